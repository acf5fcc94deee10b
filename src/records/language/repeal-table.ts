import { effectsTable } from '../effects-table.ts';
import { readDocumentNumber } from '../values/document-number.ts';
import { listedDocument } from './listed-document.ts';
import { clausesNamed, type SaidRepeal } from './repeal-words.ts';

/** A cell of a table in a text, with how many rows and columns it reaches over. */
export interface TextCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** A document that a list of documents names, and what becomes of it. Plain data, so that it can be kept. */
export interface ListedEffect extends Omit<SaidRepeal, 'kind'> {
  readonly kind: SaidRepeal['kind'] | '继续有效';
}

/** One that stands in a row of a table, counted from 0, headers included. */
export interface TabledEffect extends ListedEffect {
  readonly row: number;
}

/** A document that a row of a table strikes or amends. `row` is counted from 0, headers included. */
export interface TabledRepeal extends SaidRepeal {
  readonly row: number;
}

/** Below the table's head these words say nothing of what is done now: it is proposed, or was done by others. */
const notDone =
  /拟|建议|征求|计划|列入|适时|逐步|需要?(?:修|废)|待(?:修|废)|已(?:经|由|被|于|废止|失效|宣布)|不(?:予|再)?废止|继续有效.*废止/;
/** What the title of a document ends with, where neither 《》 nor a number shows that it is one. */
const genre =
  /.{3}(?:办法|规定|通知|意见|决定|公告|通告|通报|批复|方案|细则|制度|规则|规范|措施|指南|指引|条例|规程|标准|预案)(?:[（(][^（）()]*[）)])?$/;
/** How far down a table its headers may stand. */
const headRows = 3;

/**
 * Reads a table that lists documents with what becomes of them (处理结果: 废止, 宣布失效, 修改), its headers as those of a 清理目录. A
 * table without such a column is read by the line `above` it: 决定废止下列文件：, 宣布失效的文件目录. What stays in force is left out.
 */
export function tabledRepeals(cells: readonly (readonly TextCell[])[], above: string): TabledRepeal[] {
  return tabledEffects(cells, above).flatMap((found) => (isRepeal(found) ? [found] : []));
}

function isRepeal(found: TabledEffect): found is TabledRepeal {
  return found.kind !== '继续有效';
}

/** The same with what stays in force. */
export function tabledEffects(cells: readonly (readonly TextCell[])[], above: string): TabledEffect[] {
  const grid = gridOf(cells);
  const head = grid.slice(0, headRows).findIndex(isListHead);
  if (head < 0) return [];
  const headers = grid[head] ?? [];
  const [title, number, result] = ['文件名称', '发文字号', '处理结果'].map((header) => placeOf(headers, header));
  const common = result === undefined || result < 0 ? announced(above) : undefined;
  return grid.slice(head + 1).flatMap((row, index) => {
    const said = textAt(row, result);
    const kind = common ?? kindIn(said);
    const named = documentIn(textAt(row, title), textAt(row, number));
    if (!kind || !named) return [];
    const clauses = clausesNamed(said);
    const partly = kind === '废止' && (clauses.length > 0 || /部分/.test(said));
    if (partly && clauses.length === 0) return [];
    return [{ ...named, kind: partly ? '部分废止' : kind, ...(partly ? { clauses } : {}), row: head + 1 + index }];
  });
}

/** Whether a row heads a list of documents. */
export function isListHead(row: readonly string[]): boolean {
  return placeOf(row, '文件名称') >= 0;
}

function textAt(row: readonly string[], place: number | undefined): string {
  return place === undefined ? '' : (row[place] ?? '');
}

/** Headers of lists that no table of ours would have. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  文件名称: ['规章名称', '制度名称', '文件全称', '规章标题'],
};

function placeOf(row: readonly string[], header: string): number {
  const names = effectsTable.columns.flatMap((known) =>
    known.header === header ? [header, ...known.variants, ...(otherNames[header] ?? [])] : [],
  );
  return row.findIndex((cell) => names.includes(cell.replaceAll(/\s/g, '')));
}

function kindIn(result: string): ListedEffect['kind'] | undefined {
  if (notDone.test(result)) return undefined;
  if (/^(?:继续|现行|保留|予以保留)?(?:继续|有效|保留|执行|施行)+$/.test(result.replaceAll(/\s/g, '')))
    return '继续有效';
  if (/废止|作废|停止执行/.test(result)) return '废止';
  if (/失效/.test(result)) return '宣布失效';
  return /修改|修订/.test(result) ? '修改' : undefined;
}

/** 决定废止下列文件：, 废止的规范性文件目录; undefined where the line says nothing, or two things. */
export function announced(above: string): ListedEffect['kind'] | undefined {
  if (notDone.test(above) || !/(?:文件|规定|规章|目录|清单)[^。；]{0,24}$/.test(above)) return undefined;
  const kinds = new Set(['废止', '失效', '修改', '有效'].filter((kind) => above.includes(kind)));
  if (kinds.size !== 1) return undefined;
  return kinds.has('有效') ? '继续有效' : kindIn(above);
}

function documentIn(title: string, number: string): Pick<SaidRepeal, 'title' | 'docNumber'> | undefined {
  const written = title.replaceAll(/\s/g, '');
  const docNumber = readDocumentNumber(number)?.canonical;
  const listed = listedDocument(written)?.value;
  if (listed) return { title: listed.title, ...numbered(docNumber ?? listed.docNumber) };
  const name = written.replace(/^《(.*)》$/, '$1');
  return docNumber !== undefined || genre.test(name) ? { title: name, ...numbered(docNumber) } : undefined;
}

function numbered(docNumber: string | undefined): Pick<SaidRepeal, 'docNumber'> {
  return docNumber === undefined ? {} : { docNumber };
}

/** Places that cells may fill besides their own row; a table in which each reaches down to the end would take the square of its size. */
const mostFilled = 100_000;

/** The text of every cell in each place that it reaches over. */
export function gridOf(rows: readonly (readonly TextCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  let left = mostFilled;
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const columns = Math.max(1, Math.min(cell.columns, 100));
      const reached = left > 0 ? Math.max(1, cell.rows) : 1;
      for (const line of grid.slice(top, top + reached)) {
        for (let reach = 0; reach < columns; reach += 1) line[column + reach] = cell.text;
        left -= columns;
      }
      column += 1;
    }
  });
  return grid;
}

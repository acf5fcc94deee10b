import type { Finding } from '../../records/finding.ts';
import { readCents } from '../../records/values/money.ts';
import type { TableDefinition } from '../../records/table.ts';
import { cellText, type CellContext } from './cell-value.ts';
import type { GridRow } from './grid.ts';
import { headerCandidates, type HeaderRows } from './header.ts';
import { cleanHeader } from './header-name.ts';
import { headOf, type FoundRow, type FoundTable } from './plain-table.ts';
import { leftOut } from './settle-rows.ts';
import { bodyOf, repeatedReport, strayFindings } from './table-rows.ts';

/** 科目编码, 科目名称 and 决算数 side by side, two or three times over one sheet. */
interface Block {
  readonly part: '人员经费' | '公用经费';
  readonly code: number;
  readonly name: number;
  readonly amount: number;
}

const codeWords = new Set(['科目编码', '经济分类科目编码', '科目代码', '编码']);
const nameWords = new Set(['科目名称', '经济分类科目名称', '名称']);
const amountWords = new Set(['决算数', '预算数', '金额', '合计']);

/** Reads 基本支出 laid out in blocks, 人员经费 on the left and 公用经费 on the right; undefined where the sheet is not so. */
export function readBasicBlocks(context: CellContext, definition: TableDefinition): FoundTable | undefined {
  for (const header of headerCandidates(context.grid)) {
    const blocks = blocksOf(header);
    if (blocks.length < 2) continue;
    const body = bodyOf(context.grid, header);
    const findings: Finding[] = strayFindings(context.grid, body.strays);
    const lines = blocks.flatMap((block) =>
      body.rows.flatMap((row) => readLine(context, row, block, blocks, findings)),
    );
    const { rows, sum, left } = settle(lines);
    findings.push(
      ...leftOut(context.grid, left, '没有科目编码的行', '是科目的，请补上编码再导入；是小计、说明的，不用管它。'),
    );
    return {
      columns: definition.columns,
      rows: sum ? [...rows, sum] : rows,
      notes: body.notes,
      report: [
        '左右分栏的基本支出表，已按科目编码排成各行。',
        ...repeatedReport(body),
        ...(sum ? ['“合计”行由人员经费合计与公用经费合计相加而成。'] : []),
      ],
      findings,
      head: headOf(
        context,
        header,
        blocks.flatMap(({ code, name, amount }) => [code, name, amount]),
      ),
    };
  }
  return undefined;
}

function blocksOf({ headings }: HeaderRows): Block[] {
  const leaf = (index: number) => cleanHeader(headings[index]?.path.at(-1) ?? '');
  return headings.flatMap((heading, index): Block[] => {
    const [code, name, amount] = [heading, headings[index + 1], headings[index + 2]];
    if (!code || !name || !amount) return [];
    if (!codeWords.has(leaf(index)) || !nameWords.has(leaf(index + 1)) || !amountWords.has(leaf(index + 2))) return [];
    const part = code.path.some((words) => /公用/.test(words)) ? '公用经费' : '人员经费';
    return [{ part, code: code.column, name: name.column, amount: amount.column }];
  });
}

interface Line extends FoundRow {
  readonly part: Block['part'];
}

function readLine(
  context: CellContext,
  { line, cells }: GridRow,
  block: Block,
  blocks: readonly Block[],
  findings: Finding[],
): Line[] {
  const at = (column: number) => cells.find((cell) => cell.column === column && !cell.first);
  const written = at(block.code)?.text.normalize('NFKC').trim() ?? '';
  const isCode = /^\d{3}(?:\d{2})?$/.test(written);
  const name = (at(block.name)?.text ?? '').trim() || (isCode ? '' : written);
  if (name === '') return [];
  // 公用经费合计 may be merged up to the last block of its part, where its amount stands.
  const amounts = blocks
    .filter(({ part, amount }) => part === block.part && amount >= block.amount)
    .map(({ amount }) => at(amount));
  const cell = /合\s*计$/u.test(name) ? amounts.find((each) => each && each.text.trim() !== '') : at(block.amount);
  const read = cell
    ? cellText(context, cell, { header: block.part, kind: 'amount', required: false, filled: false, variants: [] })
    : { text: '' };
  if (read.finding) findings.push(read.finding);
  const texts = new Map([
    ['科目编码', isCode ? written : ''],
    ['科目名称', name],
    ['合计', read.text],
    [block.part, read.text],
  ]);
  return [{ line, part: block.part, texts }];
}

/** Rows with codes as they are; the two sums at the foot become one row. */
function settle(lines: readonly Line[]): {
  readonly rows: readonly FoundRow[];
  readonly sum: FoundRow | undefined;
  /** Rows that are neither, by their lines. */
  readonly left: readonly number[];
} {
  const isSum = ({ texts }: Line) => /合\s*计$/u.test(texts.get('科目名称') ?? '');
  const sums = lines.filter(isSum);
  const rows = lines.filter((line) => !isSum(line) && line.texts.get('科目编码') !== '');
  const left = [
    ...new Set(lines.filter((line) => !isSum(line) && line.texts.get('科目编码') === '').map(({ line }) => line)),
  ];
  const sumOf = (part: Block['part']) =>
    sums
      .find(({ texts }) => (texts.get('科目名称') ?? '').replaceAll(/\s/g, '').startsWith(part.slice(0, 2)))
      ?.texts.get(part) ?? '';
  const [staff, running] = [sumOf('人员经费'), sumOf('公用经费')];
  const cents = [staff, running].map((text) => (text === '' ? 0 : readCents(text)));
  const [first, second] = cents;
  if (sums.length === 0 || first === undefined || second === undefined) return { rows, sum: undefined, left };
  const total = ((first + second) / 100).toFixed(2);
  const texts = new Map([
    ['科目编码', ''],
    ['科目名称', '合计'],
    ['合计', total],
    ['人员经费', staff],
    ['公用经费', running],
  ]);
  const called = sums.map((line) => line.texts.get('科目名称') ?? '');
  return {
    rows,
    sum: { line: sums[0]?.line ?? 1, joined: sums.slice(1).map(({ line }) => line), called, texts },
    left,
  };
}

import type { BudgetKind } from '../../kinds/budgets/fields.ts';
import { threePublicItems } from '../../kinds/budgets/tables.ts';
import type { Finding } from '../../records/finding.ts';
import { foldHeader, type TableDefinition } from '../../records/table.ts';
import { cellText, type CellContext } from './cell-value.ts';
import { addressOf, shownText, type GridCell, type GridRow } from './grid.ts';
import { headerCandidates, type Heading, type HeaderRows } from './header.ts';
import { bareName } from './line-names.ts';
import { headOf, type FoundRow, type FoundTable } from './plain-table.ts';
import { bodyOf, isSum, repeatedReport, serialReport, strayFindings } from './table-rows.ts';

/** An amount with what it is and which figure it is: a year for budgets, 预算数 or 决算数 for final accounts. */
interface Figure {
  readonly item: string;
  /** The item as the sheet calls it. */
  readonly name: string;
  readonly group: string;
  readonly cell: GridCell;
}

/**
 * Folds the layouts of the “三公” table that are not standard: items across the sheet under 预算数 and 决算数 or under
 * years, or items down the sheet with a column for each year. Undefined where neither is found.
 */
export function readThreePublic(
  context: CellContext,
  definition: TableDefinition,
  kind: BudgetKind,
  year: number | undefined,
): FoundTable | undefined {
  const header = findHeader(context, kind, year);
  if (!header) return undefined;
  const body = bodyOf(context.grid, header);
  const across = acrossOf(header) >= 4;
  const read = across ? readAcross(header, body.rows, kind, year) : readDown(header, body.rows, kind, year);
  if (read.figures.length === 0) return undefined;
  const findings: Finding[] = strayFindings(context.grid, body.strays);
  const rows =
    kind === '预算'
      ? rowsByYear(context, read.figures, definition, findings)
      : rowsByItem(context, read.figures, findings);
  const left = (cells: readonly GridCell[], what: string) =>
    cells.map((cell) => `${addressOf(context.grid, cell)}“${shownText(cell)}”一${what}没有导入。`);
  return {
    columns: definition.columns.filter(({ header: name }) => rows.some(({ texts }) => texts.has(name))),
    rows,
    notes: body.notes,
    report: [
      `“三公”经费表是${across ? '横排' : '按项目竖排'}的，已改成规定的样子。`,
      ...repeatedReport(body),
      ...serialReport(context.grid, header.headings.filter(isSerial)),
      ...left(read.columns, '栏'),
      ...left(read.rows, '行'),
    ],
    findings,
    head: headOf(
      context,
      header,
      header.headings.flatMap(({ column, cell }) => (read.columns.includes(cell) ? [] : [column])),
    ),
  };
}

/** The header with the most items across, otherwise with the most figures, and of these the lowest. */
function findHeader({ grid }: CellContext, kind: BudgetKind, year: number | undefined): HeaderRows | undefined {
  let best: { readonly header: HeaderRows; readonly known: number } | undefined;
  for (const header of headerCandidates(grid)) {
    const across = figuresAcross(header, kind, year);
    const groups = header.headings.filter(({ path }) => groupOf(path, kind, year) !== undefined).length;
    const known = (across >= 4 ? across * 100 : 0) + groups * 10 - (header.to - header.from);
    if (groups + across > 0 && (!best || known > best.known)) best = { header, known };
  }
  return best?.header;
}

/** How many different figures a row under this header gives: 公务用车购置及运行费 over three columns is one. */
function figuresAcross({ headings }: HeaderRows, kind: BudgetKind, year: number | undefined): number {
  const items = headings.flatMap(({ path }) => {
    const item = itemOfPath(path);
    return item === undefined ? [] : [`${item} ${groupOf(path, kind, year) ?? ''}`];
  });
  return new Set(items).size;
}

function acrossOf({ headings }: HeaderRows): number {
  return headings.filter(({ path }) => itemOfPath(path) !== undefined).length;
}

interface Figures {
  readonly figures: readonly Figure[];
  /** Headings of columns, and names of rows, without a meaning here. */
  readonly columns: readonly GridCell[];
  readonly rows: readonly GridCell[];
}

/** One row of amounts: the sum, or the only one. */
function readAcross(header: HeaderRows, rows: readonly GridRow[], kind: BudgetKind, year: number | undefined): Figures {
  const known = header.headings.filter(({ path }) => itemOfPath(path) !== undefined);
  const isAmount = (cell: GridCell | undefined) => cell?.type === 'number' || /^[\d,.]+$/.test(shownText(cell));
  const filled = rows.filter(({ cells }) =>
    known.some(({ column }) => isAmount(cells.find((cell) => cell.column === column))),
  );
  const row = filled.find(({ cells }) => cells.some((cell) => isSum(shownText(cell)))) ?? filled[0];
  const figures = known.flatMap(({ column, path }): Figure[] => {
    const cell = row?.cells.find((each) => each.column === column);
    const item = itemOfPath(path);
    const group = groupOf(path, kind, year) ?? (kind === '预算' ? year?.toString() : undefined);
    const name = path.at(-1) ?? '';
    return cell && item !== undefined && group !== undefined ? [{ item, name, group, cell }] : [];
  });
  const left = header.headings.filter(
    (heading) => itemOfPath(heading.path) === undefined && !isSerial(heading) && !/单位/.test(heading.path.join('')),
  );
  // The rows of single units have no place beside the sum.
  const others = filled.flatMap((other) =>
    other === row ? [] : other.cells.filter((cell) => shownText(cell) !== '').slice(0, 1),
  );
  return { figures, columns: left.map(({ cell }) => cell), rows: others };
}

function isSerial({ path }: Heading): boolean {
  return /序号|行次|栏次/.test(path.join(''));
}

function readDown(header: HeaderRows, rows: readonly GridRow[], kind: BudgetKind, year: number | undefined): Figures {
  const groups = header.headings.flatMap((heading): (Heading & { group: string })[] => {
    const group = groupOf(heading.path, kind, year);
    return group === undefined ? [] : [{ ...heading, group }];
  });
  const first = Math.min(...groups.map(({ column }) => column));
  const left: GridCell[] = [];
  const figures = rows.flatMap(({ cells }): Figure[] => {
    const name = cells.find(
      ({ column, text, type }) =>
        column < first && type === 'text' && text.trim() !== '' && !/^[\d一二三四五六七八九十]+$/u.test(text.trim()),
    );
    if (!name) return [];
    const item = itemOf(name.text);
    if (item === undefined) {
      left.push(name);
      return [];
    }
    return groups.flatMap(({ column, group }) => {
      const cell = cells.find((each) => each.column === column);
      return cell ? [{ item, name: name.text, group, cell }] : [];
    });
  });
  const unknown = header.headings.filter(
    ({ column, path }) => column > first && groupOf(path, kind, year) === undefined,
  );
  return { figures, columns: unknown.map(({ cell }) => cell), rows: left };
}

function rowsByYear(
  context: CellContext,
  figures: readonly Figure[],
  definition: TableDefinition,
  findings: Finding[],
): FoundRow[] {
  const years = [...new Set(figures.map(({ group }) => group))].sort();
  return years.map((year) => {
    const texts = new Map([['年度', year]]);
    for (const { item, cell } of figures.filter(({ group }) => group === year)) {
      if (!texts.has(item)) texts.set(item, amountOf(context, cell, findings));
    }
    for (const { header } of definition.columns) if (!texts.has(header)) texts.set(header, '');
    return { line: figures[0]?.cell.line ?? 1, called: figures.map(({ name }) => name), texts };
  });
}

function rowsByItem(context: CellContext, figures: readonly Figure[], findings: Finding[]): FoundRow[] {
  return ['合计', ...threePublicItems].flatMap((item): FoundRow[] => {
    const own = figures.filter((figure) => figure.item === item);
    const textOf = (group: string) => {
      const figure = own.find((each) => each.group === group);
      return figure ? amountOf(context, figure.cell, findings) : '';
    };
    if (own.length === 0) return [];
    return [
      {
        line: own[0]?.cell.line ?? 1,
        called: own.map(({ name }) => name),
        texts: new Map([
          ['项目', item],
          ['预算数', textOf('预算数')],
          ['决算数', textOf('决算数')],
        ]),
      },
    ];
  });
}

function amountOf(context: CellContext, cell: GridCell, findings: Finding[]): string {
  const read = cellText(context, cell, {
    header: '金额',
    kind: 'amount',
    required: false,
    filled: false,
    variants: [],
  });
  if (read.finding) findings.push(read.finding);
  return read.text;
}

/** The item that a heading or a name means, by its usual wordings. */
export function itemOf(text: string): string | undefined {
  const folded = foldHeader(bareName(text.trim()));
  if (/人数|批次|团组|辆|个数|比例|增减|原因/.test(folded)) return undefined;
  if (/因公出国/.test(folded)) return threePublicItems[0];
  if (/公务接待/.test(folded)) return threePublicItems[4];
  if (/购置(?:及|和|与)运行/.test(folded)) return threePublicItems[1];
  if (/运行(?:维护)?费/.test(folded)) return threePublicItems[3];
  if (/购置费?$/.test(folded)) return threePublicItems[2];
  return /^(?:合计|总计|三公经费(?:合计|总额|支出)?|三公经费(?:支出)?合计)$/.test(folded) ? '合计' : undefined;
}

/** The item of a column: of its last heading, or of the one above 小计. */
function itemOfPath(path: readonly string[]): string | undefined {
  const leaf = foldHeader(path.at(-1) ?? '');
  if (leaf === '小计')
    return path
      .slice(0, -1)
      .map(itemOf)
      .findLast((item) => item !== undefined);
  return itemOf(path.at(-1) ?? '');
}

/** 预算数 or 决算数, or the year of a budget, from the headings above a column. */
function groupOf(path: readonly string[], kind: BudgetKind, year: number | undefined): string | undefined {
  const words = path.map(foldHeader).join(' ');
  if (/增减|增长|变动|比/.test(words)) return undefined;
  if (kind === '决算') return /决算数/.test(words) ? '决算数' : /预算数/.test(words) ? '预算数' : undefined;
  const written = /((?:19|20)\d{2})年?/.exec(words)?.[1];
  if (written !== undefined) return written;
  if (year === undefined) return undefined;
  if (/上年/.test(words)) return String(year - 1);
  return /本年|当年|预算数|^金额$/.test(words) ? String(year) : undefined;
}

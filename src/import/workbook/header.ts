import type { ColumnDefinition, TableDefinition } from '../../records/table.ts';
import { shownText, type Grid, type GridCell, type GridRow } from './grid.ts';
import { roleFinder, type Role, type RoleFinder } from './header-name.ts';

/** A column of the sheet under its headings. */
export interface Heading {
  /** Counted from 1. */
  readonly column: number;
  /** The headings above the column, outermost first, none twice. */
  readonly path: readonly string[];
  readonly cell: GridCell;
}

/** Rows `from` up to and without `to` of a grid, read as headings. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
  readonly headings: readonly Heading[];
}

export interface KnownHeading extends Heading {
  readonly role: Role | undefined;
}

/** A table's header on a sheet. */
export interface Header extends HeaderRows {
  readonly headings: readonly KnownHeading[];
  /** Columns that must be there and are not. */
  readonly missing: readonly ColumnDefinition[];
  /** How many columns are known. */
  readonly known: number;
}

/** A header stands in the first rows, below a few lines of title. */
const mostTitles = 25;
const mostHeight = 4;

/** Every way to read some of the first rows as a header, from the top, low ones first. */
export function* headerCandidates({ rows }: Grid): Generator<HeaderRows> {
  for (let from = 0; from < Math.min(rows.length, mostTitles); from += 1) {
    for (let to = from + 1; to <= Math.min(rows.length, from + mostHeight); to += 1) {
      const last = rows[to - 1];
      if (!last || isTitle(last)) break;
      yield { from, to, headings: headingsOf(rows.slice(from, to)) };
    }
  }
}

/** A row above a header: one cell at its start, or particulars such as 「单位：万元」. */
function isTitle({ cells }: GridRow): boolean {
  const own = cells.filter((cell) => !cell.first && cell.text.trim() !== '');
  const [only] = own;
  return (
    (own.length === 1 && only === cells[0]) || own.some(({ text }) => /(?:单位|部门|编制)[^，。]{0,4}[:：]/u.test(text))
  );
}

/** The header that fits a definition best: least missing, most known, lowest, then the first. */
export function findHeader(grid: Grid, definition: TableDefinition): Header | undefined {
  const roleOf = roleFinder(definition);
  let best: Header | undefined;
  for (const candidate of headerCandidates(grid)) {
    const header = readHeader(candidate, roleOf, definition);
    if (header.known < 2) continue;
    if (!best || isBetter(header, best)) best = header;
  }
  return best;
}

function isBetter(one: Header, other: Header): boolean {
  const difference =
    other.missing.length - one.missing.length || one.known - other.known || other.to - other.from - (one.to - one.from);
  return difference > 0;
}

function readHeader(rows: HeaderRows, roleOf: RoleFinder, definition: TableDefinition): Header {
  const taken = new Set<string>();
  const headings = rows.headings.map((heading): KnownHeading => {
    const role = roleOf(heading.path);
    if (!role) return { ...heading, role };
    const key = role.kind === 'column' ? role.column.header : `${role.kind} ${heading.path.at(-1)}`;
    // The second column of the same meaning is left out and told, but for parts of a failure, of which there are several.
    if (taken.has(key) && role.kind !== 'serial') return { ...heading, role: undefined };
    taken.add(key);
    return { ...heading, role };
  });
  const found = new Set(
    headings.flatMap(({ role }) => (role?.kind === 'column' || role?.kind === 'code-part' ? [role.column] : [])),
  );
  return {
    ...rows,
    headings,
    missing: definition.columns.filter((column) => column.required && !found.has(column)),
    known: headings.filter(({ role }) => role !== undefined).length,
  };
}

function headingsOf(rows: readonly GridRow[]): Heading[] {
  const columns = new Map<number, GridCell[]>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const above = columns.get(cell.column);
      if (above) above.push(cell);
      else columns.set(cell.column, [cell]);
    }
  }
  return [...columns].flatMap(([column, cells]): Heading[] => {
    const path: string[] = [];
    for (const cell of cells) {
      const text = shownText(cell);
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
    const named = cells.findLast((cell) => shownText(cell) !== '');
    return named ? [{ column, path, cell: named }] : [];
  });
}

/** The row between header and table that only counts: 栏次 1 2 3, 甲 乙 1 2, or 1=2+3. */
export function isCountingRow({ cells }: GridRow): boolean {
  const texts = cells.map((cell) => shownText(cell).normalize('NFKC')).filter((text) => text !== '');
  const counted = texts.filter((text) => /^(?:栏次|行次|[甲乙丙丁]{1,2}|\d{1,2}|\d{1,2}=[\d+\-*/()=]+)$/.test(text));
  if (texts.length < 2 || counted.length < texts.length) return false;
  const numbers = texts.flatMap((text) => (/^\d/.test(text) ? [Number.parseInt(text, 10)] : []));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

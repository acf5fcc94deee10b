import { readTable } from '../../src/intake/table.ts';
import { foldHeader, type CellKind, type TableDefinition } from '../../src/records/table.ts';

/** The headers of a table in one line, `*` before each that must be there. */
export function writtenHeaders({ columns }: TableDefinition): string {
  return columns.map(({ header, required }) => `${required ? '*' : ''}${header}`).join(', ');
}

/** Headers by the kind of their cells; those of plain text are left out. */
export function kindsOf({ columns }: TableDefinition): Readonly<Partial<Record<CellKind, readonly string[]>>> {
  const kinds: Partial<Record<CellKind, string[]>> = {};
  for (const { header, kind } of columns) if (kind !== 'text') (kinds[kind] ??= []).push(header);
  return kinds;
}

/** Spellings that more than one column answers to, so that a cell could land in the wrong one. */
export function ambiguousSpellings({ columns }: TableDefinition): string[] {
  const spellings = columns.flatMap(({ header, variants }) => [
    ...new Set([header, ...variants].map((spelling) => foldHeader(spelling))),
  ]);
  return spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index);
}

/** What an editor is told of a table of these headers and rows: `rule column`. */
export function tableFaults(
  definition: TableDefinition,
  headers: readonly string[],
  ...rows: readonly (readonly string[])[]
): string[] {
  const text = [headers, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
  return readTable('a.csv', text, definition).findings.map(({ rule, field }) => `${rule} ${field}`);
}

/** For each column, what is found where it alone is left out of the headers. */
export function faultsWithout(definition: TableDefinition): string[] {
  const headers = definition.columns.map(({ header }) => header);
  return headers.flatMap((left) =>
    tableFaults(
      definition,
      headers.filter((header) => header !== left),
    ),
  );
}

/** What `faultsWithout` should find, from headers as docs/contract.md writes them. */
export function expectedFaults(written: string): string[] {
  return written
    .split(', ')
    .flatMap((header) => (header.startsWith('*') ? [`table/header-missing ${header.slice(1)}`] : []));
}

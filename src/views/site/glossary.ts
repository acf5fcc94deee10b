import { foldHeader } from '../../records/table.ts';
import { budgetGlossary, type Term } from '../../wording/glossary.ts';
import type { TableView } from '../record/table.ts';

const byName = new Map(
  budgetGlossary.flatMap((term) =>
    [term.term, ...(term.variants ?? [])].map((name) => [foldHeader(name), term] as const),
  ),
);

/** The terms that a table's headers and rows use, in the order of the glossary. */
export function termsIn({ columns, rows }: Pick<TableView, 'columns' | 'rows'>): Term[] {
  const names = [
    ...columns.map(({ header }) => header),
    ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
  ];
  const found = new Set(names.flatMap((name) => byName.get(foldHeader(name)) ?? []));
  return budgetGlossary.filter((term) => found.has(term));
}

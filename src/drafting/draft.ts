import { join } from 'node:path/posix';
import { stringify } from 'csv-stringify/sync';
import type { TableDefinition } from '../records/table.ts';
import { writeFrontMatter, type Proposal } from '../import/front-matter-text.ts';
import type { Imported } from '../import/imported.ts';
import type { Answered } from './interview.ts';
import { nextId } from './place.ts';
import type { DraftedKind } from './steps.ts';
import type { Known } from './known.ts';

/** A record that is begun: where it is written within the content folder, and the fields that were left open. */
export interface Draft extends Pick<Imported, 'files'> {
  readonly folder: string;
  readonly id: string;
  readonly open: readonly string[];
}

/**
 * Writes the answers as a record: `index.md` with the field names of the handbook as comments, what was left open as
 * comments to fill in, and beside it the tables that the record needs, each with its header row.
 */
export function draftOf(recordKind: DraftedKind, known: Known, answered: readonly Answered[]): Draft {
  const { id: collection, listed, drafts } = recordKind;
  const value = (path: string) => answered.find((field) => field.path === path)?.value;
  const text = (path: string) => (typeof value(path) === 'string' ? String(value(path)) : undefined);
  const [docNumber, kind, fiscalYear] = [text('docNumber'), text('kind'), value('year')];
  const id =
    text('id') ??
    nextId(recordKind, known, {
      ...(docNumber === undefined ? {} : { docNumber }),
      ...(kind === undefined ? {} : { kind }),
      ...(typeof fiscalYear === 'number' ? { year: fiscalYear } : {}),
    });
  const tables = drafts?.tables?.(value) ?? [];
  const named = Object.fromEntries(tables.map(({ key }) => [key, `${key}.csv`]));
  const proposals = [
    ...proposalsOf(answered.filter(({ path }) => path !== 'id')),
    ...(drafts?.named?.(named) ??
      Object.entries(named).map(([field, file]) => ({ field, value: file, note: '逐行填写' }))),
  ];
  const year = typeof fiscalYear === 'number' ? fiscalYear : Number(known.asOf.slice(0, 4));
  return {
    id,
    folder: join(collection, ...(listed ? [String(year)] : []), id),
    files: [
      { path: 'index.md', content: `${writeFrontMatter(proposals)}\n` },
      ...tables.map(({ key, definition }) => ({ path: `${key}.csv`, content: headerOf(definition) })),
    ],
    open: proposals.flatMap((proposal) => (proposal.value === undefined ? [proposal.note] : [])),
  };
}

/** Fields in their order; the parts of a field (`review.by`, `review.on`) make one value, left open as a whole where one is. */
function proposalsOf(answered: readonly Answered[]): Proposal[] {
  const fields = Map.groupBy(answered, ({ path }) => path.split('.')[0] ?? path);
  return [...fields].flatMap(([field, parts]): Proposal[] => {
    const [{ path, value, label, example } = { path: '', value: undefined, label: '', example: undefined }] = parts;
    if (parts.some((part) => part.value === undefined))
      return [{ field, note: `请填写：${label}`, ...(example === undefined ? {} : { example }) }];
    if (path !== field)
      return [
        {
          field,
          note: label,
          value: Object.fromEntries(parts.map((part) => [part.path.slice(field.length + 1), part.value])),
        },
      ];
    return value === false ? [] : [{ field, value, note: label }];
  });
}

/** As Excel opens it: with a byte order mark. */
function headerOf({ columns }: TableDefinition): string {
  return stringify([columns.map(({ header }) => header)], { bom: true, record_delimiter: '\r\n' });
}

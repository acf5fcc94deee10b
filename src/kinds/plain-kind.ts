import { z } from 'zod';
import { tableShape, tablesData } from '../exports/data/data-shapes.ts';
import type { Rhythm } from '../exports/kind.ts';
import { checkCommon, commonFields } from '../records/common.ts';
import type { BaseFields, Entry } from '../records/entry.ts';
import { tableFile, type CheckContext, type FieldProblem } from '../records/field.ts';
import type { KindNames } from '../records/kind.ts';
import type { TableDefinition } from '../records/table.ts';
import type { RecordOf } from '../register/register.ts';
import type { Fact } from '../views/kind.ts';
import { plainPages } from '../views/record/plain-page.ts';
import type { Kind } from './kind.ts';
import { dataShape, labelOf, pathsOf, wordsOf, type FieldShape } from './plain-fields.ts';
import { tableSet } from './table-set.ts';

/** A kind of fields and tables, from which everything else follows. */
export interface PlainKind<Fields extends FieldShape = FieldShape> {
  readonly id: string;
  readonly names: KindNames;
  /** Beside the fields that every record has; each with the label that editors know it by. */
  readonly fields: Fields;
  /** Tables that a record may name, by the field that names the file. */
  readonly tables?: Readonly<Record<string, TableDefinition>>;
  /** Whether a record must have a text; by default it need not. */
  readonly body?: 'required' | 'optional';
  /** The fields that stand in a row of a list. */
  readonly row?: readonly string[];
  /** How often a record comes; by default as it happens. */
  readonly rhythm?: Rhythm;
  /** What several fields say together; those that could not be read are missing. */
  check?(fields: GivenFields<Fields>, context: CheckContext): readonly FieldProblem[];
}

/** The fields of a kind as they were read, as far as they could be. */
export type GivenFields<Fields extends FieldShape> = { readonly [Name in keyof Fields]?: z.output<Fields[Name]> };

type PlainRecord = RecordOf<Entry, undefined>;

/**
 * Makes a kind of record of its fields and tables alone: page, lists, data with their schemas, tables as files, questions of
 * `npm run new` and editors' schemas follow from labels and definitions. A face can be replaced by spreading the result.
 */
export function plainKind<Fields extends FieldShape>(plain: PlainKind<Fields>): Kind {
  const { id, names, fields, tables = {}, row = [], body = 'optional', rhythm = 'IRREG' } = plain;
  const files = Object.entries(tables).map(
    ([key, { name }]) => [key, tableFile.optional().meta({ label: name, example: `${key}.csv` })] as const,
  );
  const valueOf = ({ entry }: PlainRecord, name: string) => (entry.fields as Readonly<Record<string, unknown>>)[name];
  const facts = (record: PlainRecord): Fact[] =>
    Object.keys(fields).map((name) => [labelOf(fields, name), wordsOf(valueOf(record, name))]);
  return {
    id,
    names,
    listed: true,
    fields: {
      schema: z.strictObject({ ...commonFields, ...fields, ...Object.fromEntries(files) }),
      body,
      review: 'required',
      check: (given: Partial<BaseFields>, context) => [
        ...checkCommon(given, context),
        ...(plain.check?.(given as GivenFields<Fields>, context) ?? []),
      ],
      tables: () => Object.entries(tables).map(([key, definition]) => ({ key, id: key, path: [key], definition })),
    },
    register: {},
    views: {
      pages: (records, register, bodies) => plainPages(records as readonly PlainRecord[], register, bodies, facts),
      details: (record) => row.flatMap((name) => wordsOf(valueOf(record as PlainRecord, name)) ?? []),
      facts: (record) => facts(record as PlainRecord),
      sets: Object.entries(tables).map(([key, definition]) => tableSet(id, key, definition)),
    },
    exports: {
      rhythm,
      isData: Object.keys(tables).length > 0,
      summary: Object.entries(fields).map(([name, field]) => ({
        name,
        schema: dataShape(field),
        of: (record) => valueOf(record as PlainRecord, name) ?? null,
      })),
      whole: [{ name: 'tables', schema: z.record(z.string(), tableShape), of: (record) => tablesData(record) }],
    },
    drafts: {
      steps: [
        { path: 'title' },
        ...Object.entries(fields)
          .filter(([, field]) => !(field instanceof z.ZodOptional))
          .flatMap(([name, field]) => pathsOf(name, field).map((path) => ({ path }))),
      ],
      tables: () => Object.entries(tables).map(([key, definition]) => ({ key, definition })),
    },
  };
}

import { z } from 'zod';
import { addresses } from '../../register/addresses/address.ts';
import type { DataColumn } from '../../views/lists/data-set.ts';
import { catalogSchema } from './catalog-schema.ts';
import { day, tableShape } from './data-shapes.ts';
import type { ExportedKind } from '../kind.ts';
import { shapeOf, summaryOf, wholeOf } from './record-data.ts';

/** `<table>.json` beside a record's page. */
const oneTable = tableShape.extend({
  id: z.string(),
  name: z.string(),
  record: z.string(),
  collection: z.string(),
  url: z.url(),
  title: z.string(),
  source: z.string(),
  publishedOn: day,
  unit: z.string().nullable().describe('金额单位；没有金额的表为 null'),
  licence: z.object({ name: z.string(), url: z.url().nullable() }).nullable(),
});

/** One line of a data set: a field for each column, named like it. */
function rowSchema(columns: readonly DataColumn[]): z.ZodObject {
  return z.object(
    Object.fromEntries(
      columns.map(({ header, kind, filled }) => {
        const cell = { text: z.string(), amount: z.number(), integer: z.int() }[kind];
        return [header, filled ? cell : cell.nullable()];
      }),
    ),
  );
}

/** The shape of `/data/<kind>.json`. */
export function listShape(kind: ExportedKind): z.ZodObject {
  const records = z.array(shapeOf(summaryOf(kind)));
  return z.object({ collection: z.literal(kind.id), site: z.url(), asOf: day, records });
}

/** The shape of `index.json` beside a record's page. */
export function recordShape(kind: ExportedKind): z.ZodObject {
  return shapeOf(wholeOf(kind));
}

/** The version of the shapes of all machine copies: that of the project without its last number; see docs/versions.md. */
export const schemaVersion = '0.1';

/**
 * Every JSON Schema that a site with these kinds of record publishes, by file name without ending. Its `$id` is its address on
 * `site` with the version of the shapes.
 */
export function schemas(kinds: readonly ExportedKind[], site: string): Readonly<Record<string, object>> {
  const sets = kinds.flatMap(({ views }) => views.sets ?? []);
  const all: Readonly<Record<string, z.ZodType>> = {
    ...Object.fromEntries(kinds.map((kind) => [kind.id, listShape(kind)])),
    ...Object.fromEntries(kinds.map((kind) => [recordSchemaName(kind.id), recordShape(kind)])),
    [tableSchemaName]: oneTable,
    ...Object.fromEntries(sets.map(({ id, columns }) => [rowSchemaName(id), rowSchema(columns)])),
    catalog: catalogSchema,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => {
      const { $schema, ...shape } = z.toJSONSchema(schema);
      return [name, { $schema, $id: `${site}${addresses.schema(name)}?version=${schemaVersion}`, ...shape }];
    }),
  );
}

/** Name of the schema of one record's `index.json`. */
export function recordSchemaName(collection: string): string {
  return `${collection}-record`;
}

/** Name of the schema of a table's own file. */
export const tableSchemaName = 'table';

/** Name of the schema of one line of a data set. */
export function rowSchemaName(dataSet: string): string {
  return `${dataSet}-row`;
}

import { z } from 'zod';
import { collections, type Collection } from '../records/collection.ts';
import { disclosures } from '../records/common.ts';
import { statusNames } from '../register/status.ts';
import { exportWording } from '../wording/exports.ts';
import { catalogSchema } from './catalog-schema.ts';
import type { DataColumn } from './data-row.ts';
import { dataSets } from './data-sets.ts';

/** The shapes of the machine copies; published as JSON Schema, and what the tests hold every file against. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('公历日期，按北京时间');
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)
  .describe('日期，或日期和时间，按北京时间');
const party = {
  id: z.string().nullable(),
  title: z.string(),
  docNumber: z.string().nullable(),
  url: z.string().nullable(),
};
const partySchema = z.object(party);
const act = z.object({
  kind: z.string(),
  on: day,
  ...party,
  clauses: z.array(z.string()),
  until: day.nullable(),
  note: z.string().nullable(),
});
const citation = z.object({
  collection: z.enum(collections),
  id: z.string(),
  url: z.url(),
  title: z.string(),
  anchor: z.string().nullable(),
});
const table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string().nullable())) });

const common = {
  id: z.string(),
  collection: z.enum(collections),
  url: z.url(),
  title: z.string(),
  publishedAt: time,
  owner: z.string().nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  editor: z.string().nullable(),
  disclosure: z.enum(disclosures),
  disclosureReason: z.string().nullable(),
  summary: z.string(),
  keywords: z.array(z.string()),
  topics: z.array(z.string()),
  revisions: z.array(
    z.object({ on: day, kind: z.string(), note: z.string(), file: z.string().optional().describe('被更换的附件') }),
  ),
  attachments: z.array(
    z.object({
      title: z.string(),
      url: z.url().describe('文件'),
      page: z.url().describe('附件页，标明所属文件的效力状态'),
      type: z.string().describe('按内容判断的文件类型'),
      bytes: z.int(),
      extent: z
        .object({ count: z.int(), unit: z.enum(['页', '个工作表', '个文件']) })
        .nullable()
        .describe('篇幅；文件本身没有记载的为 null'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  citedBy: z.array(citation),
};

const status = z.object({ name: z.enum(statusNames), code: z.string().nullable(), since: day });

const summaries = {
  policies: z.object({
    ...common,
    docNumber: z.string().nullable(),
    docNumberNone: z.string().nullable(),
    indexNumber: z.string().nullable(),
    issuers: z.array(z.string()),
    genre: z.string(),
    theme: z.string().nullable(),
    normative: z.boolean(),
    signedOn: day,
    effectiveOn: day,
    lastValidDay: day.nullable().describe('最后有效日，含当日；没有期限的为 null'),
    status,
  }),
  interpretations: z.object({
    ...common,
    form: z.string(),
    level: z.string(),
    unit: z.string(),
    interpreter: z.object({ name: z.string(), title: z.string() }).nullable(),
    covers: z.array(z.string()),
  }),
  sampling: z.object({
    ...common,
    kind: z.string(),
    noticeNumber: z.string().nullable(),
    period: z.object({ from: day, to: day }),
    task: z.string(),
    basis: z.array(z.string()),
    institutions: z.array(z.string()),
    totals: z.object({ sampled: z.int(), qualified: z.int(), unqualified: z.int() }),
    rate: z.number().nullable().describe('合格率，百分数，两位小数'),
  }),
  budgets: z.object({
    ...common,
    kind: z.string(),
    organization: z.string(),
    year: z.int(),
    approvedOn: day,
    unit: z.enum(['元', '万元']),
  }),
  pages: z.object({ ...common, consultation: z.object({ from: day, until: day }).optional() }),
} satisfies Record<Collection, z.ZodObject>;

const clause = z.object({
  anchor: z.string(),
  name: z.string(),
  effects: z.array(act),
  /** With the words that explain the clause. */
  interpretations: z.array(citation.extend({ passage: z.string().nullable() })),
  citedBy: z.array(citation),
});

/** One record whole: `index.json` beside its page. */
export const recordSchemas = {
  policies: summaries.policies.extend({
    status: status.extend({
      by: z.array(act),
      successor: partySchema.nullable().describe('现行文件；没有的为空'),
      succession: z
        .object({ state: z.enum(Object.values(exportWording.successions)), documents: z.array(partySchema) })
        .nullable()
        .describe('被替代的文件：替代的链条通到哪里'),
    }),
    transitions: z.array(z.object({ on: day, status: z.enum(statusNames) })).describe('已知的全部变化，过去的和将来的'),
    affectedBy: z.array(act),
    effects: z.array(act),
    basis: z.array(partySchema),
    interpretations: z.array(
      z.object({
        id: z.string(),
        url: z.url(),
        title: z.string(),
        form: z.string(),
        publishedAt: time,
        workingDaysAfter: z.int(),
        provisional: z.boolean(),
      }),
    ),
    clauses: z.array(clause),
  }),
  interpretations: summaries.interpretations.extend({
    interprets: z.array(
      partySchema.extend({
        status: z.enum(statusNames).nullable(),
        workingDaysAfter: z.int().nullable(),
        provisional: z.boolean().nullable(),
        late: z.boolean().nullable(),
      }),
    ),
  }),
  sampling: summaries.sampling.extend({ tables: z.record(z.string(), table), disposals: table.nullable() }),
  budgets: summaries.budgets.extend({
    tables: z.record(z.string(), z.union([table, z.object({ none: z.string() })])),
    checks: z
      .object({ verified: z.int(), mismatched: z.int(), rounded: z.int(), skipped: z.int() })
      .describe('勾稽关系：已核对、其中不符、其中取整误差，以及无法核对的项数'),
  }),
  pages: summaries.pages,
} satisfies Record<Collection, z.ZodObject>;

/** `/data/<collection>.json`. */
export const collectionSchemas = Object.fromEntries(
  collections.map((collection) => [
    collection,
    z.object({ collection: z.literal(collection), site: z.url(), asOf: day, records: z.array(summaries[collection]) }),
  ]),
);

/** `<table>.json` beside a record's page. */
const oneTable = table.extend({
  id: z.string(),
  name: z.string(),
  record: z.string(),
  collection: z.enum(collections),
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

/** Every JSON Schema that the site publishes, by file name without ending. */
export function schemas(): Readonly<Record<string, object>> {
  const all: Readonly<Record<string, z.ZodType>> = {
    ...collectionSchemas,
    ...Object.fromEntries(collections.map((collection) => [recordSchemaName(collection), recordSchemas[collection]])),
    [tableSchemaName]: oneTable,
    ...Object.fromEntries(dataSets.map(({ id, columns }) => [rowSchemaName(id), rowSchema(columns)])),
    catalog: catalogSchema,
  };
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
}

/** Name of the schema of one record's `index.json`. */
export function recordSchemaName(collection: Collection): string {
  return `${collection}-record`;
}

/** Name of the schema of a table's own file. */
export const tableSchemaName = 'table';

/** Name of the schema of one line of a data set. */
export function rowSchemaName(dataSet: string): string {
  return `${dataSet}-row`;
}

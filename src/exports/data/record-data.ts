import { z } from 'zod';
import { disclosures } from '../../records/common.ts';
import { dayOf, type Day } from '../../records/values/day.ts';
import { disclosureOf } from '../../records/disclosure.ts';
import { kindCalled } from '../../records/kind.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { AnyRecord } from '../../register/register.ts';
import { typeOf } from '../../views/record/attachment-facts.ts';
import { absolute, citationData, citationShape, day, time } from './data-shapes.ts';
import type { Datum, ExportedKind, Register } from '../kind.ts';

/** What every record says to machines. */
const common: readonly Datum[] = [
  { name: 'id', schema: z.string(), of: ({ id }) => id },
  { name: 'collection', schema: z.string(), of: ({ collection }) => collection },
  { name: 'url', schema: z.url(), of: ({ url }, register) => absolute(register, url) },
  { name: 'title', schema: z.string(), of: ({ entry }) => entry.fields.title },
  { name: 'publishedAt', schema: time, of: ({ entry }) => entry.fields.publishedAt },
  { name: 'owner', schema: z.string().nullable(), of: ({ entry }) => entry.fields.owner ?? null },
  { name: 'source', schema: z.string(), of: ({ entry }, { site }) => entry.fields.source ?? site.agency.name },
  { name: 'sourceUrl', schema: z.string().nullable(), of: ({ entry }) => entry.fields.sourceUrl ?? null },
  { name: 'editor', schema: z.string().nullable(), of: ({ entry }) => entry.fields.editor ?? null },
  { name: 'disclosure', schema: z.enum(disclosures), of: ({ entry }) => disclosureOf(entry.fields) },
  { name: 'disclosureReason', schema: z.string().nullable(), of: ({ entry }) => entry.fields.disclosureReason ?? null },
  { name: 'summary', schema: z.string(), of: ({ summary }) => summary },
  { name: 'keywords', schema: z.array(z.string()), of: ({ entry }) => entry.fields.keywords ?? [] },
  { name: 'topics', schema: z.array(z.string()), of: ({ topics }) => topics.map(({ id }) => id) },
  {
    name: 'revisions',
    schema: z.array(
      z.object({ on: day, kind: z.string(), note: z.string(), file: z.string().optional().describe('被更换的附件') }),
    ),
    of: ({ entry }) => entry.fields.revisions ?? [],
  },
  {
    name: 'attachments',
    schema: z.array(
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
    of: ({ entry, collection, id }, register) =>
      entry.attachments.map((attached) => ({
        title: attached.title,
        url: absolute(register, addresses.file(collection, id, attached.file)),
        page: absolute(register, addresses.cover(collection, id, attached.file)),
        type: typeOf(attached),
        bytes: attached.bytes,
        extent: attached.extent ?? null,
        sha256: attached.sha256,
      })),
  },
  {
    name: 'citedBy',
    schema: z.array(citationShape),
    of: ({ citedBy }, register) => citedBy.map((citation) => citationData(register, citation)),
  },
];

/** The members of a row of `/data/<kind>.json`: enough to list and filter, with the address of the whole. */
export function summaryOf({ id, exports }: ExportedKind): readonly Datum[] {
  const ofKind = common.map((datum) => (datum.name === 'collection' ? { ...datum, schema: z.literal(id) } : datum));
  return [...ofKind, ...(exports.summary ?? [])];
}

/** The members of `index.json` beside a record's page: everything the page says. */
export function wholeOf(kind: ExportedKind): readonly Datum[] {
  const members = new Map(summaryOf(kind).map((datum) => [datum.name, datum]));
  for (const datum of kind.exports.whole ?? []) members.set(datum.name, datum);
  return [...members.values()];
}

/** The shape of an object with these members. */
export function shapeOf(data: readonly Datum[]): z.ZodObject {
  return z.object(Object.fromEntries(data.map(({ name, schema }) => [name, schema])));
}

function valuesOf(data: readonly Datum[], record: AnyRecord, register: Register): object {
  const members = data.map((datum) => [datum.name, datum.of(record, register)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** `index.json` beside a record's page. */
export function recordData(register: Register, record: AnyRecord): object {
  return valuesOf(wholeOf(kindCalled(register.kinds, record.collection)), record, register);
}

/** One row of `/data/<kind>.json`. */
export function recordSummary(register: Register, record: AnyRecord): object {
  return valuesOf(summaryOf(kindCalled(register.kinds, record.collection)), record, register);
}

/** The newest day on which a record of this list was published. */
export function newestDay(records: readonly AnyRecord[]): Day | undefined {
  return records
    .map((record) => dayOf(record.entry.fields.publishedAt))
    .reduce<Day | undefined>((newest, found) => (newest === undefined || found > newest ? found : newest), undefined);
}

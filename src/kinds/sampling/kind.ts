import { samplingCopy } from './copies.ts';
import { samplingColumns, samplingRows } from './rows.ts';
import { companyPages } from './views/company.ts';
import { lookupPages } from './views/lookup.ts';
import { samplingDetails, samplingFacts, samplingFigures, samplingPages } from './views/page.ts';
import { datasetNode } from '../../views/structured-data.ts';
import { samplingWording } from './wording.ts';
import { samplingSummary, samplingWhole } from './data.ts';
import { samplingDraft } from './draft.ts';
import { batchLookup } from './looked-up.ts';
import { dayOf } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { samplingTables } from './tables.ts';
import { checkSampling, samplingKinds, samplingSchema } from './fields.ts';
import type { TableDefinition } from '../../records/table.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { DutyFacts } from '../../register/duties/duty-facts.ts';
import { failingSamples } from './failing-samples.ts';
import { batchAnchors, furtherPages } from './batch-places.ts';
import { checkTables } from './checks.ts';
import { checkSamplingNarrative } from './narrative.ts';
import type { SamplingEntry, SamplingRecord } from './record.ts';
import type { Kind } from '../kind.ts';

/** Where a product or a company is looked up in all results. */
const ways = [
  { name: samplingWording.lookup, url: addresses.lookup },
  { name: samplingWording.companies, url: addresses.companies() },
] as const;

const tableNames = [
  ['unqualified', '不合格产品表'],
  ['qualified', '合格产品表'],
  ['disposals', '核查处置表'],
] as const;

export const sampling: Kind<'sampling', SamplingRecord> = {
  id: 'sampling',
  names: {
    column: '抽检结果',
    short: ['抽检', '抽检结果'],
    idPrefix: 'cj',
    firstColumn: {
      id: 'choujian-jieguo',
      name: '抽检结果',
      description: '监督抽检和监督抽查的结果，以及不合格产品的核查处置情况。',
      keywords: ['监督抽检', '监督抽查', '不合格', '核查处置'],
      type: '数据发布',
    },
  },
  listed: true,
  fields: {
    schema: samplingSchema,
    body: 'optional',
    review: 'required',
    check: checkSampling,
    tables(written) {
      const kind = samplingKinds.find((name) => name === written['kind']);
      if (!kind) return [];
      return Object.entries(samplingTables(kind)).map(([key, definition]) => ({
        key,
        id: key,
        path: [key],
        definition,
      }));
    },
    columnChapters: () => [
      {
        heading: '抽检的列名',
        tables: samplingKinds.flatMap((kind, index) =>
          Object.entries(samplingTables(kind)).flatMap(([key, definition]): [TableDefinition, string?][] => {
            if (key !== 'disposals') return [[definition, `（${kind}）`]];
            return index === 0 ? [[definition]] : [];
          }),
        ),
      },
    ],
  },
  register: {
    examine: (entries, { asOf, limits }) => ({
      findings: entries.flatMap((entry) => [
        ...checkTables(entry, asOf, limits.dispose),
        ...checkSamplingNarrative(entry),
      ]),
      derived: () => undefined,
    }),
    span: ({ fields: { period } }) => [period.from, period.to],
    anchors: batchAnchors,
    furtherPages: (entry) => furtherPages({ url: addresses.record('sampling', entry.id), entry }),
    duties: disposal,
  },
  views: {
    pages: samplingPages,
    overviews: (records, register) => [...lookupPages(records, register), ...companyPages(records, register)],
    details: samplingDetails,
    facts: samplingFacts,
    groups: () => [{ name: samplingWording.search, links: ways }],
    tools: ways,
    lookup: ways[0],
    figures: samplingFigures,
    structured: (record, register) => {
      const { period } = record.entry.fields;
      return [datasetNode(register, record, `${period.from}/${period.to}`)];
    },
    sets: tableNames.map(([table, name]) => ({
      id: `sampling-${table}`,
      name,
      columns: samplingColumns(table),
      rows: (records, register) => samplingRows(records, register, table),
      hasRows: (records) => records.some(({ entry }) => (entry.tables[table]?.rows.length ?? 0) > 0),
    })),
  },
  exports: { rhythm: 'IRREG', isData: true, summary: samplingSummary, whole: samplingWhole, copy: samplingCopy },
  drafts: samplingDraft,
  search: batchLookup,
};

/** All failing products of one notice together; what was finished on a day that the table does not name is not measured. */
function disposal(entry: SamplingEntry): DutyFacts[] {
  const samples = failingSamples(entry);
  const open = samples.filter(({ finished }) => !finished).length;
  const days = samples.flatMap(({ finishedOn }) => finishedOn ?? []).sort();
  if (samples.length === 0 || (open === 0 && days.length < samples.length)) return [];
  const doneOn = open === 0 ? days.at(-1) : undefined;
  const from = dayOf(entry.fields.publishedAt);
  return [{ kind: 'dispose', entry, place: placeOf(entry, 'disposals'), from, doneOn, open }];
}

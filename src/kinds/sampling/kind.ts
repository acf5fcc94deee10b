import { dayOf } from '../../records/day.ts';
import { placeOf, type Entry } from '../../records/entry.ts';
import { samplingTables } from '../../records/sampling-table.ts';
import { checkSampling, samplingKinds, samplingSchema } from '../../records/sampling.ts';
import { addresses } from '../../register/address.ts';
import type { DutyFacts } from '../../register/duties/duty-facts.ts';
import { failingSamples } from '../../register/failing-samples.ts';
import { batchAnchors, furtherPages } from '../../register/sampled-pages.ts';
import { checkTables } from '../../register/sampling-checks.ts';
import { checkSamplingNarrative } from '../../register/sampling-narrative.ts';
import { defineKind } from '../kind.ts';

export const sampling = defineKind({
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
});

/** All failing products of one notice together; what was finished on a day that the table does not name is not measured. */
function disposal(entry: Entry<'sampling'>): DutyFacts[] {
  const samples = failingSamples(entry);
  const open = samples.filter(({ finished }) => !finished).length;
  const days = samples.flatMap(({ finishedOn }) => finishedOn ?? []).sort();
  if (samples.length === 0 || (open === 0 && days.length < samples.length)) return [];
  const doneOn = open === 0 ? days.at(-1) : undefined;
  const from = dayOf(entry.fields.publishedAt);
  return [{ kind: 'dispose', entry, place: placeOf(entry, 'disposals'), from, doneOn, open }];
}

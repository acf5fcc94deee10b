import { dayOf } from '../records/day.ts';
import type { AnyRecord } from '../register/register.ts';
import type { Dataset } from './catalog-schema.ts';

/** From the first to the last day that records tell of, inclusive; undefined for none. */
export function periodOf(records: readonly AnyRecord[]): Dataset['dct:temporal'] | undefined {
  const [first, ...others] = records.map(spanOf);
  if (!first) return undefined;
  const [from, to] = others.reduce<readonly [string, string]>(
    (span, other) => [other[0] < span[0] ? other[0] : span[0], other[1] > span[1] ? other[1] : span[1]],
    first,
  );
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': from, 'dcat:endDate': to };
}

function spanOf(record: AnyRecord): readonly [from: string, to: string] {
  switch (record.collection) {
    case 'sampling': {
      const { period } = record.entry.fields;
      return [period.from, period.to];
    }
    case 'budgets': {
      const { year } = record.entry.fields;
      return [`${year}-01-01`, `${year}-12-31`];
    }
    case 'policies':
    case 'interpretations':
    case 'pages': {
      const published = dayOf(record.entry.fields.publishedAt);
      return [published, published];
    }
  }
}

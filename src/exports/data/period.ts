import type { AnyRecord } from '../../register/register.ts';
import type { Dataset } from './catalog-schema.ts';

/** From the first to the last day that records tell of, inclusive; undefined for none. */
export function periodOf(records: readonly AnyRecord[]): Dataset['dct:temporal'] | undefined {
  const [first, ...others] = records.map(({ span }) => span);
  if (!first) return undefined;
  const [from, to] = others.reduce<readonly [string, string]>(
    (span, other) => [other[0] < span[0] ? other[0] : span[0], other[1] > span[1] ? other[1] : span[1]],
    first,
  );
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': from, 'dcat:endDate': to };
}

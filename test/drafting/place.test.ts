import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { kindCalled } from '../../src/records/kind.ts';
import { day } from '../../src/records/values/day.ts';
import { nextId } from '../../src/drafting/place.ts';
import type { Known } from '../../src/drafting/known.ts';
import { readDocumentNumber } from '../../src/records/values/document-number.ts';

interface Held {
  readonly id: string;
  readonly on: string;
  readonly docNumber?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
}

function known(collection: string, held: readonly Held[]): Known {
  const entries = held.map(({ id, on, docNumber, ...fields }) => ({
    collection,
    id,
    fields: {
      ...fields,
      publishedAt: on,
      docNumber: docNumber === undefined ? undefined : readDocumentNumber(docNumber),
    },
  }));
  return { asOf: day('2026-11-23'), site: {}, entries, broken: new Set<string>() } as unknown as Known;
}

const series: readonly Held[] = [
  { id: 'scjg-2026-16', on: '2026-08-01', docNumber: '示市监〔2026〕16号' },
  { id: 'scjg-gui-2026-03', on: '2026-09-01', docNumber: '示市监规〔2026〕3号' },
  { id: 'scjg-gui-2025-09', on: '2025-09-01', docNumber: '示市监规〔2025〕9号' },
];

describe('the id of the next record', () => {
  test.for<[string, string, readonly Held[], Parameters<typeof nextId>[2], string]>([
    ['takes the serial of its number', 'policies', series, { docNumber: '示市监〔2026〕21号' }, 'scjg-2026-21'],
    [
      'knows the series in any typing style',
      'policies',
      series,
      { docNumber: '示市监规[2026]7号' },
      'scjg-gui-2026-07',
    ],
    ['goes on where the serial is taken', 'policies', series, { docNumber: '示市监规〔2026〕3号' }, 'scjg-gui-2026-04'],
    ['without a number goes on in the series used last', 'policies', series, {}, 'scjg-gui-2026-04'],
    ['of a series that is new', 'policies', series, { docNumber: '示市办〔2026〕5号' }, 'zc-2026-05'],
    ['begins anew every year', 'interpretations', [{ id: 'jd-2025-14', on: '2025-12-01' }], {}, 'jd-2026-01'],
    [
      'never takes an old id',
      'interpretations',
      [{ id: 'jd-2026-01', on: '2026-01-01', aliases: ['jd-2026-02'] }],
      {},
      'jd-2026-03',
    ],
    ['of nothing before it', 'sampling', [], { kind: '食品' }, 'cj-2026-01'],
    [
      'goes on with those of its kind',
      'sampling',
      [
        { id: 'zlcc-2026-04', on: '2026-10-01', kind: '产品质量' },
        { id: 'spcj-2026-06', on: '2026-09-01', kind: '食品' },
      ],
      { kind: '食品' },
      'spcj-2026-07',
    ],
    [
      'of accounts is that of the year before',
      'budgets',
      [
        { id: 'final-2025', on: '2026-09-01', kind: '决算' },
        { id: 'budget-2026', on: '2026-02-01', kind: '预算' },
      ],
      { kind: '预算', year: 2027 },
      'budget-2027',
    ],
    [
      'of accounts that are there already gets a number',
      'budgets',
      [{ id: 'budget-2026', on: '2026-02-01', kind: '预算' }],
      { kind: '预算', year: 2026 },
      'budget-2026-01',
    ],
  ])('%s', ([, collection, held, facts, expected]) => {
    expect(nextId(kindCalled(kinds, collection), known(collection, held), facts)).toBe(expected);
    expect(
      nextId(kindCalled(kinds, collection), known(collection, [...held].reverse()), facts),
      'in another order',
    ).toBe(expected);
  });
});

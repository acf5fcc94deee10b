import { describe, expect, test } from 'vitest';
import type { PolicyEntry } from '../../../src/records/policy-entry.ts';
import { day } from '../../../src/records/values/day.ts';
import { successionOn } from '../../../src/register/validity/succession.ts';
import { aPolicy, policy, register, type Written } from '../entries.ts';

/** Documents 甲, 乙, 丙, signed one year after the other. */
function document(id: string, year: number, more: object = {}): Written<PolicyEntry> {
  const on = `${year}-01-05`;
  return aPolicy({ id, title: `${id}办法`, signedOn: on, publishedAt: on, review: undefined, ...more });
}
const replaces = (target: string, on?: string) => ({ effects: [{ kind: '替代', target, ...(on ? { on } : {}) }] });

/** Each run as `day state documents`. */
function successions(written: readonly Written[], asOf: string, id = 'a'): string[] {
  return policy(register(written, asOf), id).validity.successions.map(
    ({ on, state, documents }) => `${on} ${state} ${documents.map((party) => party.id ?? party.title).join('+')}`,
  );
}

describe('the documents that stand in for one that was replaced', () => {
  const a = document('a', 2020);
  const b = document('b', 2021, replaces('a'));
  const c = document('c', 2022, replaces('b'));

  test.for<[string, Written[], string, string[]]>([
    ['are none where nothing replaces it', [a], '2023-01-01', []],
    ['are the one that replaced it', [a, b], '2023-01-01', ['2023-01-01 in-force b']],
    ['are the last of a chain', [a, b, c], '2023-01-01', ['2023-01-01 in-force c']],
    ['change on the day of the next', [a, b, c], '2021-06-01', ['2021-06-01 in-force b']],
    [
      'change on a later day that is known',
      [a, b, document('c', 2022, { ...replaces('b', '2023-06-01') })],
      '2023-01-01',
      ['2023-01-01 in-force b', '2023-06-01 in-force c'],
    ],
    [
      'are named from the day on which they take over',
      [a, document('b', 2021, replaces('a', '2023-06-01'))],
      '2023-01-01',
      ['2023-06-01 in-force b'],
    ],
    [
      'are none in force where the last was repealed without one',
      [a, b, document('c', 2022, { effects: [{ kind: '废止', target: 'b' }] })],
      '2023-01-01',
      ['2023-01-01 none b'],
    ],
    [
      'are none in force where the last has run out, from the day after its last',
      [a, document('b', 2021, { ...replaces('a'), expiresOn: '2023-12-31' })],
      '2023-01-01',
      ['2023-01-01 in-force b', '2024-01-01 none b'],
    ],
    [
      'are several where several replaced it',
      [a, b, document('d', 2021, replaces('a'))],
      '2023-01-01',
      ['2023-01-01 in-force b+d'],
    ],
    [
      'are those of several that are in force',
      [a, b, document('d', 2021, replaces('a')), document('e', 2022, { effects: [{ kind: '废止', target: 'b' }] })],
      '2023-01-01',
      ['2023-01-01 in-force d'],
    ],
    [
      'are one where two ways lead to it',
      [
        a,
        b,
        document('d', 2021, replaces('a')),
        document('e', 2022, {
          effects: [
            { kind: '替代', target: 'b' },
            { kind: '替代', target: 'd' },
          ],
        }),
      ],
      '2023-01-01',
      ['2023-01-01 in-force e'],
    ],
    [
      'wait for their day where they replace it before',
      [a, document('b', 2021, { ...replaces('a', '2021-02-01'), effectiveOn: '2023-06-01' })],
      '2023-01-01',
      ['2023-01-01 awaited b', '2023-06-01 in-force b'],
    ],
    [
      'are of others where the chain leaves this site',
      [
        a,
        document('b', 2021, {
          ...replaces('a'),
          affectedBy: [{ kind: '替代', by: { title: '省办法' }, on: '2022-01-01' }],
        }),
      ],
      '2023-01-01',
      ['2023-01-01 elsewhere 省办法'],
    ],
    [
      'are in force though they were amended, partly repealed or suspended',
      [a, b, document('c', 2022, { effects: [{ kind: '暂停执行', target: 'b' }] })],
      '2023-01-01',
      ['2023-01-01 in-force b'],
    ],
  ])('%s', ([, written, asOf, expected]) => {
    expect(successions(written, asOf)).toEqual(expected);
  });

  test('are none that is not published yet', () => {
    expect(successions([a, b, c], '2021-12-31')).toEqual(['2021-12-31 in-force b']);
  });

  test('are found although two documents replace each other, which is an error', () => {
    const [one, other] = [document('a', 2020, replaces('b', '2022-01-01')), document('b', 2021, replaces('a'))];
    expect(successions([one, other], '2023-01-01')).toEqual(['2023-01-01 none b']);
  });

  test('count from their day on', () => {
    const found = policy(
      register([a, document('b', 2021, { ...replaces('a'), expiresOn: '2023-12-31' })], '2023-01-01'),
      'a',
    );
    const state = (on: string) => successionOn(found.validity.successions, day(on))?.state;
    expect(['2022-12-31', '2023-12-31', '2024-01-01'].map(state)).toEqual([undefined, 'in-force', 'none']);
  });
});

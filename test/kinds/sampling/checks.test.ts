import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import type { Table } from '../../../src/records/table.ts';
import { failuresHeader } from '../../../src/records/failures.ts';
import { checkTables } from '../../../src/kinds/sampling/checks.ts';
import { aSampling, aTable, short } from '../../register/entries.ts';

const failed = '铅║0.5 mg/kg║≤0.2 mg/kg';

const unqualified = (...rows: readonly (string | null)[][]) =>
  aTable('unqualified.csv', ['抽样编号', failuresHeader], ...rows);
const qualified = (...rows: readonly (string | null)[][]) => aTable('qualified.csv', ['抽样编号', '公告日期'], ...rows);
const disposals = (...rows: readonly (string | null)[][]) => aTable('disposals.csv', ['抽样编号', '状态'], ...rows);

/** Published on 2024-03-01; 90 days later is 2024-05-30. */
function check(
  tables: Readonly<Record<string, Table>>,
  totals: readonly [number, number],
  asOf = '2024-05-30',
): string[] {
  const [good, bad] = totals;
  const { entry } = aSampling({
    totals: { sampled: good + bad, qualified: good, unqualified: bad },
    unqualified: 'unqualified.csv',
    tables,
  });
  return short(checkTables(entry, day(asOf), 90));
}

test('a failing table that could not be read makes no unknown disposals', () => {
  const { entry } = aSampling({
    totals: { sampled: 1, qualified: 0, unqualified: 1 },
    unqualified: 'unqualified.csv',
    tables: { disposals: disposals(['A1', '进行中']) },
  });
  expect(checkTables(entry, day('2024-05-30'), 90)).toEqual([]);
});

describe('the tables of a sampling record', () => {
  test.for([
    {
      name: 'agree',
      tables: {
        unqualified: unqualified(['A1', failed]),
        qualified: qualified(['B1', '2024-01-01']),
        disposals: disposals(['A1', '进行中']),
      },
      totals: [1, 1],
      found: [],
    },
    {
      name: 'count a product with two failures once',
      tables: { unqualified: unqualified(['A1', failed], [null, failed]) },
      totals: [0, 1],
      found: [],
    },
    {
      name: 'name one sample twice, once in small letters',
      tables: { unqualified: unqualified(['A1', failed]), qualified: qualified(['ａ1', null]) },
      totals: [1, 1],
      found: ['error sampling/number-duplicate qualified.csv 抽样编号'],
    },
    {
      name: 'tell a day that is none in its cell only',
      tables: { qualified: qualified(['B1', '2023-02-30']) },
      totals: [1, 0],
      found: [],
    },
    {
      name: 'have fewer failing rows than the total',
      tables: { unqualified: unqualified(['A1', failed]) },
      totals: [0, 2],
      found: ['error sampling/row-count sampling/a-sampling.md totals.unqualified'],
    },
    {
      name: 'have more passing rows than the total',
      tables: { qualified: qualified(['B1', null], ['B2', null]) },
      totals: [1, 0],
      found: ['error sampling/row-count sampling/a-sampling.md totals.qualified'],
    },
    {
      name: 'use a number in both tables',
      tables: { unqualified: unqualified(['A1', failed]), qualified: qualified(['A1', null]) },
      totals: [1, 1],
      found: ['error sampling/number-duplicate qualified.csv 抽样编号'],
    },
    {
      name: 'use a number twice in one',
      tables: { qualified: qualified(['B1', null], ['B1', null]) },
      totals: [2, 0],
      found: ['error sampling/number-duplicate qualified.csv 抽样编号'],
    },
    {
      name: 'dispose of a product that passed',
      tables: {
        unqualified: unqualified(['A1', failed]),
        qualified: qualified(['B1', null]),
        disposals: disposals(['B1', '已完成']),
      },
      totals: [1, 1],
      found: ['error sampling/disposal-unknown disposals.csv 抽样编号'],
    },
    {
      name: 'announce before the first sample',
      tables: { qualified: qualified(['B1', '2023-12-31']) },
      totals: [1, 0],
      found: ['warning sampling/notice-date qualified.csv 公告日期'],
    },
    {
      name: 'list a result inside its standard',
      tables: { unqualified: unqualified(['A1', '铅║0.1║≤0.2']) },
      totals: [0, 1],
      found: [`warning sampling/verdict unqualified.csv ${failuresHeader}`],
    },
  ] as const)('$name', ({ tables, totals, found }) => {
    expect(check(tables, totals)).toEqual(found);
  });
});

describe('a disposal', () => {
  const late = 'warning sampling/disposal-late unqualified.csv 抽样编号';

  test.for([
    { name: 'none on the ninetieth day', state: undefined, asOf: '2024-05-30', found: [] },
    { name: 'none a day later', state: undefined, asOf: '2024-05-31', found: [late] },
    { name: 'under way', state: '进行中', asOf: '2024-05-31', found: [late] },
    { name: 'finished', state: '已完成', asOf: '2024-05-31', found: [] },
    { name: 'handed over', state: '移送', asOf: '2024-05-31', found: [] },
  ])('$name', ({ state, asOf, found }) => {
    const tables = {
      unqualified: unqualified(['A1', failed]),
      ...(state === undefined ? {} : { disposals: disposals(['A1', state]) }),
    };
    expect(check(tables, [0, 1], asOf)).toEqual(found);
  });
});

import { expect, test } from 'vitest';
import { failuresHeader } from '../../../src/records/failures.ts';
import { failingSamples } from '../../../src/kinds/sampling/failing-samples.ts';
import { aTable } from '../../register/entries.ts';

const unqualified = aTable('u.csv', ['抽样编号', failuresHeader], ['S1', '铅║1║0'], ['S2', '铅║1║0'], [null, '镉║1║0']);

test('names each failing product once, and whether it was dealt with', () => {
  const disposals = aTable(
    'd.csv',
    ['抽样编号', '状态', '完成日期'],
    ['S2', '移送', '2024-05-01'],
    ['S1', '进行中', null],
  );
  expect(
    failingSamples({ tables: { unqualified, disposals } }).map(({ number, finished, finishedOn }) => [
      number,
      finished,
      finishedOn,
    ]),
  ).toEqual([
    ['S1', false, undefined],
    ['S2', true, '2024-05-01'],
  ]);
});

test('finds none where there is no such table, and nothing done where there are no disposals', () => {
  expect(failingSamples({ tables: {} })).toEqual([]);
  expect(failingSamples({ tables: { unqualified } }).map(({ finished }) => finished)).toEqual([false, false]);
});

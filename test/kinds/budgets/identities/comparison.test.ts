import { describe, expect, test } from 'vitest';
import {
  compare,
  missing,
  negated,
  single,
  sumOf,
  type Cell,
} from '../../../../src/kinds/budgets/identities/comparison.ts';

const place = { file: 'a.csv', line: 2, column: 1, field: '合计' };
const figure = { table: '甲表', row: '乙', column: '合计', place };
const cell = (cents: number | null, unusable?: string): Cell => ({
  ...figure,
  cents,
  ...(unusable === undefined ? {} : { unusable }),
});
const sum = (...cents: readonly (number | null)[]) =>
  sumOf(
    { ...figure, phrase: '其 2 行之和' },
    cents.map((value) => cell(value)),
  );
const sides = (left: number | null, ...right: readonly (number | null)[]) => ({
  id: 'budget/children' as const,
  left: single(cell(left)),
  right: sum(...right),
});

describe('a comparison', () => {
  test.for([
    { name: 'agrees to the cent', sides: sides(30, 10, 20), verdict: 'agrees', addends: 2 },
    {
      name: 'is rounded within half a cent for each figure',
      sides: sides(33, 10, 10, 10),
      verdict: 'differs',
      addends: 3,
    },
    {
      name: 'is rounded at the very end of the tolerance',
      sides: sides(32, 10, 10, 10),
      verdict: 'rounded',
      addends: 3,
    },
    { name: 'counts no blank among its addends', sides: sides(32, 10, 20, null), verdict: 'differs', addends: 2 },
    { name: 'takes a written zero for an addend', sides: sides(32, 10, 20, 0), verdict: 'rounded', addends: 3 },
    { name: 'allows one cent between two figures', sides: sides(9, 10), verdict: 'rounded', addends: 1 },
    { name: 'allows no two cents between two figures', sides: sides(8, 10), verdict: 'differs', addends: 1 },
    { name: 'adds what is less than nothing', sides: sides(-5, 10, -15), verdict: 'agrees', addends: 2 },
  ])('$name', ({ sides: given, verdict, addends }) => {
    expect(compare(given)).toMatchObject([{ verdict, addends, reason: null }]);
  });

  test.for([
    { relation: '≥' as const, left: 100, right: 50, verdict: 'agrees' },
    { relation: '≥' as const, left: 49, right: 50, verdict: 'rounded' },
    { relation: '≥' as const, left: 48, right: 50, verdict: 'differs' },
    { relation: '≤' as const, left: 50, right: 100, verdict: 'agrees' },
    { relation: '≤' as const, left: 52, right: 50, verdict: 'differs' },
  ])('of $left $relation $right $verdict', ({ relation, left, right, verdict }) => {
    expect(compare({ ...sides(left, right), relation })).toMatchObject([{ verdict, difference: left - right }]);
  });

  test.for([
    { name: 'a total that is blank', sides: sides(null, 10, 20), reason: '甲表“乙”的“合计”空着。' },
    { name: 'parts that are all blank', sides: sides(30, null, null), reason: '其 2 行之和：各项都空着。' },
    { name: 'one part that is blank', sides: sides(30, null), reason: '甲表“乙”的“合计”空着。' },
    {
      name: 'a figure that does not exist, whatever else is there',
      sides: { ...sides(30, 10, 20), left: single(cell(null, '是“不适用”')) },
      reason: '甲表“乙”的“合计”是“不适用”。',
    },
    {
      name: 'a row that is not there',
      sides: { ...sides(30, 10), right: missing(figure, '没有这一行。') },
      reason: '没有这一行。',
    },
  ])('is skipped for $name', ({ sides: given, reason }) => {
    const [check, ...others] = compare(given);
    expect(check).toMatchObject({ verdict: 'skipped', reason, difference: null, addends: 0 });
    expect(others).toEqual([]);
  });

  test('is not there where neither side says anything', () => {
    expect(compare(sides(null, null, null))).toEqual([]);
  });

  test('says what was compared, both figures and the place of the left one', () => {
    expect(compare(sides(30, 10, 20))).toEqual([
      {
        id: 'budget/children',
        severity: 'error',
        verdict: 'agrees',
        relation: '=',
        statement: '甲表“乙”合计 = 其 2 行之和',
        left: { table: '甲表', row: '乙', column: '合计', cents: 30 },
        right: { table: '甲表', row: '乙', column: '合计', cents: 30 },
        addends: 2,
        difference: 0,
        reason: null,
        place,
      },
    ]);
  });

  test('takes a blank away as little as it adds one', () => {
    expect([negated(cell(5)).cents, negated(cell(null)).cents]).toEqual([-5, null]);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { dueOf, passed, reckon } from '../../../src/register/duties/reckoning.ts';

/** Monday 2024-09-02; 中秋 is off on 15 to 17 September, the 14th is worked; 国庆节 is off from 1 to 7 October, the 29th is worked. */
const twentyWorkingDays = { from: day('2024-09-02'), limit: 20, unit: 'working' } as const;
const twentyDays = { from: day('2024-02-20'), limit: 20, unit: 'calendar' } as const;

describe('where a duty stands', () => {
  test.for([
    { name: 'done on the last day', term: twentyWorkingDays, done: '2024-09-30', state: 'in-time', count: 20 },
    { name: 'done a day later', term: twentyWorkingDays, done: '2024-10-08', state: 'late', count: 21 },
    { name: 'done before the clock ran', term: twentyWorkingDays, done: '2024-08-01', state: 'in-time', count: 0 },
    { name: 'open on the last day', term: twentyWorkingDays, asOf: '2024-09-30', state: 'running', count: 20 },
    { name: 'open a day later', term: twentyWorkingDays, asOf: '2024-10-08', state: 'overdue', count: 21 },
    {
      name: 'calendar days over the end of February in a leap year',
      term: twentyDays,
      done: '2024-03-11',
      state: 'in-time',
      count: 20,
    },
    { name: 'calendar days, done before they ran', term: twentyDays, done: '2024-02-01', state: 'in-time', count: 0 },
    { name: 'calendar days, a day later', term: twentyDays, done: '2024-03-12', state: 'late', count: 21 },
  ] as const)('$name', ({ term, state, count, ...days }) => {
    const done = 'done' in days ? day(days.done) : undefined;
    const asOf = 'asOf' in days ? day(days.asOf) : day('2026-01-01');
    expect(reckon(term, done, asOf)).toEqual({ state, count, provisional: false });
  });

  test('an open one is overdue on a day off after its last day, though no working day has passed', () => {
    const friday = { from: day('2024-03-05'), limit: 3, unit: 'working' } as const;
    expect(dueOf(friday).day).toBe('2024-03-08');
    expect(reckon(friday, undefined, day('2024-03-09'))).toEqual({ state: 'overdue', count: 3, provisional: false });
  });

  test('is never certain where the calendar of the year is not known', () => {
    const unknown = { from: day('2030-03-04'), limit: 20, unit: 'working' } as const;
    expect(reckon(unknown, day('2030-03-05'), day('2030-06-01')).provisional).toBe(true);
    // The span that has passed is known, the end is not.
    const ahead = { from: day('2026-12-28'), limit: 20, unit: 'working' } as const;
    expect(reckon(ahead, undefined, day('2026-12-29')).provisional).toBe(true);
    expect(reckon(ahead, day('2026-12-29'), day('2026-12-29')).provisional).toBe(false);
  });

  test('names the days off in between', () => {
    expect(passed(twentyWorkingDays, day('2024-09-17')).skipped.map((off) => `${off.day} ${off.name}`)).toEqual([
      '2024-09-07 周末',
      '2024-09-08 周末',
      '2024-09-15 中秋',
      '2024-09-16 中秋',
      '2024-09-17 中秋',
    ]);
  });
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayNumber } from '../../../src/records/values/day.ts';
import { workingDayAfter, workingDaysBetween } from '../../../src/register/duties/working-days.ts';

const official = createRequire(import.meta.url)('chinese-days') as { isWorkday(day: string): boolean };

describe('workingDayAfter', () => {
  test.for([
    { start: '2026-02-13', count: 3, due: '2026-02-25', why: 'a make-up Saturday before the Spring Festival' },
    { start: '2026-02-13', count: 20, due: '2026-03-19', why: 'the Spring Festival' },
    { start: '2026-04-30', count: 3, due: '2026-05-08', why: 'Labour Day' },
    { start: '2026-09-24', count: 3, due: '2026-09-30', why: 'the Mid-Autumn Festival' },
    { start: '2026-09-18', count: 20, due: '2026-10-22', why: 'the National Day' },
    { start: '2025-09-26', count: 20, due: '2025-10-30', why: 'eight days off' },
    { start: '2017-05-18', count: 20, due: '2017-06-16', why: 'the Dragon Boat Festival' },
    { start: '2017-09-28', count: 3, due: '2017-10-09', why: 'the National Day of 2017' },
    { start: '2016-05-10', count: 20, due: '2016-06-07', why: 'no holiday' },
    { start: '2020-01-22', count: 3, due: '2020-02-04', why: 'an extension in the course of the year' },
  ])('$start + $count → $due ($why)', ({ start, count, due }) => {
    expect(workingDayAfter(day(start), count)).toEqual({ day: due, provisional: false });
  });

  test('is provisional where the year is not known', () => {
    expect(workingDayAfter(day('2026-12-25'), 20)).toEqual({ day: '2027-01-22', provisional: true });
  });

  test('is the start itself for no days', () => {
    expect(workingDayAfter(day('2026-10-01'), 0).day).toBe('2026-10-01');
  });
});

describe('workingDaysBetween', () => {
  test('agrees with an independent calendar on every single day of the known years', () => {
    for (let today = day('2008-01-01'); today <= '2026-12-31'; today = addDays(today, 1)) {
      const { count, provisional } = workingDaysBetween(addDays(today, -1), today);
      expect({ today, works: count === 1, provisional }).toEqual({
        today,
        works: official.isWorkday(today),
        provisional: false,
      });
    }
  });

  test('leaves out the first day, takes in the last, and names what was skipped', () => {
    expect(workingDaysBetween(day('2026-04-30'), day('2026-05-06'))).toEqual({
      count: 1,
      provisional: false,
      skipped: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'].map((skipped) => ({
        day: skipped,
        name: '劳动节',
      })),
    });
    expect(workingDaysBetween(day('2026-05-06'), day('2026-05-06')).count).toBe(0);
    expect(workingDaysBetween(day('2026-05-07'), day('2026-05-06')).count).toBe(0);
  });

  const days = fc
    .integer({ min: dayNumber(day('2015-01-01')), max: dayNumber(day('2028-12-31')) })
    .map((number) => addDays(day('1970-01-01'), number));

  test('adds up over any day in between', () => {
    fc.assert(
      fc.property(days, days, days, (...three) => {
        const [first, middle, last] = three.sort();
        if (!first || !middle || !last) return;
        const whole = workingDaysBetween(first, last);
        const parts = [workingDaysBetween(first, middle), workingDaysBetween(middle, last)];
        expect(whole.count).toBe(parts.reduce((sum, part) => sum + part.count, 0));
        expect(whole.provisional).toBe(parts.some((part) => part.provisional));
      }),
    );
  });

  test('undoes workingDayAfter', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
        expect(workingDaysBetween(start, workingDayAfter(start, count).day).count).toBe(count);
      }),
    );
  });
});

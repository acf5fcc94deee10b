import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  chineseDay,
  day,
  dayNumber,
  dayOf,
  lastDayOfTerm,
  readDay,
  readDayOrTime,
  readTerm,
  weekday,
  yearOf,
  type Day,
} from '../../../src/records/values/day.ts';

/** The platform's own calendar, in UTC, as independent truth. */
const anyDay = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({
    date: new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`),
    text: date.toISOString().slice(0, 10),
  }));
const milliseconds = 86_400_000;

describe('a day', () => {
  test.for(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('is %s', (text) => {
    expect(readDay(text)).toBe(text);
  });

  test.for([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '2024/01/01',
    '20240101',
    ' 2024-01-01',
    '２０２４-01-01',
    '',
  ])('is not %s', (text) => {
    expect(readDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  test('counts, adds and names the day of the week as the platform’s calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), ({ date, text }, count) => {
        const found = day(text);
        expect(dayNumber(found)).toBe(date.getTime() / milliseconds);
        expect(weekday(found)).toBe(date.getUTCDay());
        expect(addDays(found, count)).toBe(new Date(date.getTime() + count * milliseconds).toISOString().slice(0, 10));
      }),
    );
  });

  test('is written in Chinese without leading zeros, and has a year', () => {
    expect(chineseDay(day('2023-04-08'))).toBe('2023年4月8日');
    expect(yearOf(day('2023-04-08'))).toBe(2023);
  });
});

describe('a time', () => {
  test.for([
    { text: '2024-03-05 16:30', on: '2024-03-05' },
    { text: '2024-03-05', on: '2024-03-05' },
    { text: '2024-03-05 00:00', on: '2024-03-05' },
  ])('$text is on $on', ({ text, on }) => {
    const found = readDayOrTime(text);
    expect(found && dayOf(found)).toBe(on);
  });

  test.for(['2024-03-05 24:00', '2024-03-05 9:30', '2024-03-05T16:30', '2024-02-30 10:00', '2024-03-05 16:60'])(
    '%s is none',
    (text) => {
      expect(readDayOrTime(text)).toBeUndefined();
    },
  );
});

describe('a term', () => {
  test.for([
    { text: 'P5Y', years: 5, months: 0, days: 0 },
    { text: 'P18M', years: 0, months: 18, days: 0 },
    { text: 'P1Y6M', years: 1, months: 6, days: 0 },
    { text: 'P2W3D', years: 0, months: 0, days: 17 },
  ])('is read from $text', ({ text, ...term }) => {
    expect(readTerm(text)).toEqual(term);
  });

  test.for(['P', 'P0Y', '5Y', 'P5', 'p5y', 'PT5H', 'P-1Y', 'P1.5Y', 'P6M1Y'])('is not read from %s', (text) => {
    expect(readTerm(text)).toBeUndefined();
  });

  test.for([
    ['2020-03-01', 'P1Y', '2021-02-28'],
    ['2019-03-01', 'P1Y', '2020-02-29'],
    ['2020-02-29', 'P1Y', '2021-02-28'],
    ['2020-02-29', 'P4Y', '2024-02-28'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['2023-01-30', 'P1M', '2023-02-28'],
    ['2023-01-28', 'P1M', '2023-02-27'],
    ['2023-12-01', 'P1M', '2023-12-31'],
    ['2023-05-01', 'P5Y', '2028-04-30'],
    ['2024-01-01', 'P90D', '2024-03-30'],
    ['2024-01-01', 'P1D', '2024-01-01'],
    ['2023-01-31', 'P1M10D', '2023-03-10'],
  ] as const)('from %s, %s ends on %s', ([start, text, end]) => {
    const term = readTerm(text);
    expect(term && lastDayOfTerm(day(start), term)).toBe(end);
  });

  test('of n days has n days, and of years ends the day before the same date', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 50 }),
        ({ text }, days, years) => {
          const start: Day = day(text);
          expect(dayNumber(lastDayOfTerm(start, { years: 0, months: 0, days })) - dayNumber(start) + 1).toBe(days);
          const after = addDays(lastDayOfTerm(start, { years, months: 0, days: 0 }), 1);
          expect(yearOf(after)).toBe(yearOf(start) + years);
          expect(text.endsWith('02-29') || after.slice(5) === text.slice(5)).toBe(true);
        },
      ),
    );
  });
});

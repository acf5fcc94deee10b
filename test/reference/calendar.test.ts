import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { addDays, day, weekday } from '../../src/records/values/day.ts';
import { calendar } from '../../src/reference/calendar.ts';

/** Days off, from first to last, and the weekend days worked instead, typed by hand as the yearly notices list them. */
const notices: readonly {
  readonly year: string;
  readonly off: readonly (readonly [name: string, first: string, last: string])[];
  readonly worked: readonly string[];
}[] = [
  {
    year: '2023',
    off: [
      ['元旦', '01-01', '01-02'],
      ['春节', '01-21', '01-27'],
      ['清明', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03'],
      ['端午', '06-22', '06-24'],
      ['中秋、国庆节', '09-29', '10-06'],
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: '2024',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午', '06-10', '06-10'],
      ['中秋', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: '2025',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午', '05-31', '06-02'],
      ['国庆节、中秋', '10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: '2026',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午', '06-19', '06-21'],
      ['中秋', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = day(first); at <= last; at = addDays(at, 1)) days.push(at);
  return days;
}

describe('the official calendar', () => {
  test.for(notices)('of $year has the days off and the make-up days of its notice', ({ year, off, worked }) => {
    const known = calendar[year];
    expect(Object.keys(known?.holidays ?? {})).toEqual(
      off.flatMap(([, first, last]) => daysFrom(`${year}-${first}`, `${year}-${last}`)),
    );
    expect(Object.keys(known?.workdays ?? {})).toEqual(worked.map((found) => `${year}-${found}`));
    for (const [name, first] of off) {
      const names = name.split('、');
      expect(names.some((wanted) => known?.holidays[`${year}-${first}`]?.includes(wanted))).toBe(true);
    }
  });

  test('has every year from the first to the last that is known, each with its notice', () => {
    const years = Object.keys(calendar).map(Number);
    expect(years).toEqual(years.map((_year, at) => (years[0] ?? 0) + at));
    expect(years.at(-1)).toBeGreaterThanOrEqual(2026);
    for (const { notice } of Object.values(calendar)) expect(notice).toMatch(/国务院办公厅/);
  });

  test('names only days of its year, moves only weekend days, and takes none for both', () => {
    for (const [year, { holidays, workdays }] of Object.entries(calendar)) {
      for (const found of [...Object.keys(holidays), ...Object.keys(workdays)])
        expect(day(found).slice(0, 4)).toBe(year);
      const weekdays = Object.keys(workdays).map((found) => weekday(day(found)));
      expect(weekdays.filter((found) => found !== 0 && found !== 6)).toEqual([]);
      expect(Object.keys(workdays).filter((found) => found in holidays)).toEqual([]);
    }
  });

  test('counts as many working days in each year as an independent calendar', () => {
    const official = createRequire(import.meta.url)('chinese-days') as { isWorkday(day: string): boolean };
    for (const [year, { holidays, workdays }] of Object.entries(calendar)) {
      if (year < '2008') continue;
      const worked = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(
        (found) =>
          found in workdays || (!(found in holidays) && weekday(day(found)) !== 0 && weekday(day(found)) !== 6),
      );
      const wanted = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((found) => official.isWorkday(found));
      expect({ year, worked }).toEqual({ year, worked: wanted });
    }
  });
});

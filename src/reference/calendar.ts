import years from './working-days.json' with { type: 'json' };

/** One year of the official calendar, as its State Council notice sets it. */
export interface CalendarYear {
  readonly notice: string;
  /** Days off by name; weekends within a holiday are among them. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Weekend days that are worked to make up for a holiday, by the holiday's name. */
  readonly workdays: Readonly<Record<string, string>>;
}

/** Years whose notice is known, by year. A year that is missing is not known: nothing may be presented as certain in it. */
export const calendar: Readonly<Record<string, CalendarYear>> = years;

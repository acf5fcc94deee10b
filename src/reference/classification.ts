import economic from './economic-codes.json' with { type: 'json' };
import functional from './functional-codes.json' with { type: 'json' };

/** A name that a code bears for some fiscal years; without `from` or `until` it has no known beginning or end. */
interface NameSpan {
  readonly name: string;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/**
 * A classification of expenditure as the Ministry of Finance sets it for each fiscal year (政府收支分类科目). The list of
 * 类 is whole; below a 类 or 款 it is whole only where `complete` says so, by the first year for which it is.
 */
export interface Classification {
  readonly source: string;
  /** The fiscal years for which the list can be asked. */
  readonly years: Readonly<{ from: number; until: number }>;
  readonly complete: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, string | readonly NameSpan[]>>;
}

/** 支出功能分类: 类, 款 and 项. */
export const functionalCodes: Classification = functional;
/** 部门预算支出经济分类: 类 and 款. */
export const economicCodes: Classification = economic;

/** The names of a code in a fiscal year, the newer one first where the year of a change leaves two; none where the list has no such code. */
export function codeNames({ codes }: Classification, code: string, year: number): readonly string[] {
  const found = codes[code] ?? [];
  if (typeof found === 'string') return [found];
  return found.filter(({ from = year, until = year }) => from <= year && year <= until).map(({ name }) => name);
}

/** The codes of a year that stand directly under another; the 类 under ''. */
export function codesUnder(list: Classification, parent: string, year: number): readonly string[] {
  const length = parent === '' ? 3 : parent.length + 2;
  return Object.keys(list.codes).filter(
    (code) => code.length === length && code.startsWith(parent) && codeNames(list, code, year).length > 0,
  );
}

/** Whether the list names everything directly under a 类 or 款 in a year; under '' stand the 类, which are whole. */
export function isCompleteUnder({ complete }: Classification, parent: string, year: number): boolean {
  return parent === '' || (complete[parent] ?? Number.POSITIVE_INFINITY) <= year;
}

/** Whether the list can be asked about a fiscal year. */
export function coversYear({ years }: Classification, year: number): boolean {
  return years.from <= year && year <= years.until;
}

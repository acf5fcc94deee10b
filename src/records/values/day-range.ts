import { dayOf, readDay, type Day } from './day.ts';
import type { FieldProblem } from '../field.ts';

/** The first year of docs/contract.md#2-common-fields; documents of earlier days are in archives. */
const first = '1949';
/** How many years from today the end of something may lie, and everything else that may be to come. */
const furthest = { end: 50, other: 10 } as const;
const ends: ReadonlySet<string> = new Set(['expiresOn', 'until']);
const labels: Readonly<Record<string, string>> = {
  publishedAt: '发布时间',
  signedOn: '成文日期',
  effectiveOn: '施行日期',
  expiresOn: '有效期至',
  until: '新的最后有效日',
  approvedOn: '批复日期',
  markedOn: '标注日期',
  from: '开始日期',
  to: '结束日期',
  on: '日期',
};

/** Days of front matter before 1949, or so far ahead that only a slip of the pen explains them; one problem for each. */
export function checkDayRanges(fields: object, asOf: Day): FieldProblem[] {
  return daysIn(fields, []).flatMap(([path, value]) => {
    const field = String(path.at(-1));
    // A review lies before publication; what is wrong with that day is wrong with both.
    if (path[0] === 'review' && 'publishedAt' in fields && String(fields.publishedAt) < first) return [];
    const label = labels[field] ?? '日期';
    const limit = Number(asOf.slice(0, 4)) + (ends.has(field) ? furthest.end : furthest.other);
    const wrong =
      value < first
        ? `早于 ${first} 年`
        : Number(value.slice(0, 4)) > limit && field !== 'publishedAt'
          ? `晚于 ${limit} 年`
          : undefined;
    if (wrong === undefined) return [];
    const forEver = field === 'expiresOn' ? '；长期有效的，不写 expiresOn，改写 noFixedTerm: true' : '';
    return [
      {
        rule: 'record/day-out-of-range',
        severity: 'error' as const,
        path,
        message: `${label} ${value} ${wrong}，多半是写错了。`,
        mend: `请核对${label}的年份${forEver}。`,
      },
    ];
  });
}

/** Whether a day is one that a record may bear; others are reported once and not counted with. */
export function isInRange(day: Day): boolean {
  return day >= first;
}

type Path = (string | number)[];

function daysIn(value: unknown, path: Path): [path: Path, day: Day][] {
  if (typeof value === 'string') {
    const day = String(path.at(-1)) in labels ? readDay(value.slice(0, 10)) : undefined;
    return day ? [[path, dayOf(day)]] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => daysIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => daysIn(item, [...path, key]));
}

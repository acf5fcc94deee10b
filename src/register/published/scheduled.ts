import { placeOf, type AnyEntry } from '../../records/entry.ts';
import { dayOf, type Day } from '../../records/values/day.ts';
import type { Finding } from '../../records/finding.ts';
import { isScheduled } from '../holdings.ts';

/** Says of each record that it is not shown yet, and from when on it will be: who looks for it on the site must not think it lost. */
export function scheduledRecords(entries: readonly AnyEntry[], asOf: Day): Finding[] {
  return entries
    .filter((entry) => isScheduled(entry, asOf))
    .map((entry) => {
      const on = dayOf(entry.fields.publishedAt);
      return {
        rule: 'record/scheduled',
        severity: 'info',
        ...placeOf(entry, 'publishedAt'),
        message: `发布时间是 ${on}，还没有到：《${entry.fields.title}》暂时不在网站上显示，${on} 起（含当天）生成的网站才有它。`,
        mend: '不必改动，到那一天再生成一次网站就会出现；日期写错了的，请改正 publishedAt。',
      };
    });
}

import { expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { scheduledRecords } from '../../../src/register/published/scheduled.ts';
import { aPage, aPolicy } from '../entries.ts';

test('says of each record whose day is to come when it will appear, and nothing of the others', () => {
  const entries = [
    aPolicy({ id: 'yesterday', publishedAt: '2026-05-31' }),
    aPolicy({ id: 'today', publishedAt: '2026-06-01' }),
    aPolicy({ id: 'tomorrow', title: '关于电梯的通知', publishedAt: '2026-06-02' }),
    aPage({ id: 'in-an-hour', publishedAt: '2026-06-01 23:59' }),
    aPage({ id: 'next-year', publishedAt: '2027-01-04 08:30' }),
  ].map(({ entry }) => entry);
  const found = scheduledRecords(entries, day('2026-06-01'));
  expect(found.map(({ file, severity, field }) => [file, severity, field])).toEqual([
    ['policies/tomorrow.md', 'info', 'publishedAt'],
    ['pages/next-year.md', 'info', 'publishedAt'],
  ]);
  expect(found[0]?.message).toContain('《关于电梯的通知》暂时不在网站上显示，2026-06-02 起（含当天）');
  expect(found[1]?.message).toContain('2027-01-04 起');
});

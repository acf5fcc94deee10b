import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { isSpent } from '../../src/register/validity/status.ts';
import { datedTitles, statusMark, titleWithStatus } from '../../src/views/status.ts';

const transitions = [
  { on: day('2020-01-01'), status: '尚未施行' },
  { on: day('2020-03-01'), status: '现行有效' },
  { on: day('2025-03-01'), status: '已失效' },
] as const;

describe('statusMark', () => {
  test.for([
    {
      name: 'before the first change, all later ones are on the page',
      asOf: '2020-02-29',
      names: ['尚未施行', '现行有效', '已失效'],
    },
    { name: 'on the day of a change, the new status holds', asOf: '2020-03-01', names: ['现行有效', '已失效'] },
    { name: 'after the last change, only the last status', asOf: '2030-01-01', names: ['已失效'] },
  ])('$name', ({ asOf, names }) => {
    expect(statusMark(transitions, day(asOf)).map(({ name }) => name)).toEqual(names);
  });

  test('the variants follow each other without gap or overlap', () => {
    expect(statusMark(transitions, day('2020-02-01'))).toEqual([
      { name: '尚未施行', slug: 'not-yet-in-force', until: '2020-03-01' },
      { name: '现行有效', slug: 'in-force', from: '2020-03-01', until: '2025-03-01' },
      { name: '已失效', slug: 'lapsed', from: '2025-03-01' },
    ]);
  });
});

describe('titles', () => {
  test.for([
    { status: '已废止', title: '【已废止】办法', spent: true },
    { status: '已失效', title: '【已失效】办法', spent: true },
    { status: '暂停执行', title: '【暂停执行】办法', spent: false },
    { status: '现行有效', title: '办法', spent: false },
    { status: '已修改', title: '【已修改】办法', spent: false },
    { status: '部分废止', title: '【部分废止】办法', spent: false },
    { status: '尚未施行', title: '【尚未施行】办法', spent: false },
  ] as const)('a $status document is called $title', ({ status, title, spent }) => {
    expect(titleWithStatus('办法', status)).toBe(title);
    expect(isSpent(status)).toBe(spent);
  });

  test('later titles are on the page with their day', () => {
    expect(datedTitles('办法', statusMark(transitions, day('2021-01-01')))).toEqual([
      { from: '2025-03-01', title: '【已失效】办法' },
    ]);
  });
});

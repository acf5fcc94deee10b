import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/exports/feeds/calendar.ts';
import { pageCopy } from '../../../src/exports/copies/page-copy.ts';
import { readerFiles } from '../../../src/exports/reader-files.ts';
import { aPage, aPolicy, aSampling, aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

test('the page of subscriptions lists every feed in both formats, group by group, and the calendar', () => {
  const view = shown(register([aPolicy()], '2026-01-01', aSite()), 'subscribe', '/subscribe/');
  expect(view.groups.map(({ name, feeds }) => [name, feeds.length])).toEqual([
    ['全站', 2],
    ['按栏目', 1],
    ['按专题', 1],
    ['按文种', 1],
    ['按责任部门', 1],
  ]);
  expect(view.groups[0]?.feeds[1]).toEqual({
    name: '效力变动',
    atom: '/feeds/changes/atom.xml',
    json: '/feeds/changes/feed.json',
  });
  expect(view.calendar).toBe('/feeds/calendar.ics');
});

test('the feed of a column that is announced is offered before it has anything, that of no column is not', () => {
  const described = { description: '说明', keywords: ['词'], type: '栏目' };
  const columns = [{ ...described, id: 'choujian', name: '抽检公示', collection: 'sampling' }];
  const view = shown(register([aPolicy()], '2026-01-01', aSite({ columns })), 'subscribe', '/subscribe/');
  const offered = view.groups.find(({ name }) => name === '按栏目')?.feeds.map(({ name }) => name);
  expect(offered).toEqual(['政策文件', '抽检公示']);
});

test.for<[string, Parameters<typeof register>[0], string | undefined]>([
  ['not without records', [], undefined],
  ['not with sampling results and pages alone', [aSampling(), aPage()], undefined],
  ['with a policy', [aPolicy()], '/feeds/calendar.ics'],
  ['with a consultation', [aPage({ consultation: { until: '2026-03-20' } })], '/feeds/calendar.ics'],
])('a calendar is there and offered as soon as there is a day to tell of: %s', ([, entries, calendar]) => {
  const found = register(entries, '2026-01-01', aSite());
  const view = shown(found, 'subscribe', '/subscribe/');
  expect(view.calendar).toBe(calendar);
  const files = [...readerFiles(found)].map(({ address }) => address);
  expect(files.filter((address) => address.endsWith('.ics'))).toEqual(calendar === undefined ? [] : [calendar]);
  expect(pageCopy(view, found).includes('.ics')).toBe(calendar !== undefined);
  expect(calendarOf(found).includes('BEGIN:VEVENT')).toBe(calendar !== undefined);
});

import { expect, test } from 'vitest';
import { aPolicy, aSite, register } from '../register/entries.ts';
import { shown } from './shown.ts';

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

import { expect, test } from 'vitest';
import { aPolicy, aSite, register } from '../register/entries.ts';
import { shown } from './shown.ts';

test('the page of subscriptions lists every feed in both formats, group by group, and the calendar', () => {
  const view = shown(register([aPolicy()], '2026-01-01', aSite()), 'subscribe', '/subscribe/');
  expect(view.groups.map(({ name, feeds }) => [name, feeds.length])).toEqual([
    ['全站', 2],
    ['按栏目', 5],
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

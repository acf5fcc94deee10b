import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/exports/feeds/calendar.ts';
import { consultations } from '../../src/register/consultations.ts';
import { shown } from '../views/shown.ts';
import { aPage, register } from './entries.ts';

const page = aPage({ consultation: { from: '2024-03-04', until: '2024-04-03' } });
const next = aPage({ id: 'b', title: '第二项', consultation: { until: '2024-03-20' } });

describe('a consultation', () => {
  test('without a first day begins with its page; the next to end comes first', () => {
    expect(consultations(register([page, next])).map(({ record: { id }, from, until }) => [id, from, until])).toEqual([
      ['b', '2024-03-01', '2024-03-20'],
      ['a-page', '2024-03-04', '2024-04-03'],
    ]);
  });

  test.for([
    { asOf: '2024-03-03', told: ['尚未开始'], open: ['b'], turn: '2024-03-04' },
    { asOf: '2024-03-04', told: ['正在征求意见'], open: ['b', 'a-page'], turn: '2024-03-21' },
    { asOf: '2024-04-03', told: ['正在征求意见'], open: ['a-page'], turn: '2024-04-04' },
    { asOf: '2024-04-04', told: ['已经结束'], open: [], turn: undefined },
  ])('on $asOf is told as $told, and is on the home page while it is open', ({ asOf, told, open, turn }) => {
    const found = register([page, next], asOf);
    const { consultation } = shown(found, 'free-page', '/pages/a-page/');
    expect(consultation?.states.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(told);
    // Every other state is on the page too, for the days on which it becomes right.
    expect(consultation?.states).toHaveLength(3);
    const { consultations: listed } = shown(found, 'home', '/');
    // What begins later waits there, hidden, for its day.
    expect(listed.filter(({ from }) => from === undefined).map(({ url }) => url)).toEqual(
      open.map((id) => `/pages/${id}/`),
    );
    expect(found.nextTransition).toBe(turn);
  });

  test('has its last day in the calendar', () => {
    const calendar = calendarOf(register([page], '2024-03-10'));
    expect(calendar).toContain('SUMMARY:征求意见截止：公开指南');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20240403');
  });
});

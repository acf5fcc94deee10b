import { describe, expect, test } from 'vitest';
import { consultationView, openConsultations } from '../../../src/views/record/consultation.ts';
import { aPage, register, type Written } from '../../register/entries.ts';

const page = (id: string, from: string, until: string): Written =>
  aPage({ id, title: id, publishedAt: '2024-05-01', consultation: { from, until } });

describe('a consultation', () => {
  test.for([
    { asOf: '2024-05-09', state: '尚未开始' },
    { asOf: '2024-05-10', state: '正在征求意见' },
    { asOf: '2024-06-10', state: '正在征求意见' },
    { asOf: '2024-06-11', state: '已经结束' },
  ])('is $state on $asOf, and has its states of all other days at hand', ({ asOf, state }) => {
    const found = register([page('a', '2024-05-10', '2024-06-10')], asOf);
    const [record] = found.pages;
    const view = record && consultationView(found, record);
    expect(view?.period).toBe('征求意见时间：2024-05-10 至 2024-06-10（含当日）。');
    expect(view?.states.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([state]);
    expect(view?.states.map(({ from, until }) => [from, until])).toEqual([
      [undefined, '2024-05-10'],
      ['2024-05-10', '2024-06-11'],
      ['2024-06-11', undefined],
    ]);
  });

  test('is named for the home page while it is open, and before it, with the day on which it begins', () => {
    const found = register(
      [
        page('over', '2024-05-01', '2024-05-09'),
        page('later', '2024-05-20', '2024-06-30'),
        page('open', '2024-05-10', '2024-06-10'),
      ],
      '2024-05-10',
    );
    expect(openConsultations(found).map(({ title, from, over }) => [title, from, over])).toEqual([
      ['open', undefined, '2024-06-11'],
      ['later', '2024-05-20', '2024-07-01'],
    ]);
  });
});

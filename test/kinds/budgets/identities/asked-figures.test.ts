import { describe, expect, test } from 'vitest';
import { askedFigures } from '../../../../src/kinds/budgets/identities/asked-figures.ts';
import type { Spoken } from '../../../../src/kinds/budgets/identities/spoken.ts';

const figure = (value: number, more: Partial<Spoken> = {}): Spoken => ({
  value,
  cents: value,
  where: '',
  hasBudget: false,
  earlier: [],
  ...more,
});

/** The values that are asked where the name stands in this sentence, which ends with the amount. */
function asked(sentence: string, name: string, figures: readonly Spoken[], spokenOf = sentence): number[] {
  const from = sentence.lastIndexOf(name);
  const mention = {
    name: { figures, others: [], basicOnly: false },
    from,
    end: from + name.length,
    to: sentence.length,
    amount: { value: 0, step: 1 },
  };
  return askedFigures(sentence, mention, spokenOf).map(({ value }) => value);
}

describe('askedFigures', () => {
  const parts = [figure(3), figure(2, { part: '基本支出' }), figure(1, { part: '项目支出' })];
  test.for<[string, readonly number[]]>([
    ['行政运行3元', [3, 2, 1]],
    ['基本支出中,行政运行2元', [2]],
    ['基本支出5元,其中:行政运行2元', [2]],
    ['项目支出里,行政运行1元', [1]],
    ['基本支出5元,项目支出4元,行政运行3元', [3, 2, 1]],
  ])('%s', ([sentence, values]) => {
    expect(asked(sentence, '行政运行', parts)).toEqual(values);
  });

  test('a column without its line is that of all lines', () => {
    const figures = [figure(9), figure(2, { line: '行政运行' }), figure(1, { line: '食品监管支出' })];
    expect(asked('基本支出9元', '基本支出', figures)).toEqual([9]);
    expect(asked('基本支出2元', '基本支出', figures, '行政运行11元\n基本支出2元')).toEqual([9, 2]);
    expect(asked('基本支出1元', '基本支出', figures, '食品监管5元\n基本支出1元')).toEqual([9, 1]);
  });

  test('where the words leave none, all are asked', () => {
    expect(asked('基本支出中,行政运行3元', '行政运行', [figure(3)])).toEqual([3]);
  });
});

import { describe, expect, test } from 'vitest';
import { changeIn, contradiction } from '../../../../src/kinds/budgets/identities/changes.ts';
import type { Name } from '../../../../src/kinds/budgets/identities/spoken.ts';

describe('what a change is told against', () => {
  test.for([
    ['比上年增加1万元', '预算', ['上年预算', '上年决算']],
    ['比上年增加1万元', '决算', ['上年决算']],
    ['比上年预算增加1万元', '决算', ['上年预算']],
    ['比上年决算增加1万元', '预算', ['上年决算']],
    ['比2024年增加1万元', '决算', ['上年决算']],
    ['比预算增加1万元', '决算', ['本年预算']],
  ] as const)('%s in a text of %s: %j', ([text, kind, bases]) => {
    expect(changeIn(text, kind, 2025)?.bases).toEqual(bases);
  });
});

/** 10,000 元 is a step of amounts told in 万元; a cent of the table is 0.01 万元, which are 10,000 分. */
const cent = 10_000;
const name = (now: number, earlier: number): Name => ({
  figures: [
    {
      value: now,
      cents: now,
      where: '',
      hasBudget: false,
      earlier: [{ basis: '上年决算', value: earlier, cents: earlier }],
    },
  ],
  others: [],
  basicOnly: false,
});

describe('a difference that is told', () => {
  const told = (now: number, earlier: number, text: string) => {
    const changed = changeIn(text, '决算', 2025);
    if (!changed) throw new Error(`no change in ${text}`);
    return contradiction(name(now, earlier), undefined, changed, cent) !== undefined;
  };
  test.for([
    { name: 'is right to the cent', text: '比上年决算增加2.20万元', wrong: false },
    { name: 'may be off by a cent, for both figures are rounded', text: '比上年决算增加2.21万元', wrong: false },
    { name: 'may not be off by two', text: '比上年决算增加2.22万元', wrong: true },
    { name: 'may not go the other way', text: '比上年决算减少2.20万元', wrong: true },
  ])('$name', ({ text, wrong }) => {
    expect(told(5_220_000, 3_020_000, text)).toBe(wrong);
  });
});

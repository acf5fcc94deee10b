import { describe, expect, test } from 'vitest';
import {
  findEffectiveDays,
  findEffectiveOnPublication,
  findEffects,
  findLastDays,
  findTerms,
} from '../../../src/import/word/phrases.ts';

const placed = (text: string) => [{ place: '第 1 段', text }];

describe('first and last days', () => {
  test.for([
    { text: '本办法自2026年5月1日起施行。', days: ['2026-05-01'] },
    { text: '本通知自 2026 年 5 月 1 日起执行。', days: ['2026-05-01'] },
    { text: '自二〇二六年五月一日起实施', days: ['2026-05-01'] },
    { text: '自2026年2月30日起施行', days: [] },
    { text: '自2026年5月1日起受理申请', days: [] },
  ])('$text takes effect on $days', ({ text, days }) => {
    expect(findEffectiveDays(placed(text)).map(({ value }) => value)).toEqual(days);
  });

  test('自发布之日起施行 names no day', () => {
    expect(findEffectiveDays(placed('自发布之日起施行'))).toEqual([]);
    expect(findEffectiveOnPublication(placed('自发布之日起施行'))).toHaveLength(1);
  });

  test.for([
    { text: '本规定自2026年5月1日起施行，有效期5年。', terms: ['P5Y'] },
    { text: '本办法有效期为三年。', terms: ['P3Y'] },
    { text: '自发布之日起施行，有效期6个月', terms: ['P6M'] },
    { text: '食品经营许可证有效期5年。', terms: [] },
    { text: '有效期3年以上的应当检验。', terms: [] },
  ])('$text has the terms $terms', ({ text, terms }) => {
    expect(findTerms(placed(text)).map(({ value }) => value)).toEqual(terms);
  });

  test.for([
    { text: '自2026年5月1日起施行，有效期至2031年4月30日。', days: ['2031-04-30'] },
    { text: '自2026年5月1日起施行，有效期5年，至2031年4月30日止。', days: ['2031-04-30'] },
    { text: '报名时间为3月1日至2026年4月30日。', days: [] },
  ])('$text ends on $days', ({ text, days }) => {
    expect(findLastDays(placed(text)).map(({ value }) => value)).toEqual(days);
  });
});

describe('findEffects', () => {
  test.for([
    {
      text: '《甲办法》（示市监规〔2021〕1号）同时废止。',
      effects: [['废止', '甲办法', '示市监规〔2021〕1号']],
    },
    {
      text: '同时废止《甲办法》(示市监[2019]12号)和《乙通知》。',
      effects: [
        ['废止', '甲办法', '示市监〔2019〕12号'],
        ['废止', '乙通知', undefined],
      ],
    },
    { text: '决定宣布失效《甲通知》。', effects: [['宣布失效', '甲通知', undefined]] },
    { text: '《关于印发〈甲办法〉的通知》即行废止。', effects: [['废止', '关于印发〈甲办法〉的通知', undefined]] },
    { text: '《甲办法》第三条同时废止。', effects: [] },
    { text: '依据《甲办法》，不得擅自废止合同。', effects: [] },
    { text: '根据《甲法》制定本办法。《乙办法》同时废止。', effects: [['废止', '乙办法', undefined]] },
  ])('$text', ({ text, effects }) => {
    const found = findEffects(placed(text)).map(({ value }) => [value.kind, value.title, value.docNumber]);
    expect(found).toEqual(effects);
  });
});

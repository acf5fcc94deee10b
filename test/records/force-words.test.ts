import { describe, expect, test } from 'vitest';
import {
  saidEffectiveDays,
  saidEffectiveOnPublication,
  saidLastDays,
  saidTerms,
} from '../../src/records/force-words.ts';

const values = (said: readonly { readonly value: unknown }[]) => said.map(({ value }) => value);

describe('saidEffectiveDays', () => {
  test.for([
    ['第三十条　本办法自2026年5月1日起施行。', ['2026-05-01']],
    ['本办法由示例市市场监督管理局负责解释，自2026年5月1日起施行。', ['2026-05-01']],
    ['本实施细则从二〇二六年五月一日起正式实施。', ['2026-05-01']],
    ['《示例办法》已经局务会议通过，现予公布，自2026年5月1日起施行。', ['2026-05-01']],
    ['自2026年5月1日起执行。', ['2026-05-01']],
    ['《示例条例》自2026年5月1日起施行，本局高度重视。', []],
    ['本公告所列安排自2026年5月1日起执行。', []],
    ['本办法第三条自2026年5月1日起施行。', []],
    ['自2026年5月1日起施行的《示例办法》同时废止。', []],
    ['本办法自2026年2月30日起施行。', []],
    ['申请人自2026年5月1日起可以网上办理。', []],
  ] as const)('%s: %s', ([text, days]) => {
    expect(values(saidEffectiveDays(text))).toEqual(days);
  });

  test.for([
    ['本通知自印发之日起施行。', 1],
    ['自公布之日起实施。', 1],
    ['本通知自印发之日起30日后施行。', 0],
    ['处罚自公布之日起计算。', 0],
  ] as const)('%s takes effect with its publication: %i', ([text, times]) => {
    expect(saidEffectiveOnPublication(text)).toHaveLength(times);
  });
});

describe('saidTerms and saidLastDays', () => {
  test.for([
    ['本规定自2026年5月1日起施行，有效期5年。', ['P5Y'], []],
    ['本办法有效期为三年。', ['P3Y'], []],
    ['本规定自发布之日起施行，有效期6个月。', ['P6M'], []],
    ['本办法自2024年12月1日起施行，试行3年，有效期至2027年11月30日。', ['P3Y'], ['2027-11-30']],
    ['本办法自2026年5月1日起施行，有效期5年，至2031年4月30日止。', ['P5Y'], ['2031-04-30']],
    ['本提醒告诫书有效期至2025年10月31日。', [], ['2025-10-31']],
    ['食品经营许可证有效期5年。', [], []],
    ['认定遵循自愿原则，有效期3年。', [], []],
    ['《示例办法》自2021年8月1日施行，有效期至2026年7月31日。', [], []],
    ['《示例办法》的有效期延长至2028年7月31日。', [], []],
    ['报名时间为3月1日至2026年4月30日。', [], []],
    ['本办法规定的登记证有效期为5年。', [], []],
  ] as const)('%s: %s, %s', ([text, terms, days]) => {
    expect([values(saidTerms(text)), values(saidLastDays(text))]).toEqual([terms, days]);
  });
});

import { describe, expect, test } from 'vitest';
import { changeEntries } from '../../../src/exports/feeds/change-entries.ts';
import { acting, anOldPolicy, policy, register, type Writing } from '../../register/entries.ts';

function entries(effects: readonly object[], old: Writing = {}, asOf = '2026-01-01') {
  const found = register([anOldPolicy(old), acting(effects.map((effect) => ({ target: 'old', ...effect })))], asOf);
  return changeEntries(found, policy(found, 'old'));
}

describe('the entry of a change', () => {
  test.for([
    {
      name: 'a repeal',
      effects: [{ kind: '废止', note: '不再需要。' }],
      title: '【已废止】旧办法：废止',
      summary:
        '《旧办法》（示市监规〔2020〕1号）自 2024-05-01 起废止。依据：《新办法》（示市监规〔2024〕7号）。理由：不再需要。变动后的效力状态：已废止。',
    },
    {
      name: 'a replacement',
      effects: [{ kind: '替代' }],
      title: '【已废止】旧办法：被替代',
      summary:
        '《旧办法》（示市监规〔2020〕1号）自 2024-05-01 起被替代。依据：《新办法》（示市监规〔2024〕7号）。变动后的效力状态：已废止。',
    },
    {
      name: 'a repeal of clauses',
      effects: [{ kind: '部分废止', clauses: ['第三条', '第五条'] }],
      title: '【部分废止】旧办法：部分废止',
      summary:
        '《旧办法》（示市监规〔2020〕1号）自 2024-05-01 起部分废止（第三条、第五条）。依据：《新办法》（示市监规〔2024〕7号）。变动后的效力状态：部分废止。',
    },
  ])('$name tells what, why and by which act', ({ effects, title, summary }) => {
    expect(entries(effects)).toMatchObject([
      { title, summary, updated: '2024-05-01T00:00:00+08:00', published: '2024-05-01T00:00:00+08:00' },
    ]);
  });

  test('an extension names the new last day', () => {
    const [entry] = entries([{ kind: '延期', until: '2027-12-31' }], { expiresOn: '2024-12-31' });
    expect(entry?.summary).toContain('自 2024-05-01 起延长有效期。有效期延长至 2027-12-31（含当日）。');
  });

  test('an expiry needs no act', () => {
    const found = register([anOldPolicy({ expiresOn: '2023-12-31' })], '2024-01-01');
    expect(changeEntries(found, policy(found, 'old'))).toMatchObject([
      {
        id: 'tag:www.example.gov.cn,2024-01-01:policies/old/expired',
        title: '【已失效】旧办法：有效期届满',
        summary: '《旧办法》（示市监规〔2020〕1号）有效期至 2023-12-31，届满后自动失效。',
      },
    ]);
  });

  test('what is to come is not told before its day', () => {
    expect(entries([{ kind: '废止' }], {}, '2024-04-30')).toEqual([]);
    expect(entries([{ kind: '废止' }], {}, '2024-05-01')).toHaveLength(1);
  });

  test('an entry of before bears the present status, and keeps its id', () => {
    const amended = { kind: '修改' };
    const [before] = entries([amended], {}, '2024-06-01');
    const [after, repeal] = entries([amended, { kind: '废止', on: '2024-09-01' }]);
    expect([before?.title, after?.title, repeal?.title]).toEqual([
      '【已修改】旧办法：修改',
      '【已废止】旧办法：修改',
      '【已废止】旧办法：废止',
    ]);
    expect(after?.id).toBe(before?.id);
    expect(new Set([after?.id, repeal?.id]).size).toBe(2);
  });
});

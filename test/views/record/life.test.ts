import { describe, expect, test } from 'vitest';
import { acting, anOldPolicy, register, type Written } from '../../register/entries.ts';
import { shown } from '../shown.ts';

/** The steps of the old policy, each as one line. */
function life(written: readonly Written[], asOf = '2026-01-01'): string[] {
  return shown(register(written, asOf), 'policy', '/policies/old/').life.map(({ on, name, by, act, later }) =>
    [on, name, by, act?.party.title, act?.note, later ? '未到' : undefined].filter(Boolean).join(' '),
  );
}

const begun = ['2020-01-06 成文 示例市市场监督管理局', '2020-01-10 公布', '2020-02-01 施行'];
const old = (more: object = {}) => anOldPolicy({ effectiveOn: '2020-02-01', ...more });

describe('the life of a document', () => {
  test('is told from its signing to its commencement', () => {
    expect(life([old()])).toEqual(begun);
  });

  test('goes on with every act, by whom, and what is to come', () => {
    const effects = [{ kind: '废止', target: 'old', note: '由新办法代替' }];
    expect(life([old(), acting(effects)], '2024-04-30')).toEqual([
      ...begun,
      '2024-05-01 废止 新办法 由新办法代替 未到',
    ]);
    expect(life([old(), acting(effects)], '2024-05-01')).toEqual([...begun, '2024-05-01 废止 新办法 由新办法代替']);
  });

  test('ends with its term, which an extension moves', () => {
    const term = old({ term: 'P5Y' });
    expect(life([term])).toEqual([...begun, '2025-02-01 有效期届满失效']);
    const extended = life([term, acting([{ kind: '延期', target: 'old', until: '2027-12-31' }])]);
    expect(extended).toEqual([...begun, '2024-05-01 延期 新办法', '2028-01-01 有效期届满失效 未到']);
  });

  test('does not end twice: after a repeal no term expires', () => {
    const steps = life([old({ term: 'P5Y' }), acting([{ kind: '废止', target: 'old' }])]);
    expect(steps).toEqual([...begun, '2024-05-01 废止 新办法']);
  });

  test('has no commencement where a repeal came before it', () => {
    const never = old({ effectiveOn: '2025-01-01' });
    expect(life([never, acting([{ kind: '废止', target: 'old' }])])).toEqual([
      ...begun.slice(0, 2),
      '2024-05-01 废止 新办法',
    ]);
  });
});

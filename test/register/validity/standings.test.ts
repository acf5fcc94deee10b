import { describe, expect, test } from 'vitest';
import { aPolicy, policy, register, short } from '../entries.ts';

describe('a document that is not published yet', () => {
  const target = aPolicy({ id: 'old', title: '旧办法', signedOn: '2020-01-06', publishedAt: '2020-01-10' });
  const scheduled = aPolicy({
    id: 'new',
    title: '秘密的新办法',
    publishedAt: '2026-03-01 09:00',
    effectiveOn: '2026-04-01',
    effects: [{ kind: '替代', target: 'old' }],
  });

  test('does nothing to others and is nowhere named until its day', () => {
    const before = register([target, scheduled], '2026-02-28');
    expect(policy(before, 'old').validity).toMatchObject({
      status: '现行有效',
      acts: [],
      transitions: [{ status: '现行有效' }],
    });
    expect(JSON.stringify(before.policies)).not.toContain('秘密');
    expect(before.nextTransition).toBe('2026-03-01');
  });

  test('announces its effect from its day on', () => {
    const after = register([target, scheduled], '2026-03-01');
    expect(policy(after, 'old').validity).toMatchObject({
      status: '现行有效',
      transitions: [{ status: '现行有效' }, { on: '2026-04-01', status: '已废止' }],
    });
    expect(after.nextTransition).toBe('2026-04-01');
  });

  test('is checked all the same', () => {
    expect(short(register([scheduled], '2026-02-28').findings)).toEqual([
      'error policy/effect-target-unknown policies/new.md effects[0].target',
    ]);
  });

  test('cannot be the target of what is published before it', () => {
    const early = aPolicy({ id: 'early', effects: [{ kind: '修改', target: 'new' }] });
    const found = register([target, scheduled, early], '2026-02-28');
    expect(short(found.findings)).toEqual(['error reference/scheduled policies/early.md effects[0].target']);
    expect(JSON.stringify(found.policies)).not.toContain('秘密');
  });
});

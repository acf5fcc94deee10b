import { describe, expect, test } from 'vitest';
import { acting, anOldPolicy, policy, register, short } from '../entries.ts';

describe('both ends of one effect', () => {
  const declared = (on: string, more: object = {}) =>
    anOldPolicy({ affectedBy: [{ kind: '部分废止', by: 'new', on, clauses: ['第三条'], ...more }] });
  const effect = { kind: '部分废止', target: 'old', clauses: ['第三条'] };

  test('become one act where they agree, with the day of marking from the one end and the note from the other', () => {
    const found = register([
      declared('2024-05-01', { markedOn: '2024-05-09' }),
      acting([{ ...effect, note: '与上位法不一致' }]),
    ]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'old').validity.acts).toMatchObject([
      { on: '2024-05-01', markedOn: '2024-05-09', note: '与上位法不一致' },
    ]);
  });

  test.for([
    { name: 'the day', target: declared('2024-06-01'), field: 'affectedBy[0].on' },
    { name: 'the clauses', target: declared('2024-05-01', { clauses: ['第五条'] }), field: 'affectedBy[0].clauses' },
  ])('are an error where they differ in $name, which names both files', ({ target, field }) => {
    const { findings } = register([target, acting([effect])]);
    expect(short(findings)).toEqual([`error policy/effect-ends-differ policies/old.md ${field}`]);
    expect(findings[0]?.message).toMatch(/policies\/new\.md 第 \d+ 行/);
  });

  test('become one act with the note of either end, in whatever way the clause is written', () => {
    const found = register([declared('2024-05-01', { note: '与上位法不一致', clauses: ['第3条'] }), acting([effect])]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'old').validity.acts).toMatchObject([{ on: '2024-05-01', note: '与上位法不一致' }]);
  });

  test('are an error where an extension ends on different days', () => {
    const target = anOldPolicy({
      expiresOn: '2024-12-31',
      affectedBy: [{ kind: '延期', by: 'new', on: '2024-05-01', until: '2026-12-31' }],
    });
    const { findings } = register([target, acting([{ kind: '延期', target: 'old', until: '2027-12-31' }])]);
    expect(short(findings)).toEqual(['error policy/effect-ends-differ policies/old.md affectedBy[0].until']);
  });

  test('do not meet where they are of different kinds', () => {
    const found = register([declared('2024-05-01'), acting([{ kind: '修改', target: 'old' }])]);
    expect(found.findings).toEqual([]);
    expect(
      policy(found, 'old')
        .validity.acts.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['修改', '部分废止'].sort());
  });
});

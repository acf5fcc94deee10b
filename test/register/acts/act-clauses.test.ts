import { describe, expect, test } from 'vitest';
import { acting, anOldPolicy, policy, register, short } from '../entries.ts';

describe('clauses that an act names', () => {
  test('bear the act, by the name that the text gives them', () => {
    const found = register([anOldPolicy(), acting([{ kind: '部分废止', target: 'old', clauses: ['第三条'] }])]);
    expect(policy(found, 'old').clauses.map(({ anchor, acts }) => [anchor, acts.map(({ by }) => by.id)])).toEqual([
      ['art-3', ['new']],
      ['art-5', []],
    ]);
    expect(policy(found, 'old').validity.acts[0]?.clauses).toEqual([{ name: '第三条', anchor: 'art-3' }]);
  });

  test.for([
    { name: 'is not in the text', clauses: ['第三条', '第九条'], field: 'effects[0].clauses[1]', mend: '第' },
    { name: 'is no name of a clause', clauses: ['附件'], field: 'effects[0].clauses[0]', mend: '第三条第二款' },
  ])('are an error where one $name', ({ clauses, field, mend }) => {
    const { findings } = register([anOldPolicy(), acting([{ kind: '修改', target: 'old', clauses }])]);
    expect(short(findings)).toEqual([`error policy/effect-clause-unknown policies/new.md ${field}`]);
    expect(findings[0]?.mend).toContain(mend);
  });

  test('are taken as they are for a document of others', () => {
    const found = register([acting([{ kind: '部分废止', target: { title: '外地办法' }, clauses: ['附件三'] }])]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'new').acts[0]?.clauses).toEqual([{ name: '附件三', anchor: '' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { anOldPolicy, aPolicy, policy, register, short } from '../entries.ts';

describe('the documents that a policy rests on', () => {
  test('are shown with their present status, ours and others’, and ours say who rests on them', () => {
    const found = register([
      anOldPolicy({ expiresOn: '2022-12-31' }),
      aPolicy({ id: 'new', title: '新通知', basis: ['old', { title: '《食品安全法》' }] }),
    ]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'new').basis).toMatchObject([
      { id: 'old', status: '已失效', url: '/policies/old/' },
      { title: '《食品安全法》' },
    ]);
    expect(policy(found, 'old').citedBy).toMatchObject([
      {
        collection: 'policies',
        id: 'new',
        url: '/policies/new/',
        title: '新通知',
        transitions: [{ status: '现行有效' }],
      },
    ]);
  });

  test.for([
    { name: 'an unknown id', basis: ['odl'], finding: 'error policy/basis-unknown policies/new.md basis[0]' },
    {
      name: 'a number of ours that is not here',
      basis: ['old', '示市监规〔2020〕12号'],
      finding: 'error policy/basis-unknown policies/new.md basis[1]',
    },
    {
      name: 'a document that appears later',
      basis: ['later'],
      finding: 'error reference/scheduled policies/new.md basis[0]',
    },
  ])('cannot be $name', ({ basis, finding }) => {
    const later = aPolicy({ id: 'later', title: '秘密', publishedAt: '2026-02-01' });
    const found = register([anOldPolicy(), later, aPolicy({ id: 'new', basis })]);
    expect(short(found.findings)).toEqual([finding]);
    expect(JSON.stringify(found.policies)).not.toContain('秘密');
  });
});

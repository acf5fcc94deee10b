import { describe, expect, test } from 'vitest';
import { anInterpretation, aPolicy, aSite, register, short, type Written } from '../entries.ts';

const caseFindings = (entries: readonly Written[], site = aSite()) =>
  register(entries, '2026-01-01', site).findings.filter(({ rule }) => rule === 'record/name-case');

describe('names that differ only in capitals', () => {
  test.for<[string, Written[], string]>([
    ['departments', [aPolicy({ owner: '质检A科' }), aPolicy({ id: 'b', owner: '质检a科' })], 'owner'],
    [
      'agencies',
      [aPolicy({ issuers: ['虚构DA局'] }), aPolicy({ id: 'b', issuers: ['甲局', '虚构da局'] })],
      'issuers[1]',
    ],
    ['themes', [aPolicy({ theme: '市场监管\\IT' }), aPolicy({ id: 'b', theme: '市场监管\\it' })], 'theme'],
  ])('are an error that names both places: %s', ([, entries, field]) => {
    const findings = caseFindings(entries);
    expect(short(findings)).toEqual([`error record/name-case policies/b.md ${field}`]);
    expect(findings[0]?.message).toContain('policies/a-policy.md');
  });

  test('go by the spelling that is used most', () => {
    const owners = ['质检a科', '质检A科', '质检A科'];
    const findings = caseFindings(owners.map((owner, at) => aPolicy({ id: `p-${at}`, owner })));
    expect(short(findings)).toEqual(['error record/name-case policies/p-0.md owner']);
  });

  test('are told once where site.yaml says which departments there are', () => {
    const { findings } = register([aPolicy({ owner: '质检a科' })], '2026-01-01', aSite({ units: ['质检A科'] }));
    expect(short(findings)).toEqual(['error record/owner-unknown policies/a-policy.md owner']);
  });

  test('are none where the names are the same, or differ in more', () => {
    const owners = ['质检A科', '质检A科', '质检B科', '质检Ａ科', '质检一科'];
    expect(caseFindings(owners.map((owner, at) => aPolicy({ id: `p-${at}`, owner })))).toEqual([]);
    expect(
      caseFindings([aPolicy({ owner: 'A科' }), anInterpretation({ interprets: ['a-policy'], unit: 'a科' })]),
    ).toEqual([]);
  });
});

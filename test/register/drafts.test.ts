import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { day } from '../../src/records/values/day.ts';
import { buildRegister } from '../../src/register/build.ts';
import type { BodyFacts } from '../../src/records/entry.ts';
import { anInterpretation, aPolicy, aSite, short, type Written } from './entries.ts';

/** The findings about records of which not all could be read, beside records that are whole. */
const found = (drafts: readonly Written[], whole: readonly Written[] = []) =>
  buildRegister({
    kinds,
    site: aSite({ units: ['办公室'] }),
    entries: whole.map(({ entry }) => entry),
    broken: new Set(),
    bodies: new Map(whole.flatMap(({ entry, facts }) => (facts ? [[`${entry.collection}/${entry.id}`, facts]] : []))),
    drafts: drafts.map(({ entry, facts }) => ({ entry: entry, body: facts as BodyFacts })),
    asOf: day('2026-01-01'),
  });

test('what could be read of a record is checked against all others', () => {
  const { findings, policies } = found([
    aPolicy({
      owner: '公办室',
      topics: ['no-topic'],
      basis: ['no-basis'],
      effects: [{ kind: '废止', target: 'nobody' }],
      links: ['nowhere.md'],
    }),
    anInterpretation({ owner: '办公室', interprets: ['no-policy'] }),
  ]);
  expect([...short(findings)].sort()).toEqual([
    'error interpretation/document-unknown interpretations/an-interpretation.md interprets[0]',
    'error link/target-unknown policies/a-policy.md',
    'error policy/basis-unknown policies/a-policy.md basis[0]',
    'error policy/effect-target-unknown policies/a-policy.md effects[0].target',
    'error record/owner-unknown policies/a-policy.md owner',
    'error record/topic-unknown policies/a-policy.md topics[0]',
  ]);
  expect(policies).toEqual([]);
});

test('what is right gives no finding, and changes nothing that is published', () => {
  const whole = aPolicy({ id: 'old', owner: '办公室', clauses: ['第三条'] });
  const draft = aPolicy({
    owner: '办公室',
    effects: [{ kind: '废止', target: 'old' }],
    links: ['old.md#第三条'],
  });
  const register = found([draft], [whole]);
  expect(register.findings).toEqual([]);
  expect(register.policies.map(({ id, validity }) => [id, validity.status])).toEqual([['old', '现行有效']]);
});

test('of two records with one id the one that is whole is checked', () => {
  expect(found([aPolicy({ owner: '公办室' })], [aPolicy({ owner: '办公室' })]).findings).toEqual([]);
});

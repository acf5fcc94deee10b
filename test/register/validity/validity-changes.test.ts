import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { lastChangeDay, validityChanges } from '../../../src/register/validity/validity-changes.ts';
import { acting, anInterpretation, anOldPolicy, aPage, policy, register, type Writing } from '../entries.ts';

function changes(asOf: string, old: Writing, ...effects: object[]): string[] {
  const found = register([anOldPolicy(old), acting(effects.map((effect) => ({ target: 'old', ...effect })))], asOf);
  return validityChanges(policy(found, 'old'), day(asOf)).map(({ on, kind, status }) => `${on} ${kind} ${status}`);
}

describe('the changes of a policy’s validity', () => {
  test.for([
    { name: 'none of what has not come about', asOf: '2024-04-30', effects: [{ kind: '废止' }], found: [] },
    { name: 'a repeal on its day', asOf: '2024-05-01', effects: [{ kind: '废止' }], found: ['2024-05-01 废止 已废止'] },
    {
      name: 'an amendment that the status does not show, after another',
      asOf: '2025-01-01',
      effects: [{ kind: '修改' }, { kind: '修改', on: '2024-08-01' }],
      found: ['2024-05-01 修改 已修改', '2024-08-01 修改 已修改'],
    },
    {
      name: 'a suspension and its end',
      asOf: '2025-01-01',
      effects: [{ kind: '暂停执行' }, { kind: '恢复执行', on: '2024-09-01' }],
      found: ['2024-05-01 暂停执行 暂停执行', '2024-09-01 恢复执行 现行有效'],
    },
    { name: 'no correction', asOf: '2025-01-01', effects: [{ kind: '更正', note: '改正错字' }], found: [] },
  ])('$name', ({ asOf, effects, found }) => {
    expect(changes(asOf, {}, ...effects)).toEqual(found);
  });

  test('commencement and expiry, which need no act', () => {
    const life = { effectiveOn: '2020-03-01', expiresOn: '2023-02-28' };
    expect(changes('2023-02-28', life)).toEqual(['2020-03-01 commencement 现行有效']);
    expect(changes('2023-03-01', life)).toEqual(['2020-03-01 commencement 现行有效', '2023-03-01 expiry 已失效']);
  });

  test('an act that was announced late is known on the day of its announcement', () => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old', on: '2024-02-01' }])], '2024-06-01');
    expect(validityChanges(policy(found, 'old'), day('2024-06-01'))).toMatchObject([
      { on: '2024-02-01', knownOn: '2024-03-01' },
    ]);
  });
});

describe('the day of the last change', () => {
  const old = anOldPolicy({ revisions: [{ on: '2021-02-03', kind: '格式', note: '调整格式' }] });
  const written = [
    old,
    acting([{ kind: '废止', target: 'old' }]),
    anInterpretation({ interprets: ['old'], publishedAt: '2020-01-11' }),
    aPage({ publishedAt: '2022-02-02 09:00' }),
  ];

  test.for([
    { asOf: '2021-02-02', policy: '2020-01-10', interpretation: '2020-01-11' },
    { asOf: '2021-02-03', policy: '2021-02-03', interpretation: '2020-01-11' },
    { asOf: '2024-05-01', policy: '2024-05-01', interpretation: '2024-05-01' },
  ])('on $asOf', ({ asOf, policy: ofPolicy, interpretation: ofInterpretation }) => {
    const found = register(written, asOf);
    expect(lastChangeDay(policy(found, 'old'), day(asOf))).toBe(ofPolicy);
    expect(found.interpretations.map((record) => lastChangeDay(record, day(asOf)))).toEqual([ofInterpretation]);
  });

  test('of a page without changes is the day of its publication', () => {
    expect(register(written).pages.map((record) => lastChangeDay(record, day('2026-01-01')))).toEqual(['2022-02-02']);
  });
});

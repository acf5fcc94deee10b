import { describe, expect, test } from 'vitest';
import { acting, anOldPolicy, aPolicy, policy, register, short, type Written } from '../entries.ts';

describe('what effects must not do', () => {
  test.for<{ name: string; written: readonly Written[]; findings: readonly string[] }>([
    {
      name: 'point at their own document',
      written: [acting([{ kind: '废止', target: 'new' }])],
      findings: ['error policy/effect-self policies/new.md effects[0].target'],
    },
    {
      name: 'point at an unknown id',
      written: [anOldPolicy(), acting([{ kind: '废止', target: 'odl' }])],
      findings: ['error policy/effect-target-unknown policies/new.md effects[0].target'],
    },
    {
      name: 'point at a number of ours that is not there',
      written: [anOldPolicy(), acting([{ kind: '废止', target: '示市监规〔2021〕1号' }])],
      findings: ['error policy/effect-target-unknown policies/new.md effects[0].target'],
    },
    {
      name: 'point at a damaged number',
      written: [anOldPolicy(), acting([{ kind: '废止', target: '示市监规〔20201号' }])],
      findings: ['error policy/effect-target-unknown policies/new.md effects[0].target'],
    },
    {
      name: 'come from an unknown acting document',
      written: [aPolicy({ affectedBy: [{ kind: '废止', by: 'nobody', on: '2025-01-01' }] })],
      findings: ['error policy/effect-by-unknown policies/a-policy.md affectedBy[0].by'],
    },
    {
      name: 'come from a document signed before its target',
      written: [
        anOldPolicy(),
        acting([{ kind: '修改', target: 'old' }], { docNumber: '示市监规〔2019〕7号', signedOn: '2019-12-31' }),
      ],
      findings: ['error policy/effect-before-target policies/new.md effects[0].target'],
    },
    {
      name: 'repeal twice on different days',
      written: [
        anOldPolicy(),
        acting([{ kind: '废止', target: 'old' }]),
        aPolicy({ id: 'newer', effects: [{ kind: '替代', target: 'old', on: '2025-01-01' }] }),
      ],
      findings: ['error policy/repealed-twice policies/newer.md effects[0].on'],
    },
    {
      name: 'resume what was not suspended',
      written: [anOldPolicy(), acting([{ kind: '恢复执行', target: 'old' }])],
      findings: ['error policy/resume-without-suspension policies/new.md effects[0].kind'],
    },
    {
      name: 'suspend twice without resuming',
      written: [
        anOldPolicy(),
        acting([
          { kind: '暂停执行', target: 'old' },
          { kind: '暂停执行', target: 'old', on: '2024-09-01' },
        ]),
      ],
      findings: ['error policy/suspended-twice policies/new.md effects[1].on'],
    },
    {
      name: 'say the same twice',
      written: [
        anOldPolicy(),
        acting([
          { kind: '修改', target: 'old' },
          { kind: '修改', target: '示市监规〔2020〕1号' },
        ]),
      ],
      findings: ['warning policy/effect-repeated policies/new.md effects[1].target'],
    },
    {
      name: 'know a title without saying the id',
      written: [anOldPolicy(), acting([{ kind: '修改', target: { title: '旧办法' } }])],
      findings: ['warning reference/title-known policies/new.md effects[0].target'],
    },
  ])('they must not $name', ({ written, findings }) => {
    expect(short(register(written).findings)).toEqual(findings);
  });

  test('the nearest number is offered', () => {
    const [finding] = register([anOldPolicy(), acting([{ kind: '废止', target: '示市监规〔2021〕1号' }])]).findings;
    expect(finding?.mend).toContain('示市监规〔2020〕1号');
  });
});

describe('extensions', () => {
  const limited = aPolicy({
    id: 'limited',
    signedOn: '2020-01-06',
    publishedAt: '2020-01-10',
    expiresOn: '2024-12-31',
  });
  const extend = (effect: object) =>
    register(
      [
        limited,
        aPolicy({ id: 'new', effectiveOn: '2024-05-01', effects: [{ kind: '延期', target: 'limited', ...effect }] }),
      ],
      '2025-06-01',
    );

  test.for([
    {
      name: 'move the last valid day',
      effect: { until: '2026-12-31' },
      findings: [],
      last: '2026-12-31',
      status: '现行有效',
    },
    {
      name: 'may take effect on the last valid day',
      effect: { until: '2026-12-31', on: '2024-12-31' },
      findings: [],
      last: '2026-12-31',
      status: '现行有效',
    },
    {
      name: 'come too late on the day after it',
      effect: { until: '2026-12-31', on: '2025-01-01' },
      findings: ['error policy/extension-after-expiry policies/new.md effects[0].on'],
    },
    {
      name: 'do not shorten',
      effect: { until: '2024-12-30' },
      findings: ['error policy/extension-backwards policies/new.md effects[0].until'],
    },
    {
      name: 'may leave the day where it was',
      effect: { until: '2024-12-31' },
      findings: [],
      last: '2024-12-31',
      status: '已失效',
    },
  ])('$name', ({ effect, findings, last, status }) => {
    const found = extend(effect);
    expect(short(found.findings)).toEqual(findings);
    if (last !== undefined) expect(policy(found, 'limited').validity).toMatchObject({ lastValidDay: last, status });
  });

  test('of a document without an end are doubtful', () => {
    expect(
      short(register([anOldPolicy(), acting([{ kind: '延期', target: 'old', until: '2030-01-01' }])]).findings),
    ).toEqual(['warning policy/extension-without-end policies/new.md effects[0].until']);
  });
});

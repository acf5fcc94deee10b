import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { applyExceptions, type Exception } from '../../src/privacy/exceptions.ts';
import { errorAt, type Finding } from '../../src/records/finding.ts';

const exception: Exception = {
  rule: 'privacy/mobile',
  file: 'policies/a.md',
  fingerprint: '0a1b2c3d4e5f',
  reason: '值班专用',
  who: '办公室',
  until: day('2026-12-31'),
  index: 0,
  place: [2, 5],
};
const place = { file: 'policies/a.md', line: 3, column: 1, field: '正文' };
const found: Finding = { ...errorAt(place, 'privacy/mobile', '有', '删'), fingerprint: '0a1b2c3d4e5f' };
const apply = (finding: Finding, asOf = '2026-11-23') =>
  applyExceptions([finding], [exception], day(asOf)).map(({ rule }) => rule);

describe('an exception', () => {
  test('lets its own finding pass, up to and on its last day', () => {
    expect(apply(found)).toEqual([]);
    expect(apply(found, '2026-12-31')).toEqual([]);
  });

  test('lets nothing pass when it has run out, and says so', () => {
    expect(apply(found, '2027-01-01')).toEqual(['privacy/mobile', 'exception/expired']);
  });

  test.for<[string, Partial<Finding>]>([
    ['another number', { fingerprint: 'ffffffffffff' }],
    ['another file', { file: 'policies/b.md' }],
    ['another rule', { rule: 'privacy/plate' }],
  ])('is not for %s, and is told as unused', ([, change]) => {
    const changed = { ...found, ...change };
    expect(apply(changed)).toEqual([changed.rule, 'exception/unused']);
  });

  test('is named with its place', () => {
    const [, told] = applyExceptions([found], [exception], day('2027-01-01'));
    expect(told).toMatchObject({ file: 'exceptions.yaml', line: 2, column: 5, field: 'exceptions[0]' });
  });
});

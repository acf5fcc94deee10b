import { describe, expect, test } from 'vitest';
import { aPolicy, aSite, register } from '../entries.ts';

const review = (on: string) => ({ by: '保密审查岗', on, result: '通过' });
const site = aSite({ rules: {} });
const missing = (asOf: string, signedOn: string, publishedAt: string) =>
  register([aPolicy({ signedOn, publishedAt, review: review(signedOn) })], asOf, site)
    .findings.filter(({ rule }) => rule === 'deadline/calendar-missing')
    .map(({ file, message }) => `${file} ${message.slice(0, 14)}`);

describe('a year without a calendar', () => {
  test.for([
    { name: 'is not told of while nothing reaches into it', asOf: '2026-11-23', days: ['2026-11-02', '2026-11-20'] },
    {
      name: 'is told of where a duty reaches into it',
      asOf: '2026-11-23',
      days: ['2026-12-21', '2027-01-04'],
      found: ['policies/a-policy.md 缺少 2027 年调休表：涉'],
    },
    {
      name: 'is told of when its notice should be out',
      asOf: '2026-12-01',
      days: ['2026-11-02', '2026-11-20'],
      found: ['site.yaml 缺少 2027 年调休表：涉'],
    },
    {
      name: 'before the first notice is long known to be missing',
      asOf: '2026-11-23',
      days: ['1998-03-02', '1998-03-03'],
    },
  ] as const)('$name', ({ asOf, days: [signedOn, publishedAt], ...rest }) => {
    expect(missing(asOf, signedOn, publishedAt)).toEqual('found' in rest ? rest.found : []);
  });
});

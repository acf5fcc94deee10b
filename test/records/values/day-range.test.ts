import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { checkDayRanges, isInRange } from '../../../src/records/values/day-range.ts';

const found = (fields: object) =>
  checkDayRanges(fields, day('2026-11-23')).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkDayRanges', () => {
  test.for<[object, string[]]>([
    [{ signedOn: '0024-03-01' }, ['signedOn: 成文日期 0024-03-01 早于 1949 年，多半是写错了。']],
    [{ publishedAt: '1948-12-31 09:00' }, ['publishedAt: 发布时间 1948-12-31 早于 1949 年，多半是写错了。']],
    [{ effectiveOn: '2099-01-01' }, ['effectiveOn: 施行日期 2099-01-01 晚于 2036 年，多半是写错了。']],
    [{ expiresOn: '2077-01-01' }, ['expiresOn: 有效期至 2077-01-01 晚于 2076 年，多半是写错了。']],
    [
      { effects: [{ until: '2199-01-01' }] },
      ['effects.0.until: 新的最后有效日 2199-01-01 晚于 2076 年，多半是写错了。'],
    ],
    [{ review: { on: '0026-03-01' } }, ['review.on: 日期 0026-03-01 早于 1949 年，多半是写错了。']],
    [{ signedOn: '1949-10-01', effectiveOn: '2036-12-31', expiresOn: '2076-12-31' }, []],
    [{ title: '1900-01-01', docNumber: { year: 1900 } }, []],
  ])('%j', ([fields, problems]) => {
    expect(found(fields)).toEqual(problems);
  });

  test('a record of the past with its review is one fault', () => {
    expect(found({ publishedAt: '1911-10-10', review: { on: '1911-10-09' } })).toHaveLength(1);
  });

  test('only days of the republic are counted with', () => {
    expect([isInRange(day('1949-10-01')), isInRange(day('0024-03-01'))]).toEqual([true, false]);
  });
});

import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../src/intake/field-readings.ts';
import { readYaml } from '../../src/intake/yaml-source.ts';
import { kinds } from '../../src/kinds/kinds.ts';
import { kindCalled } from '../../src/records/kind.ts';

const readings = (collection: string, text: string) =>
  readingsOf('a.md', kindCalled(kinds, collection).fields.schema, readYaml('a.md', text)).map(
    ({ severity, line, column, field, message }) => `${severity} ${line}:${column} ${field} ${message}`,
  );

describe('readingsOf', () => {
  test('says how days and terms were read, wherever they stand', () => {
    const text = `title: 2026年3月5日
signedOn: 2026年3月5日
term: 5年
effects:
  - {kind: 废止, target: a-1, on: 2026.4.1}
review: {by: 甲, on: ２０２６－０３－０１, result: 通过}
`;
    expect(readings('policies', text)).toEqual([
      'info 2:11 signedOn “成文日期”（signedOn）写的“2026年3月5日”，读作 2026-03-05（2026年3月5日）。',
      'info 3:7 term “有效期”（term）写的“5年”，读作 P5Y（5年）。',
      'info 5:33 effects[0].on “生效日期”（effects[0].on）写的“2026.4.1”，读作 2026-04-01（2026年4月1日）。',
      'info 6:21 review.on “审查日期”（review.on）写的“２０２６－０３－０１”，读作 2026-03-01（2026年3月1日）。',
    ]);
  });

  test('says nothing of what is in its own form, nor of what cannot be read', () => {
    const text =
      'signedOn: 2026-03-05\npublishedAt: 2026-03-05 09:30\nterm: P5Y\nexpiresOn: 2026/3/5\neffectiveOn: 明天\n';
    expect(readings('policies', text)).toEqual([]);
  });
});

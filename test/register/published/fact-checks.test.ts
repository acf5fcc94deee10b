import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { checkFacts, factsOf } from '../../../src/register/published/fact-checks.ts';
import { presentFacts } from '../../../src/release/texts.ts';
import { aPolicy } from '../entries.ts';

const published = { normative: true, effectiveOn: '2024-04-01', noFixedTerm: true };

/** What is told of a policy that was published as `before` and is now `after`. */
function told(before: object, after: object): string[] {
  const [old] = presentFacts([aPolicy({ ...published, ...before }).entry]);
  const present = presentFacts([aPolicy({ ...published, ...after }).entry]);
  const known = { key: 'policies/a-policy', on: day('2026-05-01'), revisions: 0, digest: old?.digest ?? '', line: 1 };
  return checkFacts(present, new Map([[known.key, [known]]])).map(
    ({ severity, rule, field, message }) => `${severity} ${rule} ${field} ${message.split('与 ')[0]}`,
  );
}

describe('a published policy', () => {
  test.for<[string, object, object, string[]]>([
    ['that stayed is not told of', {}, {}, []],
    ['that got a summary is not told of', {}, { summary: '这一份文件说明了今后怎样检查食品小作坊。' }, []],
    ['that got another title', {}, { title: '另一个标题' }, ['error policy/facts-changed title 标题']],
    [
      'that got another number and another day',
      {},
      { docNumber: '示市监〔2024〕77号', signedOn: '2024-02-02' },
      ['error policy/facts-changed docNumber 发文字号、成文日期'],
    ],
    ['whose number is typed in another way', { docNumber: '示市监〔2024〕7号' }, { docNumber: '示市监[2024]7号' }, []],
    [
      'whose term was lengthened',
      { noFixedTerm: undefined, term: 'P5Y' },
      { noFixedTerm: undefined, expiresOn: '2030-03-31' },
      ['error policy/facts-changed expiresOn 有效期'],
    ],
    [
      'whose term is told as the day that it means',
      { noFixedTerm: undefined, term: 'P5Y' },
      { noFixedTerm: undefined, expiresOn: '2029-03-31' },
      [],
    ],
    [
      'that is no 规范性文件 is warned of',
      { normative: undefined },
      { normative: undefined, effectiveOn: '2024-05-01' },
      ['warning policy/facts-changed effectiveOn 施行日期'],
    ],
    [
      'whose revision says why',
      {},
      { title: '另一个标题', revisions: [{ on: '2026-05-20', kind: '更正', note: '改正标题里的错字' }] },
      [],
    ],
  ])('%s', ([, before, after, expected]) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('that was never published before is not told of', () => {
    expect(checkFacts(presentFacts([aPolicy({}).entry]), new Map())).toEqual([]);
  });
});

test('there are as many facts as parts of equal length in a digest', () => {
  const parts = factsOf(aPolicy({}).entry);
  expect(64 % parts.length).toBe(0);
  expect(presentFacts([aPolicy({}).entry])[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});

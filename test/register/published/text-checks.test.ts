import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import type { LedgerText } from '../../../src/records/ledger.ts';
import { checkTexts, earlierTexts, publishedOf, textsByRecord } from '../../../src/register/published/text-checks.ts';
import { aPolicy } from '../entries.ts';

const text = (digest: string, revisions = 0, on = '2026-05-01', id = 'a-policy'): LedgerText => ({
  key: `policies/${id}`,
  on: day(on),
  revisions,
  digest,
  line: 1,
});

interface Told {
  readonly present: string;
  readonly revisions?: number;
  /** The attachment that the revisions are of, instead of the text. */
  readonly replaced?: string;
  readonly normative?: boolean;
  readonly aliases?: readonly string[];
  readonly published: readonly LedgerText[];
  readonly kept?: readonly string[];
  readonly asOf?: string;
}

function found({
  present,
  revisions = 0,
  replaced,
  normative = true,
  aliases = [],
  published,
  kept = [],
  asOf = '2026-06-01',
}: Told) {
  const named = Array.from({ length: revisions }, () => ({
    on: '2026-05-20',
    kind: '更正',
    note: '改正错字',
    ...(replaced === undefined ? {} : { file: replaced }),
  }));
  const { entry } = aPolicy({
    ...(normative ? { normative, effectiveOn: '2024-04-01', noFixedTerm: true } : {}),
    ...(revisions > 0 ? { revisions: named } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
  });
  const texts = textsByRecord(published, day(asOf));
  return checkTexts([{ entry, digest: present }], texts, new Map(kept.map((digest) => [digest, '']))).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );
}

describe('checkTexts', () => {
  test.for<[string, Told, string[]]>([
    ['says nothing of a text that was never published', { present: 'a', published: [] }, []],
    ['says nothing of a text that stayed', { present: 'a', published: [text('a')] }, []],
    [
      'does not take the word about an attachment for one about the text',
      { present: 'b', revisions: 1, replaced: 'a.pdf', published: [text('a')] },
      ['text/silent-edit error'],
    ],
    ['refuses a text that changed in silence', { present: 'b', published: [text('a')] }, ['text/silent-edit error']],
    [
      'warns where the policy is no 规范性文件',
      { present: 'b', normative: false, published: [text('a')] },
      ['text/changed warning'],
    ],
    [
      'accepts a change that a revision explains',
      { present: 'b', revisions: 1, published: [text('a')], kept: ['a'] },
      [],
    ],
    [
      'says that the text before a change is not kept',
      { present: 'b', revisions: 1, published: [text('a')] },
      ['text/earlier-not-kept info'],
    ],
    [
      'does not take the revision of an earlier change for this one',
      { present: 'c', revisions: 1, published: [text('a'), text('b', 1)], kept: ['a', 'b'] },
      ['text/silent-edit error'],
    ],
    [
      'refuses going back to an earlier text in silence',
      { present: 'a', revisions: 1, published: [text('a'), text('b', 1)], kept: ['a', 'b'] },
      ['text/silent-edit error'],
    ],
    [
      'accepts either of two texts that two branches published',
      { present: 'a', published: [text('a'), text('b')], kept: ['b'] },
      [],
    ],
    [
      'refuses a text that changed in silence when its record was renamed',
      { present: 'b', aliases: ['former'], published: [text('a', 0, '2026-05-01', 'former')] },
      ['text/silent-edit error'],
    ],
    [
      'says nothing of a text that stayed when its record was renamed',
      { present: 'a', aliases: ['former'], published: [text('a', 0, '2026-05-01', 'former')] },
      [],
    ],
    [
      'accepts that another record was given up for this one',
      { present: 'a', aliases: ['twin'], published: [text('a'), text('b', 2, '2026-05-09', 'twin')], kept: ['b'] },
      [],
    ],
    [
      'does not know on a day before what was published later',
      { present: 'b', published: [text('a', 0, '2026-06-02')] },
      [],
    ],
  ])('%s', ([, told, expected]) => {
    expect(found(told)).toEqual(expected);
  });
});

test('the texts of a record are also those of its former ids, in their order', () => {
  const published = textsByRecord([text('c', 1), text('b', 0, '2026-05-02', 'former'), text('a')], day('2026-06-01'));
  const { entry } = aPolicy({ aliases: ['former'] });
  expect(publishedOf(entry, published).map(({ digest }) => digest)).toEqual(['a', 'b', 'c']);
});

describe('earlierTexts', () => {
  const kept = new Map([['a', 'the first']]);

  test('are those before the present one, with their text where it was kept', () => {
    expect(earlierTexts({ digest: 'c' }, [text('a'), text('b', 1), text('c', 2)], kept)).toEqual([
      { on: '2026-05-01', revisions: 0, digest: 'a', text: 'the first' },
      { on: '2026-05-01', revisions: 1, digest: 'b', text: undefined },
    ]);
  });

  test('leave out a text that was explained only after it was published', () => {
    const texts = [text('a'), text('b'), text('b', 1)];
    expect(earlierTexts({ digest: 'b' }, texts, kept).map(({ digest }) => digest)).toEqual(['a']);
  });

  test('are all that were published while the present one was not', () => {
    expect(earlierTexts({ digest: 'b' }, [text('a')], kept)).toHaveLength(1);
  });
});

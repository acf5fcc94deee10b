import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/day.ts';
import type { LedgerText } from '../../src/records/ledger.ts';
import { checkTexts, earlierTexts, textsByRecord } from '../../src/register/text-checks.ts';
import { aPolicy } from './entries.ts';

const text = (digest: string, revisions = 0, on = '2026-05-01'): LedgerText => ({
  key: 'policies/a-policy',
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
  readonly published: readonly LedgerText[];
  readonly kept?: readonly string[];
  readonly asOf?: string;
}

function found({
  present,
  revisions = 0,
  replaced,
  normative = true,
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
      'does not know on a day before what was published later',
      { present: 'b', published: [text('a', 0, '2026-06-02')] },
      [],
    ],
  ])('%s', ([, told, expected]) => {
    expect(found(told)).toEqual(expected);
  });
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

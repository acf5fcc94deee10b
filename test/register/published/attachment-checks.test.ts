import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { attachmentLedger, ledgerLines, readAttachmentLine, type LedgerText } from '../../../src/records/ledger.ts';
import { attachedState, checkAttachments } from '../../../src/register/published/attachment-checks.ts';
import { textsByRecord } from '../../../src/register/published/text-checks.ts';
import { anInterpretation, aPolicy, type Written } from '../entries.ts';

const name = '申请 表.docx';
const digest = (letter: string) => letter.repeat(64);
const attachments = (sha256: string) => [{ file: name, title: '申请表', sha256 }];
const revision = (file?: string) => ({ on: '2026-05-20', kind: '更正', note: '改正', ...(file ? { file } : {}) });
const normative = { normative: true, effectiveOn: '2024-04-01', noFixedTerm: true };

/** What is said of a record whose attachment was published with digest `a…`, and no revision of it. */
function found({ entry }: Written, published: readonly LedgerText[] = [publishedAs('a')]) {
  return checkAttachments([entry], textsByRecord(published, day('2026-06-01'))).map(
    ({ rule, severity, field }) => `${severity} ${rule} ${field}`,
  );
}

function publishedAs(letter: string, revisions = 0, on = '2026-05-01', id = 'a-policy'): LedgerText {
  const key = `/policies/${id}/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx`;
  return { key, on: day(on), revisions, digest: digest(letter), line: 1 };
}

describe('checkAttachments', () => {
  test.for<[string, Written, readonly LedgerText[], string[]]>([
    ['that stayed', aPolicy({ attachments: attachments(digest('a')) }), [publishedAs('a')], []],
    ['that was never published', aPolicy({ attachments: attachments(digest('b')) }), [], []],
    [
      'that is another in silence',
      aPolicy({ attachments: attachments(digest('b')) }),
      [publishedAs('a')],
      ['warning attachment/changed attachments[0].file'],
    ],
    [
      'that belongs to a normative document',
      aPolicy({ ...normative, attachments: attachments(digest('b')) }),
      [publishedAs('a')],
      ['error attachment/changed attachments[0].file'],
    ],
    [
      'whose change a revision explains',
      aPolicy({ attachments: attachments(digest('b')), revisions: [revision(name)] }),
      [publishedAs('a')],
      [],
    ],
    [
      'whose revision is of the text',
      aPolicy({ attachments: attachments(digest('b')), revisions: [revision()] }),
      [publishedAs('a')],
      ['warning attachment/changed attachments[0].file'],
    ],
    [
      'that changed again after an explained change',
      aPolicy({ attachments: attachments(digest('c')), revisions: [revision(name)] }),
      [publishedAs('a'), publishedAs('b', 1, '2026-05-21')],
      ['warning attachment/changed attachments[0].file'],
    ],
    [
      'on a day before the ledger knew it',
      aPolicy({ attachments: attachments(digest('b')) }),
      [publishedAs('a', 0, '2026-07-01')],
      [],
    ],
    [
      'that is another in silence since its record was renamed',
      aPolicy({ aliases: ['former'], attachments: attachments(digest('b')) }),
      [publishedAs('a', 0, '2026-05-01', 'former')],
      ['warning attachment/changed attachments[0].file'],
    ],
    [
      'that stayed when its record was renamed',
      aPolicy({ aliases: ['former'], attachments: attachments(digest('a')) }),
      [publishedAs('a', 0, '2026-05-01', 'former')],
      [],
    ],
    ['of another record', anInterpretation({ attachments: attachments(digest('b')) }), [publishedAs('a')], []],
  ])('a file %s', ([, written, published, expected]) => {
    expect(found(written, published)).toEqual(expected);
  });
});

test('the ledger of attachments is read again as it was written', () => {
  const { entry } = aPolicy({ attachments: attachments(digest('a')) });
  const states = entry.attachments.map((attached) => attachedState(entry, attached));
  const text = attachmentLedger(states.map((state) => ({ ...state, on: day('2026-05-01') })));
  expect(ledgerLines(text).map(readAttachmentLine)).toEqual([{ ...publishedAs('a'), line: 3 }]);
  expect(ledgerLines('policies/a 2026-05-01 0 abc').map(readAttachmentLine)).toEqual([undefined]);
});

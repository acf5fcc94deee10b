import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { Day } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { inTime, inTurn, replacedBy, type LedgerText } from '../../records/ledger.ts';

/** A policy with the digest of its present text. */
export interface PresentText {
  readonly entry: PolicyEntry;
  readonly digest: string;
}

/** A text of a record that was published before the present one. */
export interface EarlierText {
  /** The day on which it was first recorded. */
  readonly on: Day;
  /** How many revisions the record named then. */
  readonly revisions: number;
  readonly digest: string;
  /** Undefined where it was not kept. */
  readonly text: string | undefined;
}

/** Texts of the ledger by record, in the order in which they followed each other, as far as `asOf` knows them. */
export function textsByRecord(texts: readonly LedgerText[], asOf: Day): ReadonlyMap<string, readonly LedgerText[]> {
  const known = [...texts].sort(inTime).filter(({ on }) => on <= asOf);
  return Map.groupBy(known, ({ key }) => key);
}

/** The published texts of a record, also of the time when it had another id, in the order in which they followed each other. */
export function publishedOf(
  { id, fields }: Pick<PresentText['entry'], 'id' | 'fields'>,
  published: ReadonlyMap<string, readonly LedgerText[]>,
): readonly LedgerText[] {
  const known = [id, ...(fields.aliases ?? [])].flatMap((name) => published.get(`policies/${name}`) ?? []);
  return known.sort(inTurn);
}

/**
 * What a record is held against: what was published under its present id, else under former ones. Of a record that was
 * already published under its present id, what former ids held may have been another record.
 */
export function comparableWith(
  entry: Pick<PresentText['entry'], 'id' | 'fields'>,
  published: ReadonlyMap<string, readonly LedgerText[]>,
): readonly LedgerText[] {
  return published.get(`policies/${entry.id}`) ?? publishedOf(entry, published);
}

/**
 * A published text that has become another one needs a word in `revisions`: for a 规范性文件 that is an error, for other
 * policies a warning. A text is explained when the record names more revisions of its text than it did when the last was published.
 */
export function checkTexts(
  present: readonly PresentText[],
  published: ReadonlyMap<string, readonly LedgerText[]>,
  kept: ReadonlyMap<string, string>,
): Finding[] {
  return present.flatMap(({ entry, digest }) => {
    const texts = comparableWith(entry, published);
    const last = replacedBy(digest, texts);
    if (!last) return [];
    if (textRevisions(entry) <= last.revisions) return [silentEdit(entry, last)];
    const lost = texts.some((text) => text.digest !== digest && !kept.has(text.digest));
    return lost ? [notKept(entry)] : [];
  });
}

/** How many revisions of a record are of its text: a replaced attachment says nothing of the text. */
export function textRevisions({ fields }: PresentText['entry']): number {
  return (fields.revisions ?? []).filter(({ file }) => file === undefined).length;
}

function silentEdit(entry: PresentText['entry'], { on }: LedgerText): Finding {
  const place = { file: entry.file, line: entry.body.firstLine, column: 1, field: '' };
  const message = `正文与 ${on} 登记的已发布文本不同，修订记录里却没有说明。`;
  const mend =
    '误改的，请恢复原文；确实要改的，在文件头的 revisions 最前面写一条：- {on: 修改的日期, kind: 更正、修改或格式, note: 改了什么、为什么}。还没有公开发布过的，请技术人员把 ledger/texts.txt 恢复成登记以前的样子。';
  return entry.fields.normative === true
    ? errorAt(place, 'text/silent-edit', `规范性文件的${message}`, mend)
    : warningAt(place, 'text/changed', message, mend);
}

function notKept(entry: PresentText['entry']): Finding {
  return {
    ...placeOf(entry, 'revisions'),
    rule: 'text/earlier-not-kept',
    severity: 'info',
    message: '修订以前的文本还没有留存，网页上不能逐字对照。',
    mend: '请技术人员在存有全部历史版本的电脑上运行 npm run record，把它写下的文件和内容一起提交。',
  };
}

/** The texts before the present one, oldest first; a text that was only explained later counts from then on. */
export function earlierTexts(
  { digest }: Pick<PresentText, 'digest'>,
  texts: readonly LedgerText[],
  kept: ReadonlyMap<string, string>,
): EarlierText[] {
  const before = texts.filter((text, index) => text.digest !== (texts[index + 1]?.digest ?? digest));
  return before.map((text) => ({
    on: text.on,
    revisions: text.revisions,
    digest: text.digest,
    text: kept.get(text.digest),
  }));
}

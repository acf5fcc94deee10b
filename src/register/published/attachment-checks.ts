import { placeOf, type AnyEntry, type AttachedFile } from '../../records/entry.ts';
import { errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { inTurn, replacedBy, type LedgerText } from '../../records/ledger.ts';
import { isPolicyEntry } from '../../records/policy-entry.ts';
import { addresses } from '../addresses/address.ts';

/** A text or an attachment as the ledger names it, with the number of revisions that are of it. */
export type PublishedState = Pick<LedgerText, 'key' | 'revisions' | 'digest'>;

export function attachedState({ collection, id, fields }: AnyEntry, { file, sha256 }: AttachedFile): PublishedState {
  const revisions = (fields.revisions ?? []).filter((revision) => revision.file === file).length;
  return { key: addresses.file(collection, id, file), revisions, digest: sha256 };
}

/**
 * `attachment/changed`: a file at an address that was published is another one, and no revision that names it says why. An
 * error for what belongs to a 规范性文件, as its text does; else a warning.
 */
export function checkAttachments(
  entries: readonly AnyEntry[],
  published: ReadonlyMap<string, readonly LedgerText[]>,
): Finding[] {
  return entries.flatMap((entry) =>
    entry.attachments.flatMap((attached) => {
      const { key, revisions, digest } = attachedState(entry, attached);
      const known = published.get(key) ?? formerly(entry, attached, published);
      const last = replacedBy(digest, known);
      return last && revisions <= last.revisions ? [silentlyReplaced(entry, attached, last)] : [];
    }),
  );
}

/** What the ledger knows of an attachment from the time when its record had another id. */
function formerly(
  { collection, fields }: AnyEntry,
  { file }: AttachedFile,
  published: ReadonlyMap<string, readonly LedgerText[]>,
): readonly LedgerText[] {
  const places = (fields.aliases ?? []).map((name) => addresses.file(collection, name, file));
  return places.flatMap((place) => published.get(place) ?? []).sort(inTurn);
}

function silentlyReplaced(entry: AnyEntry, { file }: AttachedFile, { on }: LedgerText): Finding {
  // One that does not lie there is among the fields, but not among the files.
  const index = (entry.fields.attachments ?? []).findIndex((named) => named.file === file);
  const normative = isPolicyEntry(entry) && entry.fields.normative === true;
  return (normative ? errorAt : warningAt)(
    placeOf(entry, `attachments[${index}].file`),
    'attachment/changed',
    `附件“${file}”与 ${on} 登记的已发布文件不同，修订记录里却没有说明。`,
    `误换的，请恢复原来的文件；确实要换的，在文件头的 revisions 最前面写一条：- {on: 更换的日期, kind: 更正, file: ${file}, note: 换了什么、为什么}。还没有公开发布过的，请技术人员把 ledger/attachments.txt 恢复成登记以前的样子。`,
  );
}

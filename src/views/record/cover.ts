import type { AttachedFile } from '../../records/entry.ts';
import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import { allRecords } from '../../register/lists.ts';
import { isInterpretation, isPolicy, type AnyRecord } from '../../register/register.ts';
import { attachmentWording as words } from '../../wording/attachments.ts';
import { fileFactsView } from './attachment-facts.ts';
import type { Page } from '../page.ts';
import { standingOf, type StandingView } from './policy.ts';
import { partyView, type PartyView } from './record.ts';
import type { Register } from '../kind.ts';
import { columnOf, columnTrail, shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { datedTitles, titleWithStatus, type StatusMark } from '../status.ts';

/** The page in front of an attachment: whose it is and what that is worth today, before anything is downloaded. */
export interface CoverView {
  readonly template: 'cover';
  readonly shell: ShellView;
  readonly title: string;
  /** The status of the policy that it belongs to. */
  readonly standing: StandingView | undefined;
  readonly record: { readonly name: string; readonly number: string | undefined; readonly address: string };
  /** What the interpretation that it belongs to explains. */
  readonly interprets: readonly PartyView[];
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly sha256: string;
  readonly file: { readonly address: string; readonly about: string };
  readonly changes: readonly { readonly on: string; readonly kind: string; readonly note: string }[];
  /** How to compute the digest: a system and what to type there. */
  readonly checks: readonly { readonly system: string; readonly command: string }[];
}

/** A cover page for every attachment of every record. */
export function coverPages(register: Register): Page<CoverView>[] {
  return allRecords(register).flatMap((record) =>
    record.entry.attachments.map((attached) => ({
      address: addresses.cover(record.collection, record.id, attached.file),
      partOf: record.url,
      view: () => coverView(register, record, attached),
    })),
  );
}

function coverView(register: Register, record: AnyRecord, attached: AttachedFile): CoverView {
  const { file, title } = attached;
  const { collection, id, url } = record;
  const { fields } = record.entry;
  const standing = isPolicy(record) ? standingOf(register, record) : undefined;
  const { type, size, extent, sha256 } = fileFactsView(attached);
  return {
    template: 'cover',
    shell: shellOfCover(register, record, attached, standing?.mark ?? []),
    title,
    standing,
    record: {
      name: fields.title,
      number: record.number,
      address: url,
    },
    interprets: isInterpretation(record) ? record.interprets.map(({ document }) => partyView(register, document)) : [],
    facts: [
      { name: words.file, value: file },
      { name: words.type, value: type },
      { name: words.sizeName, value: size },
      ...(extent === undefined ? [] : [{ name: words.extentName, value: extent }]),
      { name: words.published, value: fields.publishedAt },
    ],
    sha256,
    file: { address: addresses.file(collection, id, file), about: [type, size, extent].filter(Boolean).join('，') },
    changes: (fields.revisions ?? []).filter((revision) => revision.file === file),
    checks: [
      { system: words.check.windows, command: words.check.windowsCommand(file) },
      { system: words.check.mac, command: words.check.macCommand(file) },
      { system: words.check.linux, command: words.check.linuxCommand(file) },
    ],
  };
}

function shellOfCover(
  register: Register,
  record: AnyRecord,
  { file, title }: AttachedFile,
  mark: StatusMark,
): ShellView {
  const { collection, id, url } = record;
  const { fields } = record.entry;
  const address = addresses.cover(collection, id, file);
  const column = columnOf(register, collection);
  const name = words.title(title, citedTitle(fields.title));
  const [present] = mark;
  return shellOf(register, {
    address,
    title: present ? titleWithStatus(name, present.name) : name,
    datedTitles: datedTitles(name, mark),
    description: words.description(title, citedTitle(fields.title)),
    trail: [...columnTrail(register, collection), { name: fields.title, url }, { name: words.heading, url: address }],
    column,
  });
}

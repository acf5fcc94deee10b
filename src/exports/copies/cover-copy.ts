import type { AttachedFile } from '../../records/entry.ts';
import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { fileFactsView } from '../../views/record/attachment-facts.ts';
import { attachmentWording as words } from '../../wording/attachments.ts';
import { copyWording } from '../../wording/feeds.ts';
import { statusLine } from './markdown-copy.ts';
import { inline, markdownAddress } from './markdown-text.ts';

/** `index.md` beside the cover page of an attachment: the status of its record first, then what the file is. */
export function coverCopy(register: Register, record: AnyRecord, attached: AttachedFile): string {
  const { url: site } = register.site;
  const { collection, id, url, entry } = record;
  const { type, size, extent, sha256 } = fileFactsView(attached);
  const link = (name: string, address: string) => `[${inline(name)}](${markdownAddress(`${site}${address}`)})`;
  const facts: (readonly [string, string | undefined])[] = [
    [words.of, link(citedTitle(entry.fields.title), url)],
    [words.file, link(attached.file, addresses.file(collection, id, attached.file))],
    [words.type, type],
    [words.sizeName, size],
    [words.extentName, extent],
    [words.digest, sha256],
  ];
  const lines = facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${copyWording.part(name, value)}`]));
  const changes = (entry.fields.revisions ?? [])
    .filter(({ file }) => file === attached.file)
    .map(({ on, kind, note }) => `- ${copyWording.revised(on, kind, inline(note))}`);
  const blocks = [
    statusLine(register, record),
    `# ${inline(words.title(attached.title, citedTitle(entry.fields.title)))}`,
    lines.join('\n'),
    ...(changes.length === 0 ? [] : [`## ${words.changes}`, changes.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

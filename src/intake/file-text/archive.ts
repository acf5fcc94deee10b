import { zipEntries } from '../zip.ts';
import type { FoundText, FoundTexts, Look } from './found-text.ts';
import { filesIn, type Budget } from './packed.ts';

/** Films and sounds hold no text. */
const silent = /\.(?:mp3|mp4|m4a|wav|avi|mov|wmv|flv|mkv|ttf|otf|ttc)$/i;

/** What an archive packs: the names of all its files, their texts, and what is written about the archive as a whole. */
export async function archiveTexts(bytes: Uint8Array, budget: Budget, look: Look): Promise<FoundTexts> {
  const packed = filesIn(bytes, budget, (name) => !name.endsWith('/') && !silent.test(name));
  if (!packed) return { texts: [], unread: ['打不开'] };
  const texts: FoundText[] = [{ text: commentOf(bytes), kind: 'line', where: '压缩包的注释' }];
  const unread = packed.unread.map(nameOf);
  for (const { name } of zipEntries(bytes) ?? [])
    for (const part of nameOf(name).split(/[/\\]/))
      texts.push({ text: part.replaceAll('_', ' '), kind: 'name', where: '压缩包里的文件名' });
  for (const [packedName, content] of packed.files) {
    const name = nameOf(packedName);
    const found = await look(name, content);
    unread.push(...found.unread.map((part) => `${name}（${part}）`));
    for (const { line: _line, ...text } of found.texts) texts.push({ ...text, where: `${name} ${text.where}`.trim() });
  }
  return { texts, unread };
}

/** Chinese Windows packs names as GBK; what does not say to be UTF-8 has been read byte by byte. */
function nameOf(name: string): string {
  if (!/[\u0080-\u00FF]/.test(name) || /[^\0-\u00FF]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  return name;
}

/** The text at the very end of an archive, behind its length. */
function commentOf(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return end < 0 ? '' : new TextDecoder('gb18030').decode(view.subarray(end + 22));
}

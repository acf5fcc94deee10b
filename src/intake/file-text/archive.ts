import type { FoundText, FoundTexts } from './found-text.ts';
import { filesIn } from './packed.ts';

/** Looks into a file by its name and its bytes. */
export type Look = (name: string, bytes: Uint8Array) => Promise<FoundTexts>;

/** Films and sounds hold no text. */
const silent = /\.(?:mp3|mp4|m4a|wav|avi|mov|wmv|flv|mkv|ttf|otf|ttc)$/i;

/** What an archive packs: each file's name and texts, and what is written about the archive as a whole. */
export async function archiveTexts(bytes: Uint8Array, look: Look): Promise<FoundTexts> {
  const packed = filesIn(bytes, (name) => !name.endsWith('/') && !silent.test(name));
  if (!packed) return { texts: [], complete: false };
  const found: FoundText[] = [{ text: commentOf(bytes), kind: 'line', where: '压缩包的注释' }];
  let complete = true;
  for (const [packedName, content] of packed) {
    const name = nameOf(packedName);
    const { texts, complete: whole } = await look(name, content);
    complete &&= whole;
    for (const part of name.split(/[/\\]/))
      found.push({ text: part.replaceAll('_', ' '), kind: 'name', where: '压缩包里的文件名' });
    for (const { line: _line, ...text } of texts) found.push({ ...text, where: `${name} ${text.where}`.trim() });
  }
  return { texts: found, complete };
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

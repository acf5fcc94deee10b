import type { FoundText, FoundTexts, Look } from './found-text.ts';
import { askPortable, type Purse } from '../portable-thread.ts';
import type { BroughtFile } from './portable.ts';

/**
 * The texts of a PDF, and those of the files that it brings along, as `look` reads them. Not read: what says so of itself, and
 * what keeps the reader busy for longer than it may.
 */
export async function portableTexts(bytes: Uint8Array, look: Look, purse?: Purse): Promise<FoundTexts> {
  const read = await askPortable('texts', bytes, purse);
  if (!read) return { texts: [], unread: ['太复杂，没有在限定的时间里读完'] };
  const brought: FoundTexts[] = [];
  for (const file of read.brought) brought.push(await broughtTexts(file, look));
  const found = [read, ...brought];
  return { texts: found.flatMap(({ texts }) => texts), unread: found.flatMap(({ unread }) => unread) };
}

async function broughtTexts({ name, description, content }: BroughtFile, look: Look): Promise<FoundTexts> {
  const where = `附在 PDF 里的 ${name}`;
  const { texts, unread } = content ? await look(name, content) : { texts: [], unread: ['打不开'] };
  return {
    texts: [
      { text: name, kind: 'name', where },
      ...(description === '' ? [] : [{ text: description, kind: 'line', where } as const]),
      ...texts.map(({ line: _line, ...text }): FoundText => ({ ...text, where: `${where} ${text.where}`.trim() })),
    ],
    unread: unread.map((part) => `${where}（${part}）`),
  };
}

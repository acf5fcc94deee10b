import { Parser } from 'htmlparser2';
import type { FoundText } from './found-text.ts';
import { deepest, TooDeep } from './packed.ts';
import { spokenTexts } from './parts.ts';

/** Old office programs wrote GB18030, Notepad UTF-16; a file that is no UTF-8 is read so. */
export function decodeLoosely(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** By its mark, or by the zeros beside every figure, letter and line feed. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < 2 || Math.min(even, odd) > Math.max(even, odd) / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A text line by line. */
export function linesOf(text: string): FoundText[] {
  return text.split(/\r\n?|\n/).map((line, index) => ({ text: line, kind: 'line', where: '', line: index + 1 }));
}

/** Elements that part no words. */
const inline = /^(?:b|i|u|s|em|strong|span|font|a|sub|sup|small|big|mark|tspan)$/i;

/** What a page, a drawing or data in XML says: its texts, its attributes and its comments. Throws `TooDeep`. */
export function markupTexts(markup: string): FoundText[] {
  const where = '网页或图形里的文字';
  const attributes: FoundText[] = [];
  const texts: string[] = [''];
  let depth = 0;
  const part = (name: string) => {
    if (!inline.test(name)) texts.push('');
  };
  const parser = new Parser(
    {
      ontext: (text) => {
        texts[texts.length - 1] += text;
      },
      onopentag: (name, given) => {
        depth += 1;
        if (depth > deepest) throw new TooDeep();
        part(name);
        attributes.push(...spokenTexts(given, where));
      },
      onclosetag: (name) => {
        depth -= 1;
        part(name);
      },
      oncomment: (text) => {
        texts.push(text, '');
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  const shown = texts.filter((text) => text.trim() !== '');
  return [...shown.map((text): FoundText => ({ text: text.trim(), kind: 'line', where })), ...attributes];
}

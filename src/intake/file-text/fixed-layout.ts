import { extname } from 'node:path';
import type { FoundText, FoundTexts } from './found-text.ts';
import { walkXml } from './packed.ts';
import { partTexts } from './parts.ts';
import { fewShapes, onlyPictures, saysAnything } from './wordless.ts';
import { writtenLines, type Piece } from './written-lines.ts';

/**
 * The texts of an .ofd (GB/T 33190): every part by its elements and attributes, then each page, template and note by its
 * lines, which many programs write sign by sign. Not read: what is locked, and signs of which only the shape is given.
 */
export function fixedLayoutTexts(parts: ReadonlyMap<string, string>): FoundTexts {
  const pages = [...parts].flatMap(([, xml]) => (/<(?:\w+:)?Pages[\s>]/.test(xml) ? pagePlaces(xml) : []));
  const texts: FoundText[] = [];
  const unread: string[] = [];
  const pictures: number[] = [];
  for (const [name, xml] of parts) {
    const page = pages.findIndex((place) => name.endsWith(place));
    const where = page < 0 ? '版面文字' : `第 ${page + 1} 页`;
    const { lines, unknown } = placedTexts(xml);
    texts.push(...partTexts(xml, where), ...lines.map((text): FoundText => ({ text, kind: 'line', where })));
    if (page >= 0 && unknown === 0 && isPicture(xml, lines)) pictures.push(page + 1);
    if (unknown >= fewSigns) unread.push(`${where}只有字形，没有说明字符是什么`);
    if (/(?:^|\/)Encrypt\w*\.xml$/i.test(name)) unread.push('加了密');
  }
  const seen = pictures.sort((a, b) => a - b);
  if (seen.length > 0) unread.push(`第 ${seen.join('、')} 页${onlyPictures}`);
  return { texts, unread };
}

/** Whether a page shows a picture, or many shapes, and nothing is written on it. */
function isPicture(xml: string, lines: readonly string[]): boolean {
  if (saysAnything(lines.join('\n'))) return false;
  const shapes = xml.match(/<(?:\w+:)?PathObject[\s>]/g)?.length ?? 0;
  return shapes >= fewShapes || /<(?:\w+:)?ImageObject[\s>]/.test(xml);
}

/** Where the pages of a document lie, in their order. */
function pagePlaces(xml: string): string[] {
  const places: string[] = [];
  walkXml(xml, {
    open: (name, { BaseLoc = '' }) => {
      if (name === 'Page' && extname(BaseLoc) === '.xml') places.push(`/${BaseLoc.replace(/^\/|^(?:\.\.?\/)+/, '')}`);
    },
  });
  return places;
}

/** Fewer are ornaments. */
const fewSigns = 4;
/** Controls, private use, and what 11.3 of the standard has programs write for a sign without a code. */
const meaningless = /[\p{Cc}\p{Co}\p{Cn}\uFFFD\u00A4]/u;

interface TextObject {
  readonly origin: readonly number[];
  readonly turn: readonly number[];
  readonly size: number;
}

/** What a part shows by the places of its signs: lines, apart for each note; and how many signs stand for nothing known. */
function placedTexts(xml: string): { readonly lines: readonly string[]; readonly unknown: number } {
  const groups: Piece[][] = [[]];
  let object: TextObject | undefined;
  let code: Readonly<Record<string, string>> | undefined;
  let text = '';
  let written = false;
  let glyphs = 0;
  let unknown = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'Appearance' || name === 'CellContent') groups.push([]);
      if (name === 'TextObject') [object, written, glyphs] = [textObject(attributes), false, 0];
      if (name === 'CGTransform') glyphs += Number(attributes['GlyphCount'] ?? 1);
      if (name === 'TextCode') [code, text] = [attributes, ''];
    },
    text: (value) => {
      if (code) text += value;
    },
    close: (name) => {
      if (name === 'Appearance' || name === 'CellContent') groups.push([]);
      if (name === 'TextCode' && object && code) {
        const shown = text.trim();
        written ||= shown !== '';
        for (const sign of shown) if (meaningless.test(sign)) unknown += 1;
        groups.at(-1)?.push(...piecesOf(object, code, shown));
        code = undefined;
      }
      if (name === 'TextObject' && !written) unknown += glyphs;
    },
  });
  return { lines: groups.flatMap(writtenLines), unknown };
}

function numbersOf(text = ''): number[] {
  return text.trim().split(/\s+/).map(Number);
}

function textObject({ Boundary, CTM = '1 0 0 1 0 0', Size }: Readonly<Record<string, string>>): TextObject {
  return { origin: numbersOf(Boundary), turn: numbersOf(CTM), size: Number(Size) };
}

/** A text in one piece, or sign by sign where the distances between them are given. */
function piecesOf(object: TextObject, code: Readonly<Record<string, string>>, text: string): Piece[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.turn;
  const [left = 0, top = 0] = object.origin;
  const size = object.size * (Math.hypot(c, d) || 1);
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  let [x, y] = [Number(code['X'] ?? 0), Number(code['Y'] ?? 0)];
  const pieceAt = (part: string): Piece => ({
    text: part,
    x: a * x + c * y + e + left,
    y: b * x + d * y + f + top,
    size,
    angle,
  });
  if (code['DeltaX'] === undefined && code['DeltaY'] === undefined) return [pieceAt(text)];
  const [across, down] = [distances(code['DeltaX'], text.length), distances(code['DeltaY'], text.length)];
  return [...text].map((sign, index) => {
    const piece = pieceAt(sign);
    x += across[index] ?? 0;
    y += down[index] ?? 0;
    return piece;
  });
}

/** `g 3 5` is how the format writes 5 5 5. */
function distances(given: string | undefined, most: number): number[] {
  const found: number[] = [];
  const [...words] = given?.trim().split(/\s+/) ?? [];
  for (let index = 0; index < words.length && found.length < most; index += 1) {
    if (words[index] !== 'g') found.push(Number(words[index]));
    else {
      const count = Math.min(Number(words[index + 1]) || 0, most - found.length);
      for (let left = count; left > 0; left -= 1) found.push(Number(words[index + 2]));
      index += 2;
    }
  }
  return found;
}

import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { compare } from '../../records/finding.ts';
import { partText } from '../part-text.ts';
import { usualParts, type OfficeKind } from '../usual-parts.ts';

/** What is unpacked of one file at most, and how many times its own size; a file that claims more is an attack. */
const mostBytes = 120_000_000;
const mostTimes = 400;
const mostParts = 5000;

/**
 * The XML parts of a package as text, in the order of their names, those of a .docx or an .xlsx (`kind`) under their usual
 * names; undefined where it is damaged, too large, has none or is of another kind.
 */
export function xmlParts(bytes: Uint8Array, kind?: OfficeKind): ReadonlyMap<string, string> | undefined {
  const packed = filesIn(bytes, (name) => /\.(?:xml|rels|vml)$/i.test(name));
  const parts = packed && kind !== undefined ? usualParts(packed, kind) : packed;
  if (!parts || parts.size === 0) return undefined;
  return new Map([...parts].map(([name, part]) => [name, partText(part)]));
}

/** The wanted files of a ZIP package, in the order of their names; undefined where it is damaged or claims to be huge. */
export function filesIn(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | undefined {
  let claimed = 0;
  let count = 0;
  const sane = () => claimed <= mostBytes && claimed <= bytes.length * mostTimes && count <= mostParts;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        count += 1;
        claimed += originalSize;
        return sane();
      },
    });
    if (!sane()) return undefined;
    return new Map(Object.entries(parts).sort(([a], [b]) => compare(a, b)));
  } catch {
    return undefined;
  }
}

export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Tells the elements and texts of an XML in their order, names without prefixes; declarations and entities of its own stay unread. */
export function walkXml(xml: string, { open, text, close }: XmlReader): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (value) => text?.(value),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The text of every element of these names, one by one; of all elements that hold text where none is named. */
export function textsOf(xml: string, names?: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  let held = '';
  walkXml(xml, {
    open: () => {
      if (!names) held = '';
    },
    text: (value) => {
      held += value;
    },
    close: (name) => {
      if (names && !names.has(name)) return;
      if (held.trim() !== '') texts.push(held.trim());
      held = '';
    },
  });
  return texts;
}

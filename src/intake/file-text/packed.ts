import { Parser } from 'htmlparser2';
import { compare } from '../../records/finding.ts';
import { partText } from '../part-text.ts';
import { usualParts, type OfficeKind } from '../usual-parts.ts';
import { zipEntries } from '../zip.ts';

/** What may be unpacked of one attachment. */
export interface Budget {
  /** Of all archives in it together. */
  readonly left: { bytes: number; files: number; seconds: number };
  /** How many archives deep. */
  readonly depth: number;
}

const mostBytes = 120_000_000;
/** How many times its own size; a file that claims more is an attack. */
const mostTimes = 400;
const mostFiles = 5000;
const mostDepth = 4;
/** Of computing, for all PDFs in it together: what only a few that are nested on purpose take. */
const mostSeconds = 120;

/** The budget of an attachment of this size, in bytes. */
export function budgetFor(size: number): Budget {
  return {
    left: { bytes: Math.min(mostBytes, size * mostTimes), files: mostFiles, seconds: mostSeconds },
    depth: mostDepth,
  };
}

/** The same budget for what lies in an archive. */
export function deeper({ left, depth }: Budget): Budget {
  return { left, depth: depth - 1 };
}

/**
 * The XML parts of a package as text, in the order of their names, those of a .docx or an .xlsx (`kind`) under their usual
 * names; undefined where one is damaged or too large, where there is none, or where it is of another kind.
 */
export function xmlParts(
  bytes: Uint8Array,
  budget: Budget,
  kind?: OfficeKind,
): ReadonlyMap<string, string> | undefined {
  const packed = filesIn(bytes, budget, (name) => /\.(?:xml|rels|vml)$/i.test(name));
  if (!packed || packed.unread.length > 0) return undefined;
  const parts = kind === undefined ? packed.files : usualParts(packed.files, kind);
  if (!parts || parts.size === 0) return undefined;
  return new Map([...parts].map(([name, part]) => [name, partText(part)]));
}

export interface Packed {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of what is damaged, locked or beyond the budget. */
  readonly unread: readonly string[];
}

/** The wanted files of a ZIP package, in the order of their names, as far as the budget reaches; undefined where it is none. */
export function filesIn(bytes: Uint8Array, { left }: Budget, wanted: (name: string) => boolean): Packed | undefined {
  const entries = zipEntries(bytes)?.filter(({ name }) => wanted(name));
  if (!entries) return undefined;
  const files = new Map<string, Uint8Array>();
  const unread: string[] = [];
  for (const { name, size, unpack } of entries.toSorted((a, b) => compare(a.name, b.name))) {
    const content = left.files > 0 && left.bytes >= size ? unpack() : undefined;
    if (!content) {
      unread.push(name);
      continue;
    }
    left.files -= 1;
    left.bytes -= size;
    files.set(name, content);
  }
  return { files, unread };
}

export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Nobody nests so deep; every reader of such a file, takes the square of the time for it. */
export const deepest = 1000;

/** What is nested deeper than anybody writes. */
export class TooDeep extends Error {}

/**
 * Tells the elements and texts of an XML in their order, names without prefixes; declarations and entities of its own stay
 * unread. Throws `TooDeep`.
 */
export function walkXml(xml: string, { open, text, close }: XmlReader): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepest) throw new TooDeep();
        open?.(bare(name), attributes);
      },
      ontext: (value) => text?.(value),
      onclosetag: (name) => {
        depth -= 1;
        close?.(bare(name));
      },
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

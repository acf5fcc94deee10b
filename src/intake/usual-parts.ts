import { encodingOf, partText } from './part-text.ts';
import {
  kindOf,
  relationshipPart,
  relationshipsOf,
  writeRelationships,
  type Parts,
  type Relationship,
} from './relationships.ts';

export type OfficeKind = 'word' | 'workbook';

interface UsualNames {
  readonly main: string;
  /** The first element of the main part, without its prefix. */
  readonly root: string;
  /** By the kind of the relationship that leads from the main part; `#` stands for a number. */
  readonly related: Readonly<Record<string, string>>;
}

const usual: Readonly<Record<OfficeKind, UsualNames>> = {
  word: {
    main: 'word/document.xml',
    root: 'document',
    related: {
      styles: 'word/styles.xml',
      numbering: 'word/numbering.xml',
      footnotes: 'word/footnotes.xml',
      endnotes: 'word/endnotes.xml',
      comments: 'word/comments.xml',
      settings: 'word/settings.xml',
      header: 'word/header#.xml',
      footer: 'word/footer#.xml',
    },
  },
  workbook: {
    main: 'xl/workbook.xml',
    root: 'workbook',
    related: {
      styles: 'xl/styles.xml',
      sharedStrings: 'xl/sharedStrings.xml',
      worksheet: 'xl/worksheets/sheet#.xml',
    },
  },
};

/**
 * The parts of an office file under the names that Word and Excel give them, in UTF-8 and with the relationship types of
 * the transitional form, so that whoever knows the usual names finds everything. Where all is usual already these are the
 * very parts that were given. Undefined where the package holds no main part of this kind. Parts that were not unpacked
 * may be given without bytes.
 */
export function usualParts(given: Parts, kind: OfficeKind): Parts | undefined {
  const parts = inUtf8(withPlainNames(given));
  const actual = actualNames(parts);
  const main = mainPart(parts, actual, usual[kind]);
  if (main === undefined) return undefined;
  const moves = movesOf(parts, actual, main, usual[kind]);
  return moves.size === 0 && !isStrict(parts) ? parts : moved(parts, actual, moves);
}

/** Some programs pack names with a slash at the beginning, with those of Windows, or in other letters. */
function withPlainNames(parts: Parts): Parts {
  const plain = (name: string) =>
    name
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
      .replace(
        /^(?:word|xl|docProps|_rels)\/|^\[content_types\]\.xml$/i,
        (found) => spelling.get(found.toLowerCase()) ?? found,
      );
  if ([...parts.keys()].every((name) => name === plain(name))) return parts;
  return new Map([...parts].map(([name, bytes]) => [plain(name), bytes]));
}

const spelling: ReadonlyMap<string, string> = new Map(
  ['word/', 'xl/', 'docProps/', '_rels/', '[Content_Types].xml'].map((name) => [name.toLowerCase(), name]),
);

function inUtf8(parts: Parts): Parts {
  const isOther = ([name, bytes]: readonly [string, Uint8Array]) =>
    /\.(?:xml|rels)$/i.test(name) && encodingOf(bytes) !== 'utf-8';
  if (![...parts].some(isOther)) return parts;
  const encoder = new TextEncoder();
  return new Map(
    [...parts].map(([name, bytes]) =>
      isOther([name, bytes]) ? [name, encoder.encode(partText(bytes).replace(/^<\?xml[^>]*\?>/, ''))] : [name, bytes],
    ),
  );
}

/** By the relationship of the package, by its content type, or by its usual name. */
function mainPart(parts: Parts, actual: ActualName, { main, root }: UsualNames): string | undefined {
  const isMain = (name: string) => rootOf(parts.get(name)) === root;
  const related = relationshipsOf(parts, '').filter((relationship) => kindOf(relationship) === 'officeDocument');
  const found = related.flatMap(({ target }) => actual(target) ?? []).find(isMain);
  if (found !== undefined) return found;
  const declared = declaredMain(parts)
    .flatMap((name) => actual(name) ?? [])
    .find(isMain);
  return declared ?? actual(main);
}

function declaredMain(parts: Parts): string[] {
  const types = parts.get('[Content_Types].xml');
  const overrides = types ? (partText(types).match(/<(?:\w+:)?Override\s[^>]*>/g) ?? []) : [];
  return overrides
    .filter((override) => /ContentType="[^"]*\.main\+xml"/.test(override))
    .flatMap((override) => /PartName="\/?([^"]*)"/.exec(override)?.[1] ?? []);
}

type ActualName = (name: string) => string | undefined;

/** Names of parts are the same whatever the case of their letters. */
function actualNames(parts: Parts): ActualName {
  const byFolded = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  return (name) => (parts.has(name) ? name : byFolded.get(name.toLowerCase()));
}

function rootOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  return /<(?:[\p{L}_][\p{L}\d_.-]*:)?([\p{L}_][\p{L}\d_.-]*)[\s/>]/u.exec(partText(bytes.subarray(0, 8000)))?.[1];
}

function movesOf(
  parts: Parts,
  actual: ActualName,
  main: string,
  { main: usualMain, related }: UsualNames,
): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  const move = (from: string, to: string) => {
    if (from !== to && !moves.has(from)) moves.set(from, to);
  };
  move(main, usualMain);
  for (const relationship of relationshipsOf(parts, main)) {
    const kind = kindOf(relationship);
    const pattern = Object.hasOwn(related, kind) ? related[kind] : undefined;
    const from = relationship.isExternal ? undefined : actual(relationship.target);
    if (pattern === undefined || from === undefined || isUsual(from, pattern)) continue;
    move(from, pattern.replace('#', `-${moves.size}`));
  }
  return moves;
}

function isUsual(name: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('#');
  return after === undefined
    ? name === pattern
    : name.startsWith(before) && name.endsWith(after) && !name.slice(before.length).includes('/');
}

const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function isStrict(parts: Parts): boolean {
  return relationshipsOf(parts, '').some(({ type }) => type.startsWith(strict));
}

/** Moves parts with their relationships; whatever leads to them is written anew. */
function moved(parts: Parts, actual: ActualName, moves: ReadonlyMap<string, string>): Parts {
  const encoder = new TextEncoder();
  const settled = new Map<string, Uint8Array>();
  const nameOf = (name: string) => moves.get(name) ?? name;
  const settle = (relationship: Relationship): Relationship => ({
    ...relationship,
    type: relationship.type.replace(strict, transitional),
    target: relationship.isExternal ? relationship.target : nameOf(actual(relationship.target) ?? relationship.target),
  });
  for (const [name, bytes] of parts) {
    const owner = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/.exec(name);
    if (owner) {
      const part = owner[1] === undefined ? (owner[2] ?? '') : `${owner[1]}/${owner[2] ?? ''}`;
      const written = writeRelationships(relationshipsOf(parts, part).map(settle));
      settled.set(relationshipPart(nameOf(part)), encoder.encode(written));
    } else if (name === '[Content_Types].xml') {
      settled.set(name, encoder.encode(withNames(partText(bytes), moves)));
    } else {
      settled.set(nameOf(name), bytes);
    }
  }
  return settled;
}

function withNames(types: string, moves: ReadonlyMap<string, string>): string {
  return types.replaceAll(/PartName="\/?([^"]*)"/g, (whole, name: string) => {
    const now = moves.get(name);
    return now === undefined ? whole : `PartName="/${now}"`;
  });
}

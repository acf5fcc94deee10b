import simplified from '../reference/simplified.json' with { type: 'json' };
import type { SearchDocument } from './documents.ts';
import { textOf } from './document-text.ts';
import { indexPaths, numberOf, slotsPerShard, type IndexHead } from './format.ts';
import { folder, type Fold, type SimplifiedCharacters } from './fold.ts';
import { changedFiles, noteChanges, type NextFile, type TermChanges } from './index-change.ts';
import { headOf } from './index-head.ts';
import { termsFiles } from './index-writer.ts';
import type { TextBlock } from './page-text.ts';
import { shardTerms } from './shard.ts';
import { readTermList } from './term-list.ts';

/** A document with what its page shows, and the digest of both. */
export interface ShownDocument {
  readonly document: SearchDocument;
  readonly digest: string;
  readonly blocks: () => readonly TextBlock[];
}

/** What building an index needs from the disk. Paths are those of `indexPaths`. */
export interface IndexPlaces {
  /** Makes and keeps something under a name, unless it is kept already. */
  keep(name: string, make: () => Uint8Array): void;
  /** What is kept, in pieces; undefined where it is gone. */
  kept(name: string): Iterable<Uint8Array> | undefined;
  /** A file of the index of the release before; undefined where there is none. */
  earlier(path: string): Uint8Array | undefined;
  /** Takes a file of that index into this one. */
  takeOver(earlier: string, path: string): void;
  write(path: string, content: Uint8Array): void;
  /** Compresses what is written (gzip), and the way back. */
  pack(content: Uint8Array): Uint8Array;
  unpack(packed: Uint8Array): Uint8Array;
  /** A digest of text, in hexadecimal. */
  digest(text: string): string;
}

/** So few that a small site has little to join, so many that a change in it makes little anew. */
const fewestShards = 32;

/**
 * The shards of documents, each in the order of addresses; the same whatever order they are given in. Their number doubles
 * as a site grows, so that a new document seldom moves the others.
 */
export function shardsOf<Item extends ShownDocument>(documents: readonly Item[]): Item[][] {
  for (let count = fewestShards; ; count *= 2) {
    if (documents.length > (count * slotsPerShard) / 2) continue;
    const shards: Item[][] = Array.from({ length: count }, () => []);
    for (const shown of documents) shards[hashOf(shown.document.url) % count]?.push(shown);
    if (shards.some((shard) => shard.length > slotsPerShard)) continue;
    for (const shard of shards) shard.sort((a, b) => (a.document.url < b.document.url ? -1 : 1));
    return shards;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A shard of the index that is being built. */
interface Shard {
  readonly digest: string;
  readonly shown: readonly ShownDocument[];
}

/** What an index notes of its shards, for the build after. */
interface ShardNote {
  readonly digest: string;
  /** The simplified characters that its documents have. */
  readonly characters: string;
}

/** The index of the release before, which has as many shards. */
interface EarlierIndex {
  readonly version: string;
  readonly starts: readonly string[];
  readonly notes: readonly ShardNote[];
}

/**
 * Writes the index of these documents. Shards whose documents are as they were come from the store, and files that are as
 * they were from the index before; the bytes are the same either way. The order of the documents makes no difference.
 */
export function buildIndex(
  documents: readonly ShownDocument[],
  hotWords: readonly string[],
  places: IndexPlaces,
): void {
  const fold = folder(simplified);
  const shards = shardsOf(documents).map((shown): Shard => ({
    shown,
    digest: places.digest(shown.map(({ digest }) => digest).join('\n')),
  }));
  const version = places.digest(shards.map(({ digest }) => digest).join('\n')).slice(0, 12);
  const earlier = earlierIndex(shards, places);
  const terms = shards.map((shard, at) => {
    const { blocks, kept } = openShard(shard, fold, places);
    writeTexts({ shard, at, version, earlier, blocks }, places);
    return kept;
  });
  const starts = writeTerms({ shards, terms, version, earlier }, places);
  const notes = shards.map(({ digest }, at) => earlierNote(earlier, at, digest) ?? noteOf(digest, terms[at]?.() ?? []));
  places.write(indexPaths.shards(version), encode(notes));
  places.write(
    indexPaths.head,
    encode(
      headOf({
        shards: shards.map(({ shown }) => shown),
        fold,
        version,
        starts,
        hotWords,
        simplified: usedOf(simplified, new Set(notes.map(({ characters }) => characters).join(''))),
      }),
    ),
  );
}

/** The blocks of a shard's documents, read once at most, and its terms, which are kept as soon as this returns. */
function openShard({ digest, shown }: Shard, fold: Fold, places: IndexPlaces) {
  let read: readonly (readonly TextBlock[])[] | undefined;
  const blocks = () => (read ??= shown.map((each) => each.blocks()));
  const make = () =>
    shardTerms(
      shown.map(({ document }, slot) => ({
        slot,
        names: document.names.map((name) => fold(name).stream),
        blocks: blocks()[slot]?.map(({ text }) => fold(text).stream) ?? [],
      })),
    );
  const name = termsNameOf(digest);
  places.keep(name, make);
  return { blocks, kept: () => places.kept(name) ?? [make()] };
}

function termsNameOf(digest: string): string {
  return `${digest}.terms`;
}

function earlierIndex(shards: readonly Shard[], { earlier }: IndexPlaces): EarlierIndex | undefined {
  const head = earlier(indexPaths.head);
  if (!head) return undefined;
  const { version, starts } = decode(head) as IndexHead;
  const noted = earlier(indexPaths.shards(version));
  const notes = noted ? (decode(noted) as readonly ShardNote[]) : [];
  return notes.length === shards.length && notes.some(({ digest }, at) => digest === shards[at]?.digest)
    ? { version, starts, notes }
    : undefined;
}

/** What the earlier index notes of a shard that is as it was. */
function earlierNote(earlier: EarlierIndex | undefined, at: number, digest: string): ShardNote | undefined {
  const note = earlier?.notes[at];
  return note?.digest === digest ? note : undefined;
}

interface TermsWork {
  readonly shards: readonly Shard[];
  /** The terms of each shard. */
  readonly terms: readonly (() => Iterable<Uint8Array>)[];
  readonly version: string;
  readonly earlier: EarlierIndex | undefined;
}

/** Writes the files of terms; gives back the first term of each. */
function writeTerms(work: TermsWork, places: IndexPlaces): string[] {
  const starts: string[] = [];
  for (const file of filesOf(work, places)) {
    const path = indexPaths.terms(work.version, starts.length);
    if ('same' in file) places.takeOver(indexPaths.terms(work.earlier?.version ?? '', file.same), path);
    else places.write(path, places.pack(file.bytes));
    starts.push(file.first);
  }
  return starts;
}

function filesOf(work: TermsWork, places: IndexPlaces): Iterable<NextFile> {
  const { earlier, terms } = work;
  const changes = earlier && changesSince(earlier, work, places);
  if (!changes) return termsFiles(terms.map((pieces) => pieces()));
  const read = (file: number) => {
    const packed = places.earlier(indexPaths.terms(earlier.version, file));
    return packed ? places.unpack(packed) : new Uint8Array();
  };
  return changedFiles({ starts: earlier.starts, read }, changes);
}

/** Undefined where much has changed, or what the earlier shards held is not known any more: then all are joined anew. */
function changesSince(
  earlier: EarlierIndex,
  { shards, terms }: TermsWork,
  { kept }: IndexPlaces,
): TermChanges | undefined {
  const changes: TermChanges = new Map();
  const changed = shards.flatMap(({ digest }, at) => (earlierNote(earlier, at, digest) ? [] : [at]));
  if (changed.length > Math.ceil(shards.length / 8)) return undefined;
  for (const at of changed) {
    const before = kept(termsNameOf(earlier.notes[at]?.digest ?? ''));
    if (!before) return undefined;
    noteChanges(changes, at, before, terms[at]?.() ?? []);
  }
  return changes;
}

interface TextsWork {
  readonly shard: Shard;
  readonly at: number;
  readonly version: string;
  readonly earlier: EarlierIndex | undefined;
  readonly blocks: () => readonly (readonly TextBlock[])[];
}

function writeTexts({ shard, at, version, earlier, blocks }: TextsWork, places: IndexPlaces): void {
  const isSame = earlierNote(earlier, at, shard.digest) !== undefined;
  for (const [slot, { document }] of shard.shown.entries()) {
    const path = indexPaths.text(version, numberOf(at, slot));
    if (isSame) places.takeOver(indexPaths.text(earlier?.version ?? '', numberOf(at, slot)), path);
    else places.write(path, places.pack(encode(textOf(document, blocks()[slot] ?? []))));
  }
}

const simplifiedCharacters = new Set(simplified.to);

function noteOf(digest: string, terms: Iterable<Uint8Array>): ShardNote {
  let characters = '';
  for (const [term] of readTermList(terms)) if (simplifiedCharacters.has(term)) characters += term;
  return { digest, characters };
}

/** Only what can be met: a character whose simplified form no document has finds nothing either way. */
function usedOf({ from, to }: SimplifiedCharacters, characters: ReadonlySet<string>): SimplifiedCharacters {
  const used = Array.from({ length: from.length }, (_, at) => at).filter((at) => characters.has(to.charAt(at)));
  return { from: used.map((at) => from.charAt(at)).join(''), to: used.map((at) => to.charAt(at)).join('') };
}

function encode(content: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

function decode(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

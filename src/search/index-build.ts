import simplified from '../reference/simplified.json' with { type: 'json' };
import { ByteReader, ByteWriter } from './bytes.ts';
import type { SearchDocument } from './documents.ts';
import { columnOf, indexPaths, slotsPerShard, type DocumentText, type IndexHead } from './format.ts';
import { folder, type Fold, type SimplifiedCharacters } from './fold.ts';
import { termsFiles } from './index-writer.ts';
import type { TextBlock } from './page-text.ts';
import { packShard, shardTerms, unpackShard, type IndexedDocument } from './shard.ts';

/** A document with what its page shows, and the digest of both. */
export interface ShownDocument {
  readonly document: SearchDocument;
  readonly digest: string;
  readonly blocks: () => readonly TextBlock[];
}

/** What building an index needs from the disk: a store for what is kept between builds, and the place for its files. */
export interface IndexPlaces {
  /** Gives back what was kept under a name, or makes and keeps it. */
  keep(name: string, make: () => Uint8Array): Uint8Array;
  write(path: string, content: Uint8Array): void;
  /** Compresses what is written (gzip). */
  pack(content: Uint8Array): Uint8Array;
  /** A digest of text, in hexadecimal. */
  digest(text: string): string;
}

/** The shards of documents, each in the order of addresses; the same whatever order they are given in. */
export function shardsOf<Item extends ShownDocument>(documents: readonly Item[]): Item[][] {
  for (let count = Math.max(1, Math.ceil(documents.length / (slotsPerShard / 2))); ; count *= 2) {
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

/**
 * Writes the index of these documents. A shard whose documents are as they were is taken from the store; joining the shards
 * is all that is left then. The order of the documents makes no difference.
 */
export function buildIndex(
  documents: readonly ShownDocument[],
  hotWords: readonly string[],
  places: IndexPlaces,
): void {
  const fold = folder(simplified);
  const shards = shardsOf(documents);
  const digests = shards.map((shard) => places.digest(shard.map(({ digest }) => digest).join('\n')));
  const version = places.digest(digests.join('\n')).slice(0, 12);
  const packed = shards.map((shard, at) =>
    unpack(places.keep(digests[at] ?? '', () => packedShard(shard, fold, places))),
  );
  const starts: string[] = [];
  const characters = new Set<string>();
  for (const { first, bytes } of termsFiles(packed.map((shard) => shard.terms))) {
    places.write(indexPaths.terms(version, starts.length), places.pack(bytes));
    starts.push(first);
  }
  for (const shard of packed)
    for (const [term] of unpackShard(shard.terms)) if (term.length === 1) characters.add(term);
  shards.forEach((shard, at) => {
    const texts = new ByteReader(packed[at]?.texts ?? new Uint8Array());
    shard.forEach((_, slot) =>
      places.write(indexPaths.text(version, at * slotsPerShard + slot), texts.bytes(texts.number())),
    );
  });
  places.write(
    indexPaths.head,
    encode(headOf({ shards, fold, version, starts, hotWords, simplified: usedOf(simplified, characters) })),
  );
}

/** The terms of a shard, and the texts of its documents, each compressed, one after the other. */
function packedShard(shard: readonly ShownDocument[], fold: Fold, { pack }: IndexPlaces): Uint8Array {
  const indexed: IndexedDocument[] = [];
  const texts = new ByteWriter();
  shard.forEach(({ document, blocks }, slot) => {
    const shown = blocks();
    const text = pack(encode(textOf(document, shown)));
    texts.number(text.length).bytes(text);
    indexed.push({
      slot,
      names: document.names.map((name) => fold(name).stream),
      blocks: shown.map((block) => fold(block.text).stream),
    });
  });
  const terms = packShard(shardTerms(indexed));
  return new ByteWriter().number(terms.length).bytes(terms).bytes(texts.taken()).taken();
}

function unpack(packed: Uint8Array): { readonly terms: Uint8Array; readonly texts: Uint8Array } {
  const reader = new ByteReader(packed);
  const terms = reader.bytes(reader.number());
  return { terms, texts: packed.subarray(terms.byteOffset - packed.byteOffset + terms.length) };
}

/** Only what can be met: a character whose simplified form no document has finds nothing either way. */
function usedOf({ from, to }: SimplifiedCharacters, characters: ReadonlySet<string>): SimplifiedCharacters {
  const used = Array.from({ length: from.length }, (_, at) => at).filter((at) => characters.has(to.charAt(at)));
  return { from: used.map((at) => from.charAt(at)).join(''), to: used.map((at) => to.charAt(at)).join('') };
}

function headOf(parts: {
  readonly shards: readonly (readonly ShownDocument[])[];
  readonly fold: Fold;
  readonly version: string;
  readonly starts: readonly string[];
  readonly hotWords: readonly string[];
  readonly simplified: SimplifiedCharacters;
}): IndexHead {
  const documents = parts.shards.flat().map(({ document }) => document);
  const lengthOf = (text: string | undefined) => parts.fold(text ?? '').stream.length;
  return {
    format: 1,
    version: parts.version,
    fold: parts.simplified,
    shards: parts.shards.map((shard) => shard.length),
    starts: parts.starts,
    columns: {
      day: columnOf(documents.map(({ publishedAt }) => publishedAt.slice(0, 10))),
      status: columnOf(documents.map(({ transitions }) => transitions.map(({ on, status }) => [on, status] as const))),
      titleLength: columnOf(documents.map(({ title }) => lengthOf(title))),
      numberLength: columnOf(documents.map(({ docNumber }) => lengthOf(docNumber))),
      kind: columnOf(documents.map(({ kind }) => kind)),
      unit: columnOf(documents.map(({ unit }) => unit ?? '')),
      theme: columnOf(documents.map(({ theme }) => theme ?? '')),
      topics: columnOf(documents.map(({ topics }) => topics)),
      agencies: columnOf(documents.map(({ agencies }) => agencies)),
    },
    hotWords: parts.hotWords,
  };
}

function textOf(document: SearchDocument, blocks: readonly TextBlock[]): DocumentText {
  const { url, title, docNumber, kind, publishedAt, agencies, names } = document;
  const grouped: [string, ...string[]][] = [];
  for (const { anchor, text } of blocks) {
    const last = grouped.at(-1);
    if (last?.[0] === anchor) last.push(text);
    else grouped.push([anchor, text]);
  }
  return {
    url,
    title,
    ...(docNumber === undefined ? {} : { docNumber }),
    names,
    kind,
    date: publishedAt.slice(0, 10),
    agency: agencies.join('、'),
    blocks: grouped,
  };
}

function encode(content: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

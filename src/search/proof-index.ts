import { compare } from '../records/finding.ts';
import {
  fingerprintLength,
  passagesOf,
  proofFile,
  proofHead,
  type ProofDocument,
  type ProofHead,
  type ProofPlace,
  type ProofShard,
} from './proof-format.ts';

/** What is recognised as belonging to one record. */
export interface ProvenRecord extends Omit<ProofDocument, 'passages'> {
  readonly text: string;
  readonly earlier: readonly { readonly on: string; readonly text: string }[];
  /** Files beside the record: address and SHA-256. */
  readonly files: readonly { readonly address: string; readonly sha256: string }[];
}

/** A phrase that stands in more documents than this is everybody's. */
const mostPlaces = 40;

/** About so many fingerprints stand in one file of the index. */
const perFile = 250;

interface Found {
  readonly record: ProofDocument;
  readonly place: Omit<ProofPlace, 'document'>;
}

/** Every file of the index with its content, sorted: the same records give the same bytes in any order. */
export function proofFiles(
  records: readonly ProvenRecord[],
  sha256: (text: string) => string,
): { readonly path: string; readonly content: string }[] {
  const found = new Map<string, Found[]>();
  const add = (digest: string, entry: Found) => {
    const fingerprint = digest.slice(0, fingerprintLength);
    const places = found.get(fingerprint) ?? [];
    found.set(fingerprint, places);
    if (!places.some((known) => known.record === entry.record) && places.length < mostPlaces) places.push(entry);
  };
  for (const { text, earlier, files, ...facts } of [...records].sort((a, b) => compare(a.url, b.url))) {
    const passages = passagesOf(text);
    const record = { ...facts, passages: passages.length };
    for (const { compared } of passages) add(sha256(compared), { record, place: {} });
    // The newest of the earlier texts first: what stands in several is told by the last day on which it stood.
    for (const past of earlier.toReversed())
      for (const { compared } of passagesOf(past.text)) add(sha256(compared), { record, place: { earlier: past.on } });
    for (const { address, sha256: digest } of files) add(digest, { record, place: { file: address } });
  }
  const head: ProofHead = { format: 1, digits: digitsFor(found.size) };
  const shards = Map.groupBy([...found], ([fingerprint]) => proofFile(fingerprint, head));
  return [
    { path: proofHead, content: JSON.stringify(head) },
    ...[...shards]
      .sort(([a], [b]) => compare(a, b))
      .map(([path, entries]) => ({ path, content: JSON.stringify(shardOf(entries)) })),
  ];
}

function digitsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log(count / perFile) / Math.log(16)));
}

function shardOf(entries: readonly (readonly [string, readonly Found[]])[]): ProofShard {
  const numbers = new Map<ProofDocument, number>();
  const numberOf = (record: ProofDocument): number => {
    const known = numbers.get(record) ?? numbers.size;
    numbers.set(record, known);
    return known;
  };
  const found = [...entries]
    .sort(([a], [b]) => compare(a, b))
    .map(
      ([fingerprint, places]) =>
        [fingerprint, places.map(({ record, place }) => ({ document: numberOf(record), ...place }))] as const,
    );
  return { documents: [...numbers.keys()], found: Object.fromEntries(found) };
}

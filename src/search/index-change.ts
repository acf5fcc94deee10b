import { numberOf, shardOf } from './format.ts';
import { FilesOfTerms, type TermsFile } from './index-writer.ts';
import { readTermList, type Postings, type TermPostings } from './term-list.ts';

/** The terms whose documents within some shards have changed: what each of these shards holds of the term now. */
export type TermChanges = Map<string, Map<number, Postings>>;

const nowhere: Postings = { documents: [], named: [] };

/** Notes every term that a shard holds otherwise than it did before. */
export function noteChanges(
  changes: TermChanges,
  shard: number,
  before: Iterable<Uint8Array>,
  now: Iterable<Uint8Array>,
): void {
  const note = (term: string, postings: Postings) => {
    const noted = changes.get(term) ?? new Map<number, Postings>();
    changes.set(term, noted.set(shard, postings));
  };
  const [left, right] = [readTermList(before), readTermList(now)];
  let [old, fresh] = [left.next(), right.next()];
  while (!old.done || !fresh.done) {
    if (!old.done && (fresh.done || old.value[0] < fresh.value[0])) {
      note(old.value[0], nowhere);
      old = left.next();
    } else if (!fresh.done && (old.done || fresh.value[0] < old.value[0])) {
      note(...fresh.value);
      fresh = right.next();
    } else if (!old.done && !fresh.done) {
      if (!areEqual(old.value[1], fresh.value[1])) note(...fresh.value);
      [old, fresh] = [left.next(), right.next()];
    }
  }
}

function areEqual(left: Postings, right: Postings): boolean {
  return left.documents.join() === right.documents.join() && left.named.join() === right.named.join();
}

/** Files of terms as they were written: the first term of each, and how their bytes are got. */
export interface WrittenFiles {
  readonly starts: readonly string[];
  read(file: number): Uint8Array;
}

/** A file of terms that is as it was (by the number it had), or a new one. */
export type NextFile = { readonly first: string; readonly same: number } | TermsFile;

/**
 * The files that `termsFiles` would give for all shards, worked out from the files for the shards before. A file is read
 * only where a term in it, or the first one after it, has changed, or where the file before it no longer ends where it did.
 */
export function* changedFiles({ starts, read }: WrittenFiles, changes: TermChanges): Generator<NextFile> {
  const changed = [...changes.keys()].sort();
  const files = new FilesOfTerms();
  let at = 0;
  for (const [file, first] of starts.entries()) {
    const next = starts[file + 1];
    const from = at;
    const isMine = (term: string | undefined) => term !== undefined && (next === undefined || term < next);
    while (isMine(changed[at])) at += 1;
    const mine = changed.slice(from, at);
    if (mine[0] !== first) yield* files.endBefore(first);
    const isSame = files.isBetween && mine.length === 0 && (next === undefined || changed[at] !== next);
    if (isSame) yield { first, same: file };
    else for (const [term, postings] of applied(read(file), mine, changes)) yield* files.add(term, postings);
  }
  yield* files.end();
}

/** The terms of a file after the changes that fall into it, in order. */
function* applied(bytes: Uint8Array, changed: readonly string[], changes: TermChanges): Generator<TermPostings> {
  let at = 0;
  for (const [term, postings] of readTermList([bytes])) {
    for (; (changed[at] ?? term) < term; at += 1) yield* changedTerm(changed[at] ?? '', nowhere, changes);
    if (changed[at] === term) {
      yield* changedTerm(term, postings, changes);
      at += 1;
    } else yield [term, postings];
  }
  for (const term of changed.slice(at)) yield* changedTerm(term, nowhere, changes);
}

/** Nothing where no document has the term any more. */
function* changedTerm(term: string, before: Postings, changes: TermChanges): Generator<TermPostings> {
  const noted = changes.get(term) ?? new Map<number, Postings>();
  const now = (part: keyof Postings) =>
    [
      ...before[part].filter((document) => !noted.has(shardOf(document))),
      ...[...noted].flatMap(([shard, postings]) => postings[part].map((slot) => numberOf(shard, slot))),
    ].sort((a, b) => a - b);
  const documents = now('documents');
  if (documents.length > 0) yield [term, { documents, named: now('named') }];
}

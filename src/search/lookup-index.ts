import simplified from '../reference/simplified.json' with { type: 'json' };
import { folder, type SimplifiedCharacters } from './fold.ts';
import { FilesOfTerms } from './index-writer.ts';
import type { LookedUp, SearchFace } from './kind.ts';
import { lookupPaths, rowsPerFile, searchedIn, type LookupHead, type LookupRow } from './lookup-format.ts';
import { keptTerms } from './lookup-terms.ts';

/** The rows of all records, as many as there are. */
export function lookupRows(records: readonly LookedUp[]): LookupRow[] {
  return records.flatMap(({ failed, passed }) => [...failed, ...passed]);
}

/**
 * Every file of the lookup with its content: the head as it is, the others to be packed. `version` changes with the rows.
 */
export function* lookupFiles(
  records: readonly LookedUp[],
  perPage: SearchFace['perPage'],
  version: string,
): Generator<{ readonly path: string; readonly content: Uint8Array; readonly packed: boolean }> {
  const terms = new Map<string, number[]>();
  const characters = new Set<string>();
  const termsOf = termReader(characters);
  const rows = lookupRows(records);
  for (const [number, row] of rows.entries()) {
    for (const text of searchedIn(row)) {
      for (const term of termsOf(text)) {
        const held = terms.get(term);
        if (!held) terms.set(term, [number]);
        else if (held.at(-1) !== number) held.push(number);
      }
    }
  }
  const starts: string[] = [];
  for (const { first, bytes } of termFiles(terms)) {
    yield { path: lookupPaths.terms(version, starts.length), content: bytes, packed: true };
    starts.push(first);
  }
  for (let file = 0; file * rowsPerFile < rows.length; file += 1) {
    const content = encode(rows.slice(file * rowsPerFile, (file + 1) * rowsPerFile));
    yield { path: lookupPaths.rows(version, file), content, packed: true };
  }
  const head: LookupHead = {
    format: 1,
    version,
    fold: usedOf(characters),
    records: headRecords(records),
    perPage,
    starts,
  };
  yield { path: lookupPaths.head, content: encode(head), packed: false };
}

/** The terms of texts, of which many come again and again; notes the characters that were met. */
function termReader(characters: Set<string>): (text: string) => readonly string[] {
  const fold = folder(simplified);
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const { stream } = fold(text);
    for (const character of stream) characters.add(character);
    const terms = keptTerms(stream);
    // Numbers are unlike each other; names are not.
    if (!/[0-9]/.test(stream)) known.set(text, terms);
    return terms;
  };
}

function* termFiles(terms: ReadonlyMap<string, readonly number[]>) {
  const files = new FilesOfTerms();
  for (const [term, documents] of [...terms].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield* files.add(term, { documents, named: [] });
  yield* files.end();
}

function headRecords(records: readonly LookedUp[]): LookupHead['records'] {
  return records.map(({ title, url, publishedOn, failed, passed, pages }) => {
    const cut = pages.failed.length > 1 || pages.passed.length > 1;
    return { title, url, publishedOn, failed: failed.length, passed: passed.length, ...(cut ? { pages } : {}) };
  });
}

/** A traditional character whose simplified form no row has finds nothing either way. */
function usedOf(characters: ReadonlySet<string>): SimplifiedCharacters {
  const { from, to } = simplified;
  const used = Array.from({ length: from.length }, (_, at) => at).filter((at) => characters.has(to.charAt(at)));
  return { from: used.map((at) => from.charAt(at)).join(''), to: used.map((at) => to.charAt(at)).join('') };
}

function encode(content: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

import { rowAnchor } from '../register/links/row-anchor.ts';
import { folder, type Fold } from './fold.ts';
import type { Load } from './index-reader.ts';
import { lookupPaths, rowsPerFile, searchedIn, type LookupHead, type LookupRow } from './lookup-format.ts';
import { isCertain, questionFor } from './lookup-terms.ts';
import { intersect } from './phrase.ts';
import { readTermList, type Postings } from './term-list.ts';

/** One batch that was found. */
export interface FoundBatch {
  readonly product: string;
  readonly specification: string;
  readonly producer: string;
  readonly seller: string;
  readonly brand: string;
  readonly batch: string;
  readonly number: string;
  /** What it failed in; undefined for a batch that passed. */
  readonly failed: string | undefined;
  /** The row on the record's page. */
  readonly url: string;
  readonly record: string;
  readonly publishedOn: string;
}

export interface Lookup {
  /** Undefined where the words say too little to look for. Rejects where the index cannot be fetched. */
  find(words: string): Promise<LookupAnswer | undefined>;
}

export interface LookupAnswer {
  readonly total: number;
  readonly failed: number;
  /** Otherwise some of very many may hold the words only in pieces, and do not count when they are read. */
  readonly exact: boolean;
  /** The next ones, fewer than wanted at the end: those that failed first, then the newest. All words are in each. */
  next(wanted: number): Promise<readonly FoundBatch[]>;
}

/** So few candidates are all read, so that what is said of them is certain: above all that there are none. */
const readable = 60;
/** So many terms are asked for at once; a long name seldom needs all of its terms. */
const atOnce = 4;

/** Opens the lookup over whatever fetches its files, unpacked. What was fetched once is kept. */
export async function openLookup(load: Load): Promise<Lookup> {
  const decoder = new TextDecoder();
  const head = JSON.parse(decoder.decode(await load(lookupPaths.head))) as LookupHead;
  const fold = folder(head.fold);
  const keep = kept(load);
  const terms = async (file: number) => new Map(readTermList([await keep(lookupPaths.terms(head.version, file))]));
  const rowAt = async (row: number) => {
    const file = await keep(lookupPaths.rows(head.version, Math.floor(row / rowsPerFile)));
    return (JSON.parse(decoder.decode(file)) as readonly LookupRow[])[row % rowsPerFile];
  };
  const rows = new RowFinder(head, terms);
  const records = new RecordPlaces(head);
  return {
    async find(words) {
      const phrases = words
        .split(/\s+/u)
        .map((word) => fold(word).stream)
        .filter((phrase) => phrase !== '');
      const found = await rows.candidates(phrases);
      if (!found) return undefined;
      const ordered = records.failedFirst(found);
      const holding = async (row: number) => {
        const read = await rowAt(row);
        return read && holdsAll(fold, read, phrases) ? records.batchOf(row, read) : undefined;
      };
      const few = ordered.length <= readable;
      const read = few ? present(await Promise.all(ordered.map(holding))) : [];
      return {
        exact: few || phrases.every(isCertain),
        total: few ? read.length : ordered.length,
        failed: few
          ? read.filter(({ failed }) => failed !== undefined).length
          : ordered.filter((row) => records.hasFailed(row)).length,
        next: few ? (wanted) => Promise.resolve(read.splice(0, wanted)) : readOn(ordered, holding),
      };
    },
  };
}

/** Reads rows until as many as are wanted hold the words, or none is left. */
function readOn(
  rows: readonly number[],
  holding: (row: number) => Promise<FoundBatch | undefined>,
): LookupAnswer['next'] {
  let at = 0;
  return async (wanted) => {
    const found: FoundBatch[] = [];
    while (found.length < wanted && at < rows.length) {
      const next = rows.slice(at, at + wanted - found.length);
      found.push(...present(await Promise.all(next.map(holding))));
      at += next.length;
    }
    return found;
  };
}

function present(batches: readonly (FoundBatch | undefined)[]): FoundBatch[] {
  return batches.filter((batch) => batch !== undefined);
}

function holdsAll(fold: Fold, row: LookupRow, phrases: readonly string[]): boolean {
  const streams = searchedIn(row).map((text) => fold(text).stream);
  return phrases.every((phrase) => streams.some((stream) => stream.includes(phrase)));
}

/** Each file is fetched once; one that could not be fetched is tried again. */
function kept(load: Load): Load {
  const files = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const known = files.get(path);
    if (known) return known;
    const loading = load(path);
    files.set(path, loading);
    loading.catch(() => files.delete(path));
    return loading;
  };
}

/** Finds the numbers of rows that may hold phrases. */
class RowFinder {
  readonly #starts: readonly string[];
  readonly #terms: (file: number) => Promise<ReadonlyMap<string, Postings>>;

  constructor({ starts }: LookupHead, terms: (file: number) => Promise<ReadonlyMap<string, Postings>>) {
    this.#starts = starts;
    this.#terms = terms;
  }

  /** Undefined where not even one phrase says enough. */
  async candidates(phrases: readonly string[]): Promise<readonly number[] | undefined> {
    const questions = phrases.map(questionFor);
    const terms = questions.flatMap((question) => (question.kind === 'terms' ? question.terms : []));
    let rows: readonly number[] | undefined;
    for (let from = 0; from < terms.length; from += atOnce) {
      for (const held of await Promise.all(terms.slice(from, from + atOnce).map((term) => this.#withTerm(term))))
        rows = rows ? intersect(rows, held) : held;
      if (rows && rows.length <= rowsPerFile / 2) return rows;
    }
    for (const question of questions) {
      if (question.kind !== 'beginning' || (rows && rows.length <= readable)) continue;
      const held = await this.#withBeginning(question.text);
      rows = rows ? intersect(rows, held) : held;
    }
    return rows;
  }

  async #withTerm(term: string): Promise<readonly number[]> {
    const file = this.#fileOf(term);
    return file < 0 ? [] : ((await this.#terms(file)).get(term)?.documents ?? []);
  }

  async #withBeginning(text: string): Promise<readonly number[]> {
    const first = Math.max(0, this.#fileOf(text));
    const files: number[] = [];
    for (let file = first; file < this.#starts.length; file += 1) {
      const start = this.#starts[file] ?? '';
      if (file > first && start > text && !start.startsWith(text)) break;
      files.push(file);
    }
    const rows = new Set<number>();
    for (const terms of await Promise.all(files.map((file) => this.#terms(file))))
      for (const [term, { documents }] of terms) if (term.startsWith(text)) for (const row of documents) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  /** The last file that begins at or before the term; -1 where all begin after it. */
  #fileOf(term: string): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? '') <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Which record a row belongs to, and whether it stands among those that failed. */
class RecordPlaces {
  readonly #records: LookupHead['records'];
  /** The number of each record's first row. */
  readonly #firsts: readonly number[];
  readonly #perPage: LookupHead['perPage'];

  constructor({ records, perPage }: LookupHead) {
    let next = 0;
    this.#records = records;
    this.#perPage = perPage;
    this.#firsts = records.map(({ failed, passed }) => (next += failed + passed) - failed - passed);
  }

  hasFailed(row: number): boolean {
    const record = this.#recordOf(row);
    return row - (this.#firsts[record] ?? 0) < (this.#records[record]?.failed ?? 0);
  }

  failedFirst(rows: readonly number[]): number[] {
    return [...rows.filter((row) => this.hasFailed(row)), ...rows.filter((row) => !this.hasFailed(row))];
  }

  batchOf(
    row: number,
    [product, specification, producer, seller, brand, batch, number, failed]: LookupRow,
  ): FoundBatch {
    const record = this.#records[this.#recordOf(row)];
    return {
      product,
      specification,
      producer,
      seller,
      brand,
      batch,
      number,
      failed: this.hasFailed(row) ? failed : undefined,
      url: `${this.#pageOf(row)}#${rowAnchor(number)}`,
      record: record?.title ?? '',
      publishedOn: record?.publishedOn ?? '',
    };
  }

  #pageOf(row: number): string {
    const at = this.#recordOf(row);
    const record = this.#records[at];
    const inRecord = row - (this.#firsts[at] ?? 0);
    const table = this.hasFailed(row) ? 'failed' : 'passed';
    const inTable = table === 'failed' ? inRecord : inRecord - (record?.failed ?? 0);
    return record?.pages?.[table][Math.floor(inTable / this.#perPage[table])] ?? record?.url ?? '';
  }

  #recordOf(row: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

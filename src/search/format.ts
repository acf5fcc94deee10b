import type { StatusName } from '../register/validity/status.ts';
import type { SimplifiedCharacters } from './fold.ts';

/** Slots of one shard; a document's number is its shard times this, plus its slot, so that one shard's change moves no other. */
export const slotsPerShard = 256;

/** The number of a document in the whole index. */
export function numberOf(shard: number, slot: number): number {
  return shard * slotsPerShard + slot;
}

/** The shard of a document. */
export function shardOf(document: number): number {
  return Math.floor(document / slotsPerShard);
}

/** What results can be narrowed by. A document may have several topics and agencies, one of each other. */
export const facetNames = ['kind', 'status', 'year', 'topic', 'agency', 'unit', 'theme'] as const;
export type FacetName = (typeof facetNames)[number];

/** A status from its first day on, in the order of days. */
export type StatusCourse = readonly (readonly [on: string, status: StatusName])[];

/**
 * What a reader of the index fetches first (`index.json`). A column holds one character for each document, in the order of
 * shards and slots: its code less `columnBase` is a number, or the place in the column's list of values.
 */
export interface IndexHead {
  readonly format: 1;
  /** The folder of the other files; changes with every content. */
  readonly version: string;
  readonly fold: SimplifiedCharacters;
  /** How many documents each shard holds. */
  readonly shards: readonly number[];
  /** The first term of each file of terms, in order. */
  readonly starts: readonly string[];
  readonly columns: {
    readonly day: Column<string>;
    /** The year that it is narrowed down by. The index of a joined site may be of a version that had none. */
    readonly year?: Column<string>;
    /** Courses of statuses; an empty one for what has no status. */
    readonly status: Column<StatusCourse>;
    /** For an interpretation: of what it interprets. */
    readonly interpreted: Column<StatusCourse>;
    readonly titleLength: Column<number>;
    readonly numberLength: Column<number>;
    readonly kind: Column<string>;
    readonly unit: Column<string>;
    readonly theme: Column<string>;
    readonly topics: Column<readonly string[]>;
    readonly agencies: Column<readonly string[]>;
  };
  /** Words that the site proposes before anything is typed. */
  readonly hotWords: readonly string[];
}

export interface Column<Value> {
  readonly values: readonly Value[];
  readonly of: string;
}

/** Above the control characters; below the surrogates there is room for 55,000 values. */
const columnBase = 0x20;

/** Puts a column together; equal values are kept once, in the order in which they first appear. */
export function columnOf<Value>(values: readonly Value[]): Column<Value> {
  const places = new Map<string, number>();
  const kept: Value[] = [];
  const of = values.map((value) => {
    const key = JSON.stringify(value);
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = kept.length));
      kept.push(value);
    }
    if (place > 0xd7ff - columnBase) throw new RangeError('too many different values in one column');
    return String.fromCharCode(columnBase + place);
  });
  return { values: kept, of: of.join('') };
}

export function columnValue<Value>(column: Column<Value>, document: number): Value {
  const value = column.values[column.of.charCodeAt(document) - columnBase];
  if (value === undefined) throw new RangeError(`no value for document ${document}`);
  return value;
}

/** What is shown of a document (`text/<number>`): fetched for the results on the screen only. */
export interface DocumentText {
  readonly url: string;
  readonly title: string;
  readonly docNumber?: string;
  /** Title, number and other names, as they are indexed. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly date: string;
  readonly agency: string;
  /** Texts of blocks under the anchor at or above them. */
  readonly blocks: readonly (readonly [anchor: string, ...texts: string[]])[];
  /** Where the text goes on on further pages: the address of each, and the place in `blocks` of the first that stands there. */
  readonly pages?: readonly (readonly [url: string, first: number])[];
}

/** Paths of the index's files relative to its folder. */
export const indexPaths = {
  head: 'index.json',
  terms: (version: string, file: number) => `${version}/terms-${file}.bin`,
  text: (version: string, document: number) => `${version}/text-${document}.bin`,
  /** Notes for the next build; no reader asks for them. */
  shards: (version: string) => `${version}/shards.json`,
} as const;

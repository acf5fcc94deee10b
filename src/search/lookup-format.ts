import type { SimplifiedCharacters } from './fold.ts';

/** What a reader of the lookup fetches first. Rows are numbered record by record; failed ones come first in each. */
export interface LookupHead {
  readonly format: 1;
  /** The folder of the other files. */
  readonly version: string;
  readonly fold: SimplifiedCharacters;
  readonly records: readonly {
    readonly title: string;
    readonly url: string;
    readonly publishedOn: string;
    /** How many rows of batches that failed, and that passed. */
    readonly failed: number;
    readonly passed: number;
    /** Where its rows stand, `perPage` of them on each page; missing where all stand on the page at `url`. */
    readonly pages?: { readonly failed: readonly string[]; readonly passed: readonly string[] };
  }[];
  readonly perPage: { readonly failed: number; readonly passed: number };
  /** The first term of each file of terms, in order. */
  readonly starts: readonly string[];
}

/** A row as it is shown: empty where the table says nothing. */
export type LookupRow = readonly [
  product: string,
  specification: string,
  producer: string,
  seller: string,
  brand: string,
  batch: string,
  number: string,
  /** What it failed in, joined; empty for a batch that passed. */
  failed: string,
];

/** Rows of one file. */
export const rowsPerFile = 50;

/** Paths relative to the folder of the lookup. */
export const lookupPaths = {
  head: 'index.json',
  terms: (version: string, file: number) => `${version}/terms-${file}.bin`,
  rows: (version: string, file: number) => `${version}/rows-${file}.bin`,
} as const;

/** The places of a row in which a word is looked for: all but the size, and what was found. */
export function searchedIn([product, , producer, seller, brand, batch, number]: LookupRow): readonly string[] {
  return [product, producer, seller, brand, batch, number];
}

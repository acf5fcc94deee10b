import type { Day } from '../records/values/day.ts';
import type { AnyRecord } from '../register/register.ts';
import type { LookupRow } from './lookup-format.ts';

/** A record as the lookup of single rows knows it. */
export interface LookedUp {
  readonly title: string;
  readonly url: string;
  readonly publishedOn: Day;
  /** The rows that failed, then those that passed, in the order of their pages. */
  readonly failed: readonly LookupRow[];
  readonly passed: readonly LookupRow[];
  /** The addresses of the pages on which the rows stand. */
  readonly pages: { readonly failed: readonly string[]; readonly passed: readonly string[] };
}

/** What a kind has to be found by, beside its texts. Methods, as in every face. */
export interface SearchFace<OwnRecord = AnyRecord> {
  /** How many rows stand on a page. */
  readonly perPage: { readonly failed: number; readonly passed: number };
  lookedUp(record: OwnRecord): LookedUp;
}

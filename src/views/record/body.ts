/** What was parsed from a body, wherever it is kept: the facts at hand, the HTML read when it is needed. */
export interface StoredBody {
  /** Changes whenever the HTML would. */
  readonly digest: string;
  readonly outline: readonly OutlineEntry[];
  /** HTML with slots for links, images and clauses. */
  readonly html: () => string;
  /** The text that a reader sees, blocks separated by line feeds. */
  readonly text: () => string;
}

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** By `${collection}/${id}`. */
export type StoredBodies = ReadonlyMap<string, StoredBody>;

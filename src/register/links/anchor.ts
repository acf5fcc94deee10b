import type { BodyClause } from '../../records/entry.ts';

/** The places of one page that a link or an act may name. */
export interface Anchors {
  /** Where a name leads: an anchor, 第三条第二款, or a name that the body gives besides. */
  readonly find: (name: string) => Anchor | undefined;
  /** What could have been meant, for a message. */
  readonly names: () => readonly string[];
}

export interface Anchor {
  readonly anchor: string;
  /** The clause that stands there, where there is one. */
  readonly clause: BodyClause | undefined;
  /** The address of the page with the place, where that is not the record's own. */
  readonly page?: string;
}

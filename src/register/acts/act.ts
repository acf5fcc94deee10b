import type { Day } from '../../records/values/day.ts';
import type { EffectKind } from '../../records/policy.ts';
import type { StatusName, Transition } from '../validity/status.ts';

/** A document named in a relation: ours (with id and our address) or not. */
export interface Party {
  readonly title: string;
  readonly docNumber?: string;
  /** Our address, or the outside one that the editor gave. */
  readonly url?: string;
  /** Present only for a document of this site. */
  readonly id?: string;
  /** Today's status, for a document of this site. */
  readonly status?: StatusName;
  readonly transitions?: readonly Transition[];
}

/** One dated effect of an acting document on a target. */
export interface Act {
  readonly kind: EffectKind | '继续有效';
  /** First day of the effect. */
  readonly on: Day;
  readonly by: Party;
  readonly target: Party;
  readonly clauses: readonly { readonly name: string; readonly anchor: string }[];
  /** For 延期: the new last valid day, inclusive. */
  readonly until?: Day;
  readonly note?: string;
  /** The day on which the original was marked: by default the day the acting document was published. */
  readonly markedOn?: Day;
}

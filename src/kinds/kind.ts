import type { ExportedKind } from '../exports/kind.ts';
import type { DraftFace } from '../drafting/steps.ts';
import type { AnyRecord, Register as RegisterOf } from '../register/register.ts';
import type { SearchFace } from '../search/kind.ts';

/**
 * A kind of record: all that the rooms ask of it, each room in its own face. A kind is a value that is handed in, as the day
 * is; no room knows one by name.
 */
export interface Kind<Id extends string = string, OwnRecord extends AnyRecord = AnyRecord> extends ExportedKind<
  Id,
  OwnRecord['entry']['fields'],
  OwnRecord
> {
  /** How a record is begun; only its title and the usual fields are asked where this is missing. */
  readonly drafts?: DraftFace;
  /** A lookup of single rows, for a kind that has one. */
  readonly search?: SearchFace<OwnRecord>;
}

/** A register with all that its kinds can do. */
export type Register = RegisterOf<Kind>;

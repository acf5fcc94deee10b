import type { Day } from '../records/values/day.ts';
import type { AnyEntry, BaseFields } from '../records/entry.ts';
import type { Finding } from '../records/finding.ts';
import type { RecordKind } from '../records/kind.ts';
import type { Limits } from '../records/site.ts';
import type { Anchor } from './links/anchor.ts';
import type { DutyFacts } from './duties/duty-facts.ts';

/** What a kind may look at besides its own records. */
export interface Around {
  readonly asOf: Day;
  /** In days; see `site.yaml`. */
  readonly limits: Limits;
}

/** What all records of a kind imply together. */
export interface Examined<OwnEntry = AnyEntry, Derived = unknown> {
  readonly findings: readonly Finding[];
  /** What is worked out for one of the entries that were given, once. */
  derived(entry: OwnEntry): Derived;
}

/** What the records of a kind imply, beyond what the register works out for all of them. Methods, as in every face. */
export interface RegisterFace<OwnEntry = AnyEntry, Derived = unknown> {
  /** Looks at all records of the kind at once, scheduled ones too, so that maps are laid once. */
  examine?(entries: readonly OwnEntry[], around: Around): Examined<OwnEntry, Derived>;
  /** The official number under which a record is cited. */
  number?(entry: OwnEntry): string | undefined;
  /** Other official numbers under which it is looked for. */
  otherNumbers?(entry: OwnEntry): readonly string[];
  /** The year under which a record is listed; that of its publication where this is missing. */
  listedYear?(entry: OwnEntry): number;
  /** The first and the last day that a record is about, both inclusive; the day of its publication where this is missing. */
  span?(entry: OwnEntry): readonly [from: Day, to: Day];
  /** The order of the records among themselves; newest publication first where this is missing. */
  order?(a: OwnEntry, b: OwnEntry): number;
  /** Places of a record's pages that a link may name, besides those of its body. */
  anchors?(entry: OwnEntry): readonly Anchor[];
  /** Addresses of the pages on which a record stands besides its own. */
  furtherPages?(entry: OwnEntry): readonly string[];
  /** What has a limit. */
  duties?(entry: OwnEntry): readonly DutyFacts[];
  /** Days on which the site says something else of a record than on the day before. */
  turns?(entry: OwnEntry): readonly Day[];
}

/** A kind of record, as far as the register is concerned. */
export interface RegisteredKind<
  Id extends string = string,
  Fields = BaseFields,
  OwnEntry = AnyEntry,
  Derived = unknown,
> extends RecordKind<Id, Fields> {
  readonly register: RegisterFace<OwnEntry, Derived>;
}

import type { Day } from '../records/values/day.ts';
import type { AnyEntry, BodyFacts } from '../records/entry.ts';
import type { SiteFields } from '../records/site.ts';
import type { Tombstone } from '../records/tombstone.ts';
import type { RegisteredKind } from './kind.ts';
import type { EarlierText } from './published/text-checks.ts';

/** A record that cannot be published, as far as it could be read. */
export interface Draft {
  readonly entry: AnyEntry;
  readonly body: BodyFacts;
}

export interface RegisterInput<Kind extends RegisteredKind = RegisteredKind> {
  readonly kinds: readonly Kind[];
  readonly site: SiteFields;
  readonly entries: readonly AnyEntry[];
  /** Records that are there but could not be read, by path, `${collection}/${id}` and folded number. */
  readonly broken: ReadonlySet<string>;
  /** By `${collection}/${id}`; a record without a body has none. */
  readonly bodies: ReadonlyMap<string, BodyFacts>;
  /** Records that are only checked. */
  readonly drafts?: readonly Draft[];
  readonly tombstones?: readonly Tombstone[];
  /** Earlier texts of policies by `${collection}/${id}`. */
  readonly earlierTexts?: ReadonlyMap<string, readonly EarlierText[]>;
  readonly asOf: Day;
}

import type { Day } from '../records/values/day.ts';
import type { AnyEntry, BodyClause, LinkedFile, Passage, WrittenLink } from '../records/entry.ts';
import type { Finding } from '../records/finding.ts';
import {
  isInterpretationEntry,
  isPolicyEntry,
  type InterpretationEntry,
  type PolicyEntry,
} from '../records/policy-entry.ts';
import type { SiteFields } from '../records/site.ts';
import type { Tombstone } from '../records/tombstone.ts';
import type { Act, Party } from './acts/act.ts';
import type { Duty } from './duties/duty.ts';
import type { HeldTable } from './held-table.ts';
import type { RegisteredKind } from './kind.ts';
import type { EarlierText } from './published/text-checks.ts';
import type { WorkingDays } from './duties/working-days.ts';
import type { StatusName, Transition } from './validity/status.ts';

/** What all files together say on one day. Scheduled records are left out of every list and relation. */
export interface Register<Kind extends RegisteredKind = RegisteredKind> {
  /** The kinds of record that every site shows, and those others of which this one has a record; in the order of menus and lists. */
  readonly kinds: readonly Kind[];
  readonly site: SiteFields;
  readonly asOf: Day;
  /** Those of `records` that the engine itself knows; newest first (publication, then id). */
  readonly policies: readonly PolicyRecord[];
  readonly interpretations: readonly InterpretationRecord[];
  /** Every record by the id of its kind, in the order of its kind; a kind without records has an empty list. */
  readonly records: ReadonlyMap<string, readonly AnyRecord[]>;
  /** Old addresses, each leading to a record's address. Both begin with `/`. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** Addresses whose content was taken down; those of later days are left out. */
  readonly tombstones: readonly Tombstone[];
  /** The next day on which a status changes or a scheduled record appears. */
  readonly nextTransition: Day | undefined;
  /** How every duty with a limit stands, the last to begin first. */
  readonly duties: readonly Duty[];
  readonly findings: readonly Finding[];
}

export interface RecordOf<OwnEntry extends AnyEntry = AnyEntry, Derived = unknown> {
  readonly collection: OwnEntry['collection'];
  readonly id: string;
  /** `/<collection>/<id>/`. */
  readonly url: string;
  readonly entry: OwnEntry;
  /** The official number under which it is cited: 发文字号. */
  readonly number: string | undefined;
  /** What its kind worked out of it. */
  readonly derived: Derived;
  /** The year under which it is listed. */
  readonly year: number;
  /** The first and the last day that it is about, both inclusive. */
  readonly span: readonly [from: Day, to: Day];
  /** The editor's summary, otherwise the first paragraph, cut to 200 characters. */
  readonly summary: string;
  readonly topics: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  /** Its tables with what each may hold, in the order of the page. */
  readonly tables: readonly HeldTable[];
  /** Where each link and image slot of the body leads. */
  readonly links: readonly ResolvedLink[];
  /** Records whose body or basis leads to this one. */
  readonly citedBy: readonly Citation[];
}

export type AnyRecord = RecordOf;

export interface PolicyRecord extends RecordOf<PolicyEntry> {
  readonly docNumber: string | undefined;
  readonly effectiveOn: Day;
  readonly validity: Validity;
  /** What this document does to others, in the order of its fields, then of its table. */
  readonly acts: readonly Act[];
  readonly basis: readonly Party[];
  readonly interpretations: readonly InterpretationOf[];
  /** Clauses of the body with what points at them. */
  readonly clauses: readonly ClauseRecord[];
  /** Texts that were published before the present one, oldest first. */
  readonly earlierTexts: readonly EarlierText[];
}

export interface InterpretationRecord extends RecordOf<InterpretationEntry> {
  readonly interprets: readonly InterpretedDocument[];
}

/** Whether validity is worked out for a record. */
export function isPolicy(record: AnyRecord): record is PolicyRecord {
  return isPolicyEntry(record.entry);
}

/** Whether a record explains documents. */
export function isInterpretation(record: AnyRecord): record is InterpretationRecord {
  return isInterpretationEntry(record.entry);
}

/** The legal standing of a policy on `asOf`, and every dated change of it that is known. */
export interface Validity {
  readonly status: StatusName;
  /** First day of the unbroken run of the present status. */
  readonly since: Day;
  /** Inclusive; undefined where the document has no fixed end. */
  readonly lastValidDay: Day | undefined;
  /** Acts on this document that are published, by day. */
  readonly acts: readonly Act[];
  /** The acts that the present status rests on (empty for 现行有效, 尚未施行 and expiry). */
  readonly by: readonly Act[];
  /** Which documents stand in for it on `asOf`, and after each later day; empty where nothing replaces it. */
  readonly successions: readonly Succession[];
  /** Every dated change, past and future, the first being the document's first status. */
  readonly transitions: readonly Transition[];
}

/** The documents that stand in for one that was replaced, from a day on. */
export interface Succession {
  /** First day. */
  readonly on: Day;
  /**
   * `in-force`: these are in force. `elsewhere`: a document of others, of which this site knows nothing more. `awaited`: of
   * this site, and not in force yet. `none`: all that replaced it have been struck themselves; these were the last.
   */
  readonly state: 'in-force' | 'elsewhere' | 'awaited' | 'none';
  readonly documents: readonly Party[];
}

export interface InterpretationOf {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly form: string;
  readonly unit: string;
  readonly publishedAt: string;
  /** Working days after the document's day up to and including the interpretation's. */
  readonly workingDaysAfter: number;
  /** Whether the span leaves the years whose official calendar is known. */
  readonly provisional: boolean;
}

export interface InterpretedDocument {
  readonly document: Party;
  /** Only where the document is ours. */
  readonly workingDaysAfter?: number;
  readonly provisional?: boolean;
  readonly late?: boolean;
  /** The days in between that are no working days, with why. */
  readonly skipped?: WorkingDays['skipped'];
}

export interface Citation {
  readonly collection: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Anchor of the clause that is cited, where the link names one. */
  readonly anchor?: string;
  /** The words that cite the clause, where they stand in the citing record. */
  readonly passage?: Passage;
  /** The dated statuses of a policy that cites, so that it is marked wherever it is named. */
  readonly transitions?: readonly Transition[];
}

export interface ClauseRecord extends BodyClause {
  /** Acts that name this clause. */
  readonly acts: readonly Act[];
  readonly interpretations: readonly Citation[];
  readonly citations: readonly Citation[];
}

export interface ResolvedLink {
  readonly slot: number;
  readonly href: string;
  /** `（已废止）` or `（已失效）` where the link leads to such a document on `asOf`. */
  readonly suffix: string;
  /** The dated rules of a linked policy, so that the suffix stays right after the build. */
  readonly transitions: readonly Transition[];
  readonly external: boolean;
  /** For an image or a file beside the record: its name, so that it is published. */
  readonly file?: string;
  /** For a file that is a picture: its size, and whether it is published as it is. */
  readonly picture?: NonNullable<LinkedFile['picture']>;
  /** Where it stands in the body's source. */
  readonly written?: WrittenLink;
}

/** The records of a kind. */
export function recordsIn({ records }: Pick<Register, 'records'>, kind: string): readonly AnyRecord[] {
  return records.get(kind) ?? [];
}

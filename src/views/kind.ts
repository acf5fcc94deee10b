import type { BaseFields } from '../records/entry.ts';
import type { AnyRecord, Register as RegisterOf } from '../register/register.ts';
import type { RegisteredKind } from '../register/kind.ts';
import type { StoredBodies } from './record/body.ts';
import type { DataColumn, DataRow } from './lists/data-set.ts';
import type { Facet, List, YearNames } from './lists/list-definition.ts';
import type { Page } from './page.ts';
import type { NamedLink } from './shell-view.ts';
import type { StructuredNode } from './structured-node.ts';

/** A register whose kinds can be shown. */
export type Register = RegisterOf<ShownKind>;

/** A fact of a record as it stands on its page, in its Markdown copy and in feeds. */
export type Fact = readonly [name: string, value: string | undefined];

/** A few numbers that say what a year came to, each leading to where it comes from. */
export interface YearFigures {
  readonly name: string;
  readonly url: string;
  readonly figures: readonly { readonly name: string; readonly value: string; readonly note?: string | undefined }[];
}

/** A part of the site map: lists of one sort. */
export interface ListGroup {
  readonly name: string | undefined;
  readonly links: readonly NamedLink[];
}

/** One table over all records of a kind, as files. */
export interface DataSet<OwnRecord = AnyRecord> {
  /** Its name in addresses. */
  readonly id: string;
  /** Its Chinese name. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Made while they are read, so that none has to be kept. */
  rows(records: readonly OwnRecord[], register: Register): Iterable<DataRow>;
  /** Whether there is a row, without making them all. */
  hasRows(records: readonly OwnRecord[]): boolean;
}

/** What a kind shows. Methods, as in every face. */
export interface ViewFace<OwnRecord = AnyRecord> {
  /** The page of each record, and further pages of it. */
  pages(records: readonly OwnRecord[], register: Register, bodies: StoredBodies): readonly Page[];
  /** Pages over several records that are no lists: a lookup, a page for each company. */
  overviews?(records: readonly OwnRecord[], register: Register): readonly Page[];
  /** Number, form, rate: what tells a record from others in a list. */
  details?(record: OwnRecord): readonly string[];
  /** What a record is, beyond the facts that every record has; what it lacks is undefined. In the order of the page. */
  facts?(record: OwnRecord): readonly Fact[];
  /** How the years are called under which records are listed. */
  readonly years?: YearNames;
  /** Ways to narrow the whole list down, besides years. */
  facets?(register: Register): readonly Facet[];
  /** Lists besides the whole and those of years; `base` and the facets are those of the whole list. */
  lists?(register: Register, base: Pick<List, 'column' | 'facets' | 'description' | 'trail'>): readonly List[];
  /** Lists for the site map, besides those of years. */
  groups?(register: Register): readonly ListGroup[];
  /** Other ways into the records, offered on the whole list. */
  readonly tools?: readonly NamedLink[];
  /** The page on which a single row is looked up, offered on the home page. */
  readonly lookup?: NamedLink;
  /** What every page offers beside the columns. */
  menu?(records: readonly OwnRecord[]): readonly NamedLink[];
  /** The figures of the latest year, for the home page. */
  figures?(records: readonly OwnRecord[], register: Register): YearFigures | undefined;
  /** A record in the vocabulary of schema.org. */
  structured?(record: OwnRecord, register: Register): readonly StructuredNode[];
  readonly sets?: readonly DataSet<OwnRecord>[];
}

/** A kind of record, as far as pages are concerned. */
export interface ShownKind<
  Id extends string = string,
  Fields = BaseFields,
  OwnRecord extends AnyRecord = AnyRecord,
> extends RegisteredKind<Id, Fields, OwnRecord['entry'], OwnRecord['derived']> {
  readonly views: ViewFace<OwnRecord>;
}

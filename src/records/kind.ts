import type { z } from 'zod';
import type { BaseFields } from './entry.ts';
import type { CheckContext, FieldProblem } from './field.ts';
import type { TableDefinition } from './table.ts';

/** What a kind of record is called. */
export interface KindNames {
  /** The standard name of its column, and of the kind in search and feeds: 政策文件. */
  readonly column: string;
  /** What an editor types for it, the usual word first: 政策. */
  readonly short: readonly string[];
  /** The column that a new `site.yaml` has for it, by the names of 《政府网站发展指引》; made of the standard name where it is missing. */
  readonly firstColumn?: FirstColumn;
  /** How an id begins where the collection has no record whose id could be followed. */
  readonly idPrefix: string;
}

export interface FirstColumn {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: string;
}

/** A table that a record may name. */
export interface NamedTable {
  /** Its key among the tables of an entry. */
  readonly key: string;
  /** Its name in addresses. */
  readonly id: string;
  /** Where the front matter names its file. */
  readonly path: readonly string[];
  readonly definition: TableDefinition;
}

/** A part of the handbook's chapter on columns. */
export interface ColumnChapter {
  readonly heading: string;
  /** Each with a word behind its name that tells it from others of the same name. */
  readonly tables: readonly (readonly [definition: TableDefinition, note?: string])[];
}

/** What must stand in place of a text that is missing. */
export interface MissingText {
  /** Path of the field that asks for it. */
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
}

/** What ONE file of a kind may say. Methods, so that a kind with exact types may stand in a list of kinds. */
export interface FieldsFace<Fields = BaseFields> {
  readonly schema: z.ZodObject;
  /** Whether a record must have a text, unless it is withheld. */
  readonly body: 'required' | 'optional';
  /** Whether the review before publication must be written down, unless `site.yaml` makes that optional. */
  readonly review: 'required' | 'optional';
  /** The checks that need several fields; those that could not be read are missing. */
  check(fields: Partial<Fields>, context: CheckContext): FieldProblem[];
  /** From the front matter as written, so that a fault in one field hides no fault in a table. In the order of the page. */
  tables(written: Readonly<Record<string, unknown>>): readonly NamedTable[];
  /** Whether its records may change other documents, so that what is attached to one may list them. */
  readonly actsOnDocuments?: boolean;
  /** The tables that records may have in all their variants, for the handbook; those of `tables` where this is missing. */
  columnChapters?(): readonly ColumnChapter[];
  /** For a kind whose texts stand for something else, what is said of one that is missing. */
  missingText?(fields: Partial<Fields>): MissingText | undefined;
}

/** A kind of record, as far as one file is concerned. */
export interface RecordKind<Id extends string = string, Fields = BaseFields> {
  /** The folder of `content/` and the first part of every address. */
  readonly id: Id;
  readonly names: KindNames;
  /** Whether its records have a column with lists of their own; the free pages have none. */
  readonly listed: boolean;
  readonly fields: FieldsFace<Fields>;
}

/** The kind with this id, which must be among those handed in. */
export function kindCalled<Kind extends RecordKind>(kinds: readonly Kind[], id: string): Kind {
  const found = kinds.find((kind) => kind.id === id);
  if (!found) throw new RangeError(`no kind of record is called ${id}`);
  return found;
}

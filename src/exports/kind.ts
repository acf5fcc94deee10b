import type { z } from 'zod';
import type { BaseFields } from '../records/entry.ts';
import type { AnyRecord, Register as RegisterOf } from '../register/register.ts';
import type { ShownKind } from '../views/kind.ts';
import type { PageView } from '../views/page.ts';

/** A register whose records can be taken away as files. */
export type Register = RegisterOf<ExportedKind>;

/** How often something is published, in the words of the European list of frequencies. */
export type Rhythm = 'IRREG' | 'ANNUAL' | 'NEVER';

/** One member of a record's machine copy: its name, its shape and its value stand together. */
export interface Datum<OwnRecord = AnyRecord> {
  readonly name: string;
  readonly schema: z.ZodType;
  /** The value; undefined where the record has no such member. Absent values of members that always stand there are null. */
  of(record: OwnRecord, register: Register): unknown;
}

/** What a kind is to machines. Methods, as in every face. */
export interface ExportFace<OwnRecord = AnyRecord> {
  /** How often a record of the kind comes. */
  readonly rhythm: Rhythm;
  /** How often one record changes. */
  readonly recordRhythm?: Rhythm;
  /** Whether each record is a data set of its own in the catalogue, also one without a table. */
  readonly isData?: boolean;
  /** What a row of the kind's list says of a record, beyond what every record says. */
  readonly summary?: readonly Datum<OwnRecord>[];
  /** What the machine copy of a record says besides; a member of the same name takes the place of that in `summary`. */
  readonly whole?: readonly Datum<OwnRecord>[];
  /** The unit of the amounts in its tables. */
  unit?(record: OwnRecord): string;
  /** Sentences, without their stops, that follow the day of publication at the head of a Markdown copy. */
  status?(record: OwnRecord, register: Register): readonly string[];
  /** Blocks of Markdown of an overview page of the kind; undefined for a page that is not its own. */
  copy?(view: PageView, site: string): readonly string[] | undefined;
}

/** A kind of record, as far as files are concerned. */
export interface ExportedKind<
  Id extends string = string,
  Fields = BaseFields,
  OwnRecord extends AnyRecord = AnyRecord,
> extends ShownKind<Id, Fields, OwnRecord> {
  readonly exports: ExportFace<OwnRecord>;
}

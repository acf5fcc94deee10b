import type { Day } from '../values/day.ts';
import type { SaidRepeal } from './repeal-words.ts';

/** What the words of a body say of the document itself, to be held against its fields. Each with the line that says it. */
export interface BodyStatements {
  /** The first day of force; no day where the text takes effect with its publication. */
  readonly effective: readonly StatedEffective[];
  /** ISO durations. */
  readonly terms: readonly StatedValue<string>[];
  readonly lastDays: readonly StatedValue<Day>[];
  readonly repeals: readonly (SaidRepeal & Stated)[];
  /** Documents that it lists as still in force. */
  readonly kept: readonly (Pick<SaidRepeal, 'title' | 'docNumber'> & Stated)[];
  /** 落款: who signed on which day. */
  readonly signatures: readonly StatedSignature[];
  /** Who is to explain the text, or is reported to: 由某局负责解释. */
  readonly agencies: readonly StatedValue<string>[];
  /** Numbers that stand alone in a line at the head, in canonical form. */
  readonly numbers: readonly StatedValue<string>[];
  /** Documents that are named with title and number: 《…》（文号）. */
  readonly cited: readonly StatedValue<CitedDocument>[];
  /** 附件 as the text lists them. */
  readonly attachments: readonly StatedAttachment[];
}

/** A document named by both its title and its number, which is in canonical form. */
export interface CitedDocument {
  readonly title: string;
  readonly docNumber: string;
}

export interface Stated {
  readonly line: number;
  /** The words that say it. */
  readonly words: string;
}

export interface StatedValue<Value> extends Stated {
  readonly value: Value;
}

export interface StatedEffective extends Stated {
  readonly day: Day | undefined;
  /** Days after the publication: 自发布之日起30日后施行. */
  readonly after?: number;
}

export interface StatedSignature extends Stated {
  readonly issuers: readonly string[];
  readonly day: Day;
}

export interface StatedAttachment extends Stated {
  readonly title: string;
  /** Whether it is linked where it is named, or stands in the body itself. */
  readonly present: boolean;
}

/** What an empty body says. */
export const saysNothing: BodyStatements = {
  effective: [],
  terms: [],
  lastDays: [],
  repeals: [],
  kept: [],
  signatures: [],
  agencies: [],
  numbers: [],
  cited: [],
  attachments: [],
};

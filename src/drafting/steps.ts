import type { RecordKind } from '../records/kind.ts';
import type { TableDefinition } from '../records/table.ts';
import { notAfterPublication, type AnswerFault } from './faults.ts';
import { firstDay, lastValue, reviewDay, type Answers, type Known } from './known.ts';

/** A field of a new record: either it is known, or it is asked for. */
export interface Step {
  /** Path of the field in the front matter; `id` is the record's own name. */
  readonly path: string;
  /** What is asked, where the field's own name does not say it. */
  readonly question?: string;
  /** The value, where it follows from what is known: then nothing is asked. */
  readonly known?: (known: Known, answers: Answers) => string | undefined;
  /** What an empty answer takes. */
  readonly proposal?: (known: Known, answers: Answers) => string | undefined;
  readonly choices?: (known: Known) => readonly string[];
  /** Why the answer cannot stand, although it fits its field. */
  readonly fault?: AnswerFault;
  /** Left out altogether where the answer is empty. */
  readonly spare?: true;
  /** Whether the field belongs into this record at all. */
  readonly when?: (known: Known, answers: Answers) => boolean;
}

/** A table that a new record gets with its header row. */
export interface NewTable {
  /** Its key among the tables of an entry, which names its file. */
  readonly key: string;
  readonly definition: TableDefinition;
}

/** How a record of a kind is begun. Methods, as in every face. */
export interface DraftFace {
  /** The fields of a new record in the order in which they are asked and written, without those that every record ends with. */
  readonly steps: readonly Step[];
  /** The last fields, where they do not simply follow. */
  lastSteps?(usual: readonly Step[]): readonly Step[];
  /** What a record cannot be published before. */
  readonly notBefore?: AnswerFault;
  /** Whether a record has its own serial numbers by this answer: those of its kind of accounts go on among themselves. */
  readonly seriesBy?: string;
  /** The tables that a record with these answers needs, in their order; `answer` gives what was answered for a field. */
  tables?(answer: (path: string) => unknown): readonly NewTable[];
  /** How the front matter names the files of the tables, with a word about each field. */
  named?(files: Readonly<Record<string, string>>): readonly {
    readonly field: string;
    readonly value: unknown;
    readonly note: string;
  }[];
}

/** A kind whose records can be begun by answering questions. */
export interface DraftedKind extends RecordKind {
  readonly drafts?: DraftFace;
}

/** The fields of a new record of a kind, all of them, in the order in which they are asked and written. */
export function stepsOf(kind: DraftedKind): readonly Step[] {
  const { steps = [{ path: 'title' }], notBefore = () => undefined, lastSteps: last } = kind.drafts ?? {};
  const usual = lastSteps(kind, notBefore);
  return [...steps, ...(last?.(usual) ?? usual)];
}

/** What every record ends with: who answers for it, when it is published, and the review before. */
export function lastSteps({ id, fields }: RecordKind, notBeforeWhat: AnswerFault): readonly Step[] {
  const reviewed = fields.review === 'required';
  return [
    {
      path: 'owner',
      choices: ({ site }) => site.units ?? [],
      known: ({ site }) => (site.units?.length === 1 ? site.units[0] : undefined),
      proposal: (known) =>
        lastValue(known, id, (entry) => entry.fields.owner) ??
        known.site.columns?.find((column) => column.collection === id)?.owner,
    },
    {
      path: 'publishedAt',
      proposal: firstDay,
      fault: notBeforeWhat,
    },
    {
      path: 'review.by',
      question: '保密审查由谁做的（还没有审查的，直接回车，审查以后再补）',
      when: () => reviewed,
    },
    {
      path: 'review.on',
      question: '哪一天审查通过',
      proposal: reviewDay,
      fault: notAfterPublication,
      when: (_known, answers) => reviewed && answers['review.by'] !== '',
    },
    {
      path: 'review.result',
      known: () => '通过',
      when: (_known, answers) => reviewed && answers['review.by'] !== '',
    },
  ];
}

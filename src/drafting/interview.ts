import { z } from 'zod';
import type { RecordKind } from '../records/kind.ts';
import { idMaximum, idPattern } from '../records/values/reference.ts';
import { choicesOf, metaOf, schemaAt } from '../intake/schema-path.ts';
import { ask, valueOf, type Question } from './asking.ts';
import type { Known } from './known.ts';
import { stepsOf, type DraftedKind, type Step } from './steps.ts';

/** A field of the new record with its value; undefined where the editor left it open. */
export interface Answered {
  readonly path: string;
  readonly value: unknown;
  /** What the handbook says of the whole field, of which this may be a part. */
  readonly label: string;
  readonly example: string | undefined;
}

const ownName = z
  .string()
  .max(idMaximum)
  .regex(idPattern)
  .meta({ label: '编号', example: 'leaders（小写字母、数字和短横）' });

/** The kind that an editor names: 政策, 解读, 抽检, 预算, 页面, or the folder. */
export function kindNamed<Kind extends RecordKind>(kinds: readonly Kind[], name: string): Kind | undefined {
  return kinds.find(({ id, names }) => id === name || names.column === name || names.short.includes(name));
}

/**
 * Asks for what a record of this kind needs and what cannot be known: yields questions, takes the answers as they were
 * typed, asks again with the reason where an answer does not fit its field, and returns the fields in their order.
 */
export function* interview(kind: DraftedKind, known: Known): Generator<Question, readonly Answered[], string> {
  // What has no place in a column is called by a name of its own.
  const { schema: own } = kind.fields;
  const whole = kind.listed ? own : own.extend({ id: ownName });
  const answers: Record<string, string> = {};
  const fields: Answered[] = [];
  for (const step of stepsOf(kind)) {
    if (step.when?.(known, answers) === false) continue;
    const schema = schemaAt(whole, step.path.split('.'));
    const question = questionOf(step, schema, known, step.proposal?.(known, answers));
    const text =
      step.known?.(known, answers) ??
      settled(schema, yield* ask(question, schema, (typed) => step.fault?.(known, answers, typed)));
    answers[step.path] = text;
    if (text === '' && step.spare === true) continue;
    const { label = step.path, example } = metaOf(schemaAt(whole, step.path.split('.').slice(0, 1)));
    fields.push({ path: step.path, value: text === '' ? undefined : valueOf(schema, text), label, example });
  }
  return fields;
}

function questionOf(
  step: Step,
  schema: z.core.$ZodType | undefined,
  known: Known,
  proposal: string | undefined,
): Question {
  const { label = step.path, example } = metaOf(schema);
  return {
    path: step.path,
    text: step.question ?? label,
    choices: step.choices?.(known) ?? choicesOf(schema),
    ...(proposal === undefined ? {} : { proposal }),
    // A list is typed without the brackets of the front matter.
    ...(example === undefined ? {} : { example: example.replace(/^\[(.*)\]$/, '$1') }),
  };
}

/** A day or a term in its one form, however it was typed. */
function settled(schema: z.core.$ZodType | undefined, text: string): string {
  if (!schema || metaOf(schema).reads === undefined) return text;
  const { data } = z.safeParse(schema, text);
  return typeof data === 'string' ? data : text;
}

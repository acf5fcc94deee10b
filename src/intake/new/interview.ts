import { z } from 'zod';
import { collections, type Collection } from '../../records/collection.ts';
import { recordSchemas } from '../../records/record-schemas.ts';
import { idMaximum, idPattern } from '../../records/reference.ts';
import { choicesOf, metaOf, schemaAt } from '../schema-path.ts';
import { ask, valueOf, type Question } from './asking.ts';
import type { Known } from './known.ts';
import { stepsOf, type Step } from './steps.ts';

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

const schemas = { ...recordSchemas, pages: recordSchemas.pages.extend({ id: ownName }) };

const kindNames: Readonly<Record<string, Collection>> = {
  政策: 'policies',
  政策文件: 'policies',
  解读: 'interpretations',
  政策解读: 'interpretations',
  抽检: 'sampling',
  抽检结果: 'sampling',
  预算: 'budgets',
  决算: 'budgets',
  预决算: 'budgets',
  页面: 'pages',
  网页: 'pages',
};

/** The kind that an editor names: 政策, 解读, 抽检, 预算, 页面, or the folder. */
export function kindOf(name: string): Collection | undefined {
  return kindNames[name] ?? collections.find((collection) => collection === name);
}

/**
 * Asks for what a record of this kind needs and what cannot be known: yields questions, takes the answers as they were
 * typed, asks again with the reason where an answer does not fit its field, and returns the fields in their order.
 */
export function* interview(collection: Collection, known: Known): Generator<Question, readonly Answered[], string> {
  const answers: Record<string, string> = {};
  const fields: Answered[] = [];
  for (const step of stepsOf[collection]) {
    if (step.when?.(known, answers) === false) continue;
    const schema = schemaAt(schemas[collection], step.path.split('.'));
    const question = questionOf(step, schema, known, step.proposal?.(known, answers));
    const text =
      step.known?.(known, answers) ??
      settled(schema, yield* ask(question, schema, (typed) => step.fault?.(known, answers, typed)));
    answers[step.path] = text;
    if (text === '' && step.spare === true) continue;
    const { label = step.path, example } = metaOf(schemaAt(schemas[collection], step.path.split('.').slice(0, 1)));
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

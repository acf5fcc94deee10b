import { z } from 'zod';
import { collections, type Collection } from '../../records/collection.ts';
import { recordSchemas } from '../../records/record-schemas.ts';
import { idMaximum, idPattern } from '../../records/reference.ts';
import { explainIssue } from '../field-faults.ts';
import { choicesOf, metaOf, schemaAt } from '../schema-path.ts';
import type { Answers, Known } from './known.ts';
import { stepsOf, type Step } from './steps.ts';

/** What an editor is asked. */
export interface Question {
  /** Path of the field in the front matter. */
  readonly path: string;
  readonly text: string;
  /** What an empty answer takes; without it, an empty answer leaves the field open. */
  readonly proposal?: string;
  readonly choices: readonly string[];
  /** How the value is written. */
  readonly example?: string;
  /** Why the answer before was not taken: two Chinese sentences, what is wrong and how to mend it. */
  readonly fault?: string;
}

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

/** The question as a terminal shows it, up to where the answer is typed. */
export function questionText({ text, choices, example, proposal, fault }: Question): string {
  const hints = [
    ...(choices.length > 0 ? [choices.join('、')] : []),
    ...(choices.length === 0 && proposal === undefined && example !== undefined ? [`例如 ${example}`] : []),
    ...(proposal === undefined ? [] : [`直接回车：${proposal}`]),
  ];
  return `${fault === undefined ? '' : `  ${fault}\n`}${text}${hints.length > 0 ? `（${hints.join('；')}）` : ''}：`;
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
    const text = step.known?.(known, answers) ?? (yield* ask(step, schema, { known, answers }));
    answers[step.path] = text;
    if (text === '' && step.spare === true) continue;
    const { label = step.path, example } = metaOf(schemaAt(schemas[collection], step.path.split('.').slice(0, 1)));
    fields.push({ path: step.path, value: text === '' ? undefined : valueOf(schema, text), label, example });
  }
  return fields;
}

function* ask(
  step: Step,
  schema: z.core.$ZodType | undefined,
  { known, answers }: { readonly known: Known; readonly answers: Answers },
): Generator<Question, string, string> {
  const proposal = step.proposal?.(known, answers);
  const question = questionOf(step, schema, known, proposal);
  let text = (yield question).trim();
  for (;;) {
    if (text === '') return proposal ?? '';
    const fault = faultOf(step.path, schema, text, question.choices) ?? step.fault?.(known, answers, text);
    if (fault === undefined) return settled(schema, text);
    text = (yield { ...question, fault }).trim();
  }
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

function faultOf(
  path: string,
  schema: z.core.$ZodType | undefined,
  text: string,
  choices: readonly string[],
): string | undefined {
  if (choices.length > 0 && !choices.includes(text))
    return `没有“${text}”这一项。请从这些里选：${choices.join('、')}。`;
  if (!schema) return undefined;
  const given = valueOf(schema, text);
  const [issue] = z.safeParse(schema, given).error?.issues ?? [];
  if (!issue) return undefined;
  const { message, mend } = explainIssue(issue, { path, schema, given, written: text });
  return `${message}${mend}`;
}

/** A day or a term in its one form, however it was typed. */
function settled(schema: z.core.$ZodType | undefined, text: string): string {
  if (!schema || metaOf(schema).reads === undefined) return text;
  const { data } = z.safeParse(schema, text);
  return typeof data === 'string' ? data : text;
}

/** What is typed as text, as the field takes it: 是 and 否, numbers, lists between semicolons. */
function valueOf(schema: z.core.$ZodType | undefined, text: string): unknown {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodBoolean) return text === '是';
  if (inner instanceof z.ZodNumber) return /^\d+$/.test(text) ? Number(text) : text;
  if (!(inner instanceof z.ZodArray)) return text;
  return text
    .split(/[；;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

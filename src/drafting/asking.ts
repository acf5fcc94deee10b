import { z } from 'zod';
import { explainIssue } from '../intake/field-faults.ts';

/** What an editor is asked. */
export interface Question {
  /** Path of the field in what is written. */
  readonly path: string;
  readonly text: string;
  /** What an empty answer takes; without it, an empty answer leaves the field open. */
  readonly proposal?: string;
  /** That the field may not be left open. */
  readonly required?: true;
  readonly choices: readonly string[];
  /** How the value is written. */
  readonly example?: string;
  /** Why the answer before was not taken: two Chinese sentences, what is wrong and how to mend it. */
  readonly fault?: string;
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
 * Asks until the answer is one of the choices, fits the field and has no fault beside what is known; returns it as it was
 * typed, the proposal for an empty one, and '' for a field that is left open.
 */
export function* ask(
  question: Question,
  schema: z.core.$ZodType | undefined,
  faultOf: (text: string) => string | undefined,
): Generator<Question, string, string> {
  let text = (yield question).trim();
  for (;;) {
    if (text === '' && question.proposal !== undefined) return question.proposal;
    if (text === '' && question.required !== true) return '';
    const fault = text === '' ? '这一项不能空着。请填写。' : (faultOfField(question, schema, text) ?? faultOf(text));
    if (fault === undefined) return text;
    text = (yield { ...question, fault }).trim();
  }
}

function faultOfField(
  { path, choices }: Question,
  schema: z.core.$ZodType | undefined,
  text: string,
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

/** What is typed as text, as the field takes it: 是 and 否, numbers, lists between semicolons. */
export function valueOf(schema: z.core.$ZodType | undefined, text: string): unknown {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodBoolean) return text === '是';
  if (inner instanceof z.ZodNumber) return /^\d+$/.test(text) ? Number(text) : text;
  if (!(inner instanceof z.ZodArray)) return text;
  return text
    .split(/[；;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

import { z } from 'zod';
import type { RecordKind } from '../records/kind.ts';
import { siteSchemaOf } from '../records/site.ts';
import { metaOf, schemaAt } from '../intake/schema-path.ts';
import { ask, valueOf, type Question } from './asking.ts';

/** What was answered of `site.yaml`, by the path of the field (`agency.name`); what was left open is missing. */
export type SiteAnswers = Readonly<Record<string, unknown>>;

interface SiteStep {
  readonly path: string;
  readonly question?: string;
  readonly example?: string;
  readonly required?: true;
  readonly proposal?: (answers: SiteAnswers) => string;
  /** The answer as the field takes it, where people write it otherwise. */
  readonly reads?: (text: string) => string;
  readonly fault?: (text: string) => string | undefined;
}

/** Names of units hold no commas, so whatever stands between them parts them. */
const unitsOf = (text: string) => text.replaceAll(/[、，,]/g, '；');

function unitTwice(text: string): string | undefined {
  const names = unitsOf(text)
    .split(/[；;]/)
    .map((name) => name.trim());
  const twin = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  return twin === undefined ? undefined : `“${twin}”写了两次。请删去一个。`;
}

const steps: readonly SiteStep[] = [
  { path: 'agency.name', question: '机关的全称', example: '示例市市场监督管理局', required: true },
  { path: 'name', proposal: (answers) => `${String(answers['agency.name'])}政务公开` },
  { path: 'url', question: '网站的网址', required: true },
  { path: 'siteIdCode', question: '网站标识码（还没有的直接回车）', example: '3502000007' },
  { path: 'agency.address', question: '机关的地址', example: '示例省示例市公正路1号' },
  { path: 'agency.postcode', example: '361000' },
  { path: 'agency.phone', question: '对外公开的电话', example: '0592-1234567' },
  { path: 'agency.email' },
  {
    path: 'units',
    question: '负责内容的部门（几个之间用分号隔开）',
    example: '办公室；政策法规科',
    reads: unitsOf,
    fault: unitTwice,
  },
];

/**
 * Asks for what a new site needs to know of its agency: yields questions, takes the answers as they were typed, asks again
 * with the reason where an answer does not fit its field of `site.yaml`, and returns what was answered.
 */
export function* siteInterview(kinds: readonly RecordKind[]): Generator<Question, SiteAnswers, string> {
  const site = siteSchemaOf(kinds);
  const answers: Record<string, unknown> = {};
  for (const step of steps) {
    const schema = schemaAt(site, step.path.split('.'));
    const typed = yield* ask(questionOf(step, schema, answers), schema, (text) => step.fault?.(text));
    if (typed === '') continue;
    const value = valueOf(schema, step.reads?.(typed) ?? typed);
    answers[step.path] = (schema && z.safeParse(schema, value).data) ?? value;
  }
  return answers;
}

function questionOf(
  { path, question, required, proposal, ...step }: SiteStep,
  schema: z.core.$ZodType | undefined,
  answers: SiteAnswers,
): Question {
  const { label = path, ...meta } = metaOf(schema);
  const example = step.example ?? meta.example;
  return {
    path,
    text: question ?? label,
    choices: [],
    ...(example === undefined ? {} : { example }),
    ...(required === undefined ? {} : { required }),
    ...(proposal === undefined ? {} : { proposal: proposal(answers) }),
  };
}

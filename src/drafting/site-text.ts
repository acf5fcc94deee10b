import { Document, visit } from 'yaml';
import { z } from 'zod';
import type { FirstColumn, KindNames, RecordKind } from '../records/kind.ts';
import { defaultDays, siteSchemaOf } from '../records/site.ts';
import { choicesOf, fieldNamesOf, metaOf, schemaAt } from '../intake/schema-path.ts';
import type { SiteAnswers } from './site-interview.ts';

const opening = [
  '# 网站配置：谁在发布、有哪些栏目、按什么时限检查。',
  '#',
  '# 写法：冒号后面空一格；每深一层缩进两个空格，不能用 Tab；以 # 开头的行是说明，不会发布。',
  '# 要用一个以 # 开头的字段，删去它前面的“# ”，在冒号后面写上内容。',
  "# 由数字组成、以 0 开头的内容要加英文单引号，例如 '000000'。",
];

/**
 * The text of a new `site.yaml`: every field that its schema knows, each with what the schema says of it as a comment; what
 * was not answered stands as a comment to fill in. The columns of all kinds and the usual limits are there.
 */
export function siteText(answers: SiteAnswers, kinds: readonly RecordKind[]): string {
  const schema = siteSchemaOf(kinds);
  const columns = kinds.map(({ id, names }) => ({ ...(names.firstColumn ?? plainColumn(id, names)), collection: id }));
  const limits = Object.entries(defaultDays).map(([limit, days]) => [`rules.days.${limit}`, days] as const);
  const values = { columns, ...Object.fromEntries(limits), ...answers };
  return `${[...opening, ...linesOf(schema, schema, [], values)].join('\n')}\n`;
}

function plainColumn(id: string, { column: name }: KindNames): FirstColumn {
  return { id, name, description: name, keywords: [name], type: name };
}

function linesOf(site: z.ZodObject, schema: z.ZodObject, path: readonly string[], values: SiteAnswers): string[] {
  const indent = '  '.repeat(path.length);
  return Object.keys(schema.shape).flatMap((name) => {
    const whole = [...path, name];
    const field = schemaAt(site, whole);
    const inner = objectOf(field);
    const value = values[whole.join('.')];
    // A field within it has its value, and is explained in its own line.
    const isBegun = Object.keys(values).some((key) => key.startsWith(`${whole.join('.')}.`));
    const explanation = explanationOf(field, isBegun ? undefined : (itemOf(field) ?? inner));
    const explained = [...(path.length === 0 ? [''] : []), ...explanation.map((line) => `${indent}# ${line}`)];
    if (inner && isBegun) return [...explained, `${indent}${name}:`, ...linesOf(site, inner, whole, values)];
    if (value === undefined) return [...explained, `${indent}# ${name}:`];
    return [...explained, ...written(name, value).map((line) => `${indent}${line}`)];
  });
}

/** A field with its value; a list within a list stands in one line. */
function written(name: string, value: unknown): string[] {
  const document = new Document({ [name]: value });
  visit(document, { Seq: (_key, list, { length }) => void (list.flow = length > 3) });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trimEnd().split('\n');
}

/** What the schema says of a field: its name and use, its values, the fields of its parts. */
function explanationOf(field: z.core.$ZodType | undefined, part: z.core.$ZodType | undefined): string[] {
  const { label = '', help, example } = metaOf(field);
  const choices = choicesOf(field);
  const parts = [...fieldNamesOf(part)].map(([name, title]) => `${name} ${title}`);
  return [
    `${label}${help === undefined ? '' : `：${help}`}`,
    ...(choices.length > 0 && help === undefined ? [`可以写：${choices.join('、')}。`] : []),
    ...(parts.length > 0 ? [`里面写：${parts.join('、')}。`] : []),
    ...(example === undefined ? [] : [`例如 ${example}`]),
  ];
}

function objectOf(field: z.core.$ZodType | undefined): z.ZodObject | undefined {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return inner instanceof z.ZodObject ? inner : undefined;
}

function itemOf(field: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return inner instanceof z.ZodArray ? inner.element : undefined;
}

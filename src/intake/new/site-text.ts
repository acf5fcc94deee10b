import { Document, visit } from 'yaml';
import { z } from 'zod';
import type { Collection } from '../../records/collection.ts';
import { defaultDays, siteSchema, type Column } from '../../records/site.ts';
import { choicesOf, fieldNamesOf, metaOf, schemaAt } from '../schema-path.ts';
import type { SiteAnswers } from './site-interview.ts';

const opening = [
  '# 网站配置：谁在发布、有哪些栏目、按什么时限检查。',
  '#',
  '# 写法：冒号后面空一格；每深一层缩进两个空格，不能用 Tab；以 # 开头的行是说明，不会发布。',
  '# 要用一个以 # 开头的字段，删去它前面的“# ”，在冒号后面写上内容。',
  "# 由数字组成、以 0 开头的内容要加英文单引号，例如 '000000'。",
];

type FirstColumn = Pick<Column, 'id' | 'name' | 'description' | 'keywords' | 'type' | 'collection'>;

/** A column for each kind of record, by the names that the guide for government sites gives them. */
const firstColumns: Readonly<Record<Collection, Omit<FirstColumn, 'collection'>>> = {
  policies: {
    id: 'zhengce-wenjian',
    name: '政策文件',
    description: '本机关印发的行政规范性文件和其他政策文件，逐件标明发文字号、施行日期和效力状态。',
    keywords: ['政策文件', '行政规范性文件', '通知', '公告', '效力'],
    type: '政策文件',
  },
  interpretations: {
    id: 'zhengce-jiedu',
    name: '政策解读',
    description: '对本机关和上级机关政策文件的解读，说明背景、依据、目标任务和涉及范围，与文件相互链接。',
    keywords: ['政策解读', '图解', '问答', '专家解读'],
    type: '政策解读',
  },
  sampling: {
    id: 'choujian-jieguo',
    name: '抽检结果',
    description: '监督抽检和监督抽查的结果，以及不合格产品的核查处置情况。',
    keywords: ['监督抽检', '监督抽查', '不合格', '核查处置'],
    type: '数据发布',
  },
  budgets: {
    id: 'yujuesuan',
    name: '预决算公开',
    description: '部门预算和部门决算的全部报表及说明。',
    keywords: ['部门预算', '部门决算', '三公经费', '绩效'],
    type: '数据发布',
  },
  pages: {
    id: 'gongkai-zhuanlan',
    name: '政府信息公开专栏',
    description: '政府信息公开指南、公开制度、机构概况、依申请公开和年度报告。',
    keywords: ['公开指南', '公开制度', '机构概况', '依申请公开', '年度报告'],
    type: '信息公开指南',
  },
};

/**
 * The text of a new `site.yaml`: every field that its schema knows, each with what the schema says of it as a comment; what
 * was not answered stands as a comment to fill in. The columns of all kinds and the usual limits are there.
 */
export function siteText(answers: SiteAnswers): string {
  const columns = Object.entries(firstColumns).map(([collection, column]) => ({ ...column, collection }));
  const limits = Object.entries(defaultDays).map(([limit, days]) => [`rules.days.${limit}`, days] as const);
  const values = { columns, ...Object.fromEntries(limits), ...answers };
  return `${[...opening, ...linesOf(siteSchema, [], values)].join('\n')}\n`;
}

function linesOf(schema: z.ZodObject, path: readonly string[], values: SiteAnswers): string[] {
  const indent = '  '.repeat(path.length);
  return Object.keys(schema.shape).flatMap((name) => {
    const whole = [...path, name];
    const field = schemaAt(siteSchema, whole);
    const inner = objectOf(field);
    const value = values[whole.join('.')];
    // A field within it has its value, and is explained in its own line.
    const isBegun = Object.keys(values).some((key) => key.startsWith(`${whole.join('.')}.`));
    const explanation = explanationOf(field, isBegun ? undefined : (itemOf(field) ?? inner));
    const explained = [...(path.length === 0 ? [''] : []), ...explanation.map((line) => `${indent}# ${line}`)];
    if (inner && isBegun) return [...explained, `${indent}${name}:`, ...linesOf(inner, whole, values)];
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

import { checkFields, problemFindings } from '../../src/intake/fields.ts';
import { readYaml } from '../../src/intake/yaml-source.ts';
import { kinds as recordKinds } from '../../src/kinds/kinds.ts';
import { day } from '../../src/records/values/day.ts';
import type { CheckContext } from '../../src/records/field.ts';
import type { FieldsFace } from '../../src/records/kind.ts';
import { siteSchemaOf } from '../../src/records/site.ts';

/** Front matter as plain values; over a minimal record, `undefined` takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/** One row of a test table: a minimal record with these changes, and the one thing that is found. */
export interface Broken {
  readonly name: string;
  readonly changes: Fields;
  /** `rule field`, of an error unless it begins with `warning `; nothing for a record without fault. */
  readonly found?: string;
  /** A part of the message and remedy, `message → mend`. */
  readonly says?: string;
}

const faces: Readonly<Record<string, Pick<FieldsFace, 'schema' | 'check'>>> = {
  ...Object.fromEntries(recordKinds.map(({ id, fields }) => [id, fields])),
  site: { schema: siteSchemaOf(recordKinds), check: () => [] },
};

/** The fields that docs/contract.md#2-common-fields asks of every record. */
const common: Fields = {
  title: '关于电梯的通知',
  publishedAt: '2026-03-02',
  owner: '办公室',
  review: { by: '办公室', on: '2026-03-02', result: '通过' },
};

/** Of each kind of record, the fields that must be there and no others. */
export const minimal: Readonly<Record<string, Fields>> = {
  policies: {
    ...common,
    docNumber: '甲市示〔2026〕1号',
    issuers: ['甲市示例局'],
    genre: '通知',
    signedOn: '2026-03-01',
  },
  interpretations: { ...common, interprets: ['lift-2026-01'], form: '文字', unit: '甲市示例局' },
  sampling: {
    ...common,
    kind: '食品',
    period: { from: '2026-01-05', to: '2026-01-30' },
    task: '市级抽检',
    basis: ['GB 2762'],
    totals: { sampled: 3, qualified: 3, unqualified: 0 },
  },
  budgets: {
    ...common,
    title: '甲市示例局2026年部门预算',
    kind: '预算',
    organization: '甲市示例局',
    year: 2026,
    approvedOn: '2026-02-20',
    unit: '万元',
    tables: {
      'income-expenditure': 'income-expenditure.csv',
      income: 'income.csv',
      expenditure: 'expenditure.csv',
      'fiscal-appropriation': 'fiscal-appropriation.csv',
      'general-expenditure': 'general-expenditure.csv',
      'basic-expenditure': 'basic-expenditure.csv',
      'three-public': 'three-public.csv',
      'government-fund': { none: '本年没有政府性基金预算' },
      'state-capital': { none: '本年没有国有资本经营预算' },
      performance: 'performance.csv',
    },
  },
  pages: { title: '公开指南', publishedAt: '2026-03-02' },
  site: { name: '甲市示例局公开网站', url: 'https://www.example.test', agency: { name: '甲市示例局' } },
};

/** What an editor is told of a minimal record with these changes, and its fields where it can be used. */
export function check(kind: string, changes: Fields = {}, context: Partial<CheckContext> = {}) {
  const face = faces[kind];
  if (!face) throw new Error(`no kind ${kind}`);
  // What JSON can say, YAML understands; it leaves out what is undefined.
  const source = readYaml('a.md', JSON.stringify({ ...minimal[kind], ...changes }));
  const { fields, right, wrong, findings } = checkFields('a.md', face.schema, source);
  const between = { asOf: day('2026-06-01'), reviewOptional: kind === 'pages', ...context, wrong };
  const all = [...findings, ...problemFindings('a.md', source, face.check(right, between), wrong)];
  return {
    fields,
    found: all.map(({ rule, field, severity }) => `${severity === 'error' ? '' : `${severity} `}${rule} ${field}`),
    says: all.map(({ message, mend }) => `${message} → ${mend}`).join('\n'),
  };
}

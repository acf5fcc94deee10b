import { kinds } from '../../src/kinds/kinds.ts';
import { readClause } from '../../src/records/values/clause.ts';
import { day } from '../../src/records/values/day.ts';
import type { AnyEntry, AttachedFile, BodyFacts, LinkedFile } from '../../src/records/entry.ts';
import type { Finding } from '../../src/records/finding.ts';
import { kindCalled } from '../../src/records/kind.ts';
import { siteSchemaOf, type SiteFields } from '../../src/records/site.ts';
import { saysNothing, type BodyStatements } from '../../src/records/language/statements.ts';
import type { Table } from '../../src/records/table.ts';
import { buildRegister } from '../../src/register/build.ts';
import { recordsIn, type PolicyRecord } from '../../src/register/register.ts';
import type { Register } from '../../src/kinds/kind.ts';
import type { BudgetEntry, BudgetRecord } from '../../src/kinds/budgets/record.ts';
import type { PageEntry, PageRecord } from '../../src/kinds/pages/record.ts';
import type { SamplingEntry, SamplingRecord } from '../../src/kinds/sampling/record.ts';
import type { InterpretationEntry, PolicyEntry } from '../../src/records/policy-entry.ts';

/** A record as an editor would write it, and what other rooms would have found in its body. */
export interface Written<OwnEntry extends AnyEntry = AnyEntry> {
  readonly entry: OwnEntry;
  readonly facts: BodyFacts | undefined;
}

export interface Writing {
  readonly id?: string;
  /** Path of the file; by default `<collection>/<id>.md`. */
  readonly file?: string;
  /** Clauses that the body has, by their Chinese names. */
  readonly clauses?: readonly string[];
  /** Targets of the body's links, one in each line; a picture's begins with `!`, a struck one's with `~`. */
  readonly links?: readonly string[];
  readonly text?: string;
  /** What the body says of the document itself. */
  readonly said?: Partial<BodyStatements>;
  readonly beside?: readonly string[];
  readonly tables?: Readonly<Record<string, Table>>;
  /** Front matter, over the defaults; `undefined` takes a default away. */
  readonly [field: string]: unknown;
}

const common = {
  title: '示例市市场监督管理局关于有关事项的通知',
  publishedAt: '2024-03-01',
  owner: '政策法规科',
  review: { by: '保密审查岗', on: '2024-03-01', result: '通过' },
};
const defaults: Readonly<Record<string, object>> = {
  policies: {
    ...common,
    issuers: ['示例市市场监督管理局'],
    genre: '通知',
    signedOn: '2024-02-26',
    docNumberNone: '测试',
  },
  interpretations: { ...common, title: '有关事项的解读', interprets: ['a-policy'], form: '文字', unit: '政策法规科' },
  sampling: {
    ...common,
    title: '抽检结果',
    kind: '食品',
    period: { from: '2024-01-01', to: '2024-02-01' },
    task: '监督抽检',
    basis: ['抽检计划'],
    totals: { sampled: 1, qualified: 1, unqualified: 0 },
  },
  budgets: {
    ...common,
    title: '2024年预算',
    kind: '预算',
    organization: '示例市市场监督管理局',
    year: 2024,
    approvedOn: '2024-02-20',
    unit: '万元',
    tables: {},
  },
  pages: { ...common, title: '公开指南' },
};
export function aPolicy(writing: Writing = {}): Written<PolicyEntry> {
  const numbered = writing['docNumber'] === undefined ? {} : { docNumberNone: undefined };
  return write('policies', 'a-policy', { ...numbered, ...writing });
}

export function anInterpretation(writing: Writing = {}): Written<InterpretationEntry> {
  return write('interpretations', 'an-interpretation', writing);
}

export function aPage(writing: Writing = {}): Written<PageEntry> {
  return write('pages', 'a-page', writing);
}

export function aSampling(writing: Writing = {}): Written<SamplingEntry> {
  return write('sampling', 'a-sampling', writing);
}

export function aBudget(writing: Writing = {}): Written<BudgetEntry> {
  return write('budgets', 'a-budget', writing);
}

/** A table of strings, first line headers, lying beside a record. */
export function aTable(
  file: string,
  columns: readonly string[],
  ...rows: readonly (readonly (string | null)[])[]
): Table {
  return { file, columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}

/** A site with one topic, and limits so long that tests may use any dates; `more` as an editor writes it in `site.yaml`. */
export function aSite(more: object = {}): SiteFields {
  return siteSchemaOf(kinds).parse({
    name: '示例市市场监督管理局',
    url: 'https://www.example.gov.cn',
    agency: { name: '示例市市场监督管理局' },
    topics: [{ id: 'shipin-anquan', name: '食品安全' }],
    rules: { days: { publish: 3650, mark: 3650, dispose: 3650 } },
    ...more,
  });
}

/** The register of these records on a day; `broken` names records that could not be read. */
/** A register with a door to the records of each kind that tests ask about. */
export interface ShownRegister extends Register {
  readonly sampling: readonly SamplingRecord[];
  readonly budgets: readonly BudgetRecord[];
  readonly pages: readonly PageRecord[];
}

export function register(
  written: readonly Written[],
  asOf = '2026-01-01',
  site = aSite(),
  broken: readonly string[] = [],
): ShownRegister {
  const built = buildRegister({
    kinds,
    site,
    entries: written.map(({ entry }) => entry),
    broken: new Set(broken),
    bodies: new Map(
      written.flatMap(({ entry, facts }) => (facts ? [[`${entry.collection}/${entry.id}`, facts] as const] : [])),
    ),
    asOf: day(asOf),
  });
  return withDoors(built);
}

export function withDoors(built: Register): ShownRegister {
  return {
    ...built,
    sampling: recordsIn(built, 'sampling') as readonly SamplingRecord[],
    budgets: recordsIn(built, 'budgets') as readonly BudgetRecord[],
    pages: recordsIn(built, 'pages') as readonly PageRecord[],
  };
}

/** A policy of the register by its id. */
export function policy(found: Register, id: string): PolicyRecord {
  const record = found.policies.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`no policy ${id}`);
  return record;
}

/** The usual target of an effect: numbered, with articles 3 and 5. */
export function anOldPolicy(writing: Writing = {}): Written<PolicyEntry> {
  return aPolicy({
    id: 'old',
    title: '旧办法',
    docNumber: '示市监规〔2020〕1号',
    signedOn: '2020-01-06',
    publishedAt: '2020-01-10',
    clauses: ['第三条', '第五条'],
    ...writing,
  });
}

/** The usual acting document, effective on 2024-05-01. */
export function acting(effects: unknown, writing: Writing = {}): Written<PolicyEntry> {
  return aPolicy({
    id: 'new',
    title: '新办法',
    docNumber: '示市监规〔2024〕7号',
    effectiveOn: '2024-05-01',
    effects,
    ...writing,
  });
}

/** Findings in short: `error policy/effect-self policies/a.md effects[0].target`. */
export function short(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, file, field }) => `${severity} ${rule} ${file} ${field}`.trim());
}

function write<OwnEntry extends AnyEntry>(
  collection: OwnEntry['collection'],
  defaultId: string,
  writing: Writing,
): Written<OwnEntry> {
  const {
    id = defaultId,
    file = `${collection}/${id}.md`,
    clauses = [],
    links = [],
    text = '正文。',
    said = {},
    beside = [],
    tables = {},
    ...given
  } = writing;
  const front = Object.fromEntries(
    Object.entries({ ...defaults[collection], ...given }).filter(([, value]) => value !== undefined),
  );
  const attachments = (front['attachments'] ?? []) as (Pick<AttachedFile, 'file' | 'title'> & Partial<AttachedFile>)[];
  const named = attachments.map((attached) => ({ file: attached.file, title: attached.title }));
  const { schema } = kindCalled(kinds, collection).fields;
  const fields = schema.parse({ ...front, ...(named.length > 0 ? { attachments: named } : {}) });
  return {
    entry: {
      collection,
      id,
      file,
      digest: id,
      fields,
      places: placesOf(front),
      body: { text, firstLine: 100 },
      beside: [...beside, ...attachments.map((attached) => attached.file)],
      attachments: attachments.map((attached) => ({
        bytes: 1,
        sha256: '',
        type: attached.file.replace(/^.*\./, ''),
        ...attached,
      })),
      linked: linkedFrom(beside),
      tables,
    } as unknown as OwnEntry,
    facts: text === '' ? undefined : factsOf(clauses, links, said),
  };
}

/** What lies beside a record, as if its text named it: pictures of one size, and drawings and moving pictures as they are. */
function linkedFrom(beside: readonly string[]): Record<string, LinkedFile> {
  const measures = { bytes: 1, sha256: '' };
  return Object.fromEntries(
    beside.map((name): [string, LinkedFile] => {
      const type = name.slice(name.lastIndexOf('.') + 1);
      if (!['png', 'jpg', 'gif', 'svg'].includes(type)) return [name, { ...measures, type }];
      const asIs = type === 'svg' || type === 'gif';
      return [name, { ...measures, type, picture: { width: 1600, height: 900, asIs } }];
    }),
  );
}

/** Each field in a line of its own, in the order in which they are written. */
function placesOf(front: object): Record<string, readonly [number, number]> {
  const places: Record<string, readonly [number, number]> = {};
  let line = 1;
  const walk = (value: unknown, path: string): void => {
    if (path !== '') places[path] = [(line += 1), 1];
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}[${index}]`));
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([key, item]) => walk(item, path === '' ? key : `${path}.${key}`));
  };
  walk(front, '');
  return places;
}

function factsOf(clauses: readonly string[], links: readonly string[], said: Partial<BodyStatements>): BodyFacts {
  return {
    summary: '正文。',
    anchors: ['heading'],
    clauses: clauses.map((name, index) => ({
      name,
      anchor: readClause(name)?.anchor ?? '',
      line: 100 + index,
      aliases: [],
    })),
    links: links.map((target, index) => ({
      slot: index,
      target: target.replace(/^[!~]/, ''),
      text: '链接',
      line: 200 + index,
      column: 3,
      ...(target.startsWith('!') ? { image: true } : {}),
      ...(target.startsWith('~') ? { struck: true } : {}),
    })),
    said: { ...saysNothing, ...said },
  };
}

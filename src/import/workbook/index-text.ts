import { stringify } from 'yaml';
import { budgetSchema, budgetTableNames, type BudgetKind, type BudgetTableId } from '../../kinds/budgets/fields.ts';
import { samplingSchema } from '../../kinds/sampling/fields.ts';
import type { SamplingTableId } from '../../kinds/sampling/tables.ts';
import { writeFrontMatter, type Proposal } from '../front-matter-text.ts';
import { nameOf, reportOf } from '../proposal-report.ts';
import type { FoundTable } from './plain-table.ts';
import type { Fact } from './titles.ts';

/** A front matter and what the report says of it. */
export interface IndexText {
  readonly content: string;
  readonly report: readonly string[];
}

const common: readonly Proposal[] = [
  { field: 'publishedAt', example: '2026-03-01 09:00', note: '请填写：发布时间' },
  { field: 'owner', example: '政策法规科', note: '请填写：责任部门，写法见 site.yaml 的 units' },
  { field: 'review', example: '{by: 办公室保密审查岗, on: 2026-03-01, result: 通过}', note: '请填写：保密审查' },
];

function proposed(field: string, fact: Fact<unknown> | undefined, example: string, note: string): Proposal {
  return fact === undefined
    ? { field, example, note: `请填写：${note}` }
    : { field, value: fact.value, note: `请核对：${fact.from}` };
}

export interface SamplingFacts {
  readonly kind: Fact<string>;
  readonly title: Fact<string> | undefined;
  readonly noticeNumber: Fact<string> | undefined;
  readonly tables: ReadonlyMap<SamplingTableId, FoundTable>;
}

/** The `index.md` of a sampling record. */
export function samplingIndex({ kind, title, noticeNumber, tables }: SamplingFacts): IndexText {
  const counts = (id: SamplingTableId) => tables.get(id)?.rows.length;
  const [unqualified, qualified] = [counts('unqualified'), counts('qualified')];
  const totals =
    unqualified !== undefined && qualified !== undefined
      ? { value: { sampled: qualified + unqualified, qualified, unqualified }, from: '由两张产品表的行数算出' }
      : undefined;
  const institutions = namesIn([...tables.values()], ['检验机构', '承检机构']);
  const tasks = namesIn([...tables.values()], ['任务来源']);
  const proposals = [
    proposed('title', title, '示例市市场监督管理局关于2026年第1期食品安全监督抽检情况的公告', '标题'),
    ...common,
    proposed('kind', kind, '食品', '食品或者产品质量'),
    proposed('noticeNumber', noticeNumber ?? columnFact(tables, '公告号'), '2026年第1期', '公告号，没有的删去这一行'),
    { field: 'period', example: '{from: 2026-01-01, to: 2026-03-31}', note: '请填写：抽检时段' },
    proposed(
      'task',
      tasks.length === 1 ? { value: tasks[0], from: '取自“任务来源”一列' } : undefined,
      '2026年食品安全监督抽检计划',
      '任务来源',
    ),
    { field: 'basis', example: '[《中华人民共和国食品安全法》]', note: '请填写：抽检依据，至少一项' },
    ...(institutions.length > 0
      ? [proposed('institutions', { value: institutions, from: '取自“检验机构”一列' }, '', '')]
      : []),
    proposed(
      'totals',
      totals,
      `{sampled: 0, qualified: ${qualified ?? 0}, unqualified: ${unqualified ?? 0}}`,
      '抽检、合格、不合格的批次；不是两张产品表都有，请照公告填写',
    ),
    ...[...tables.keys()].map((id): Proposal => ({ field: id, value: `${id}.csv`, note: '随本文件导入的表' })),
  ];
  return { content: writeFrontMatter(proposals), report: reportOf(samplingSchema, proposals, true) };
}

export interface BudgetFacts {
  readonly kind: Fact<BudgetKind>;
  readonly organization: Fact<string> | undefined;
  readonly year: Fact<number> | undefined;
  readonly unit: Fact<string> | undefined;
  /** The tables that have rows. */
  readonly tables: ReadonlySet<BudgetTableId>;
  /** Tables without rows, with the reason that their sheet gives. */
  readonly empty: ReadonlyMap<BudgetTableId, string | undefined>;
}

/** The `index.md` of a budget or of final accounts; every statutory table is named, the missing ones as comments. */
export function budgetIndex({ kind, organization, year, unit, tables, empty }: BudgetFacts): IndexText {
  const title =
    organization && year
      ? { value: `${organization.value}${year.value}年部门${kind.value}`, from: '由单位、年度和类别拼成' }
      : undefined;
  const proposals = [
    proposed('title', title, `示例市市场监督管理局2026年部门${kind.value}`, '标题'),
    ...common,
    proposed('kind', kind, '预算', '预算或者决算'),
    proposed('organization', organization, '示例市市场监督管理局', '单位'),
    proposed('year', year, '2026', '年度'),
    { field: 'approvedOn', example: '2026-02-03', note: '请填写：批复日期' },
    proposed('unit', unit, '万元', '金额单位，元或者万元'),
  ];
  const ids = Object.keys(budgetTableNames) as BudgetTableId[];
  const missing: string[] = [];
  const lines = ids.flatMap((id): string[] => {
    const name = budgetTableNames[id][kind.value];
    if (name === undefined) return [];
    if (tables.has(id)) return [`  ${id}: ${id}.csv`];
    const reason = empty.get(id);
    if (reason !== undefined) return [`  # 请核对：理由取自表中的说明`, `  ${id}: ${flow({ none: reason })}`];
    missing.push(`“${name}”`);
    return [`  # 请补上“${name}”，或者写明没有的理由`, `  # ${id}: {none: 理由}`];
  });
  const content = writeFrontMatter(proposals).replace(/---\n$/, `tables:\n${lines.join('\n')}\n---\n`);
  const report =
    missing.length > 0
      ? [`待补“${nameOf(budgetSchema, 'tables')}”：工作簿里没有${missing.join('、')}；有的请补上，没有的请写明理由。`]
      : [];
  return { content, report: [...reportOf(budgetSchema, proposals, true), ...report] };
}

/** The different words of some columns, in the order of their first row. */
function namesIn(tables: readonly FoundTable[], headers: readonly string[]): string[] {
  const names = tables.flatMap(({ rows }) =>
    rows.flatMap(({ texts }) => headers.map((header) => texts.get(header) ?? '')),
  );
  return [...new Set(names)].filter((name) => name.length > 1 && !/^[-—]+$/u.test(name));
}

function columnFact(tables: ReadonlyMap<string, FoundTable>, header: string): Fact<string> | undefined {
  const [only, ...others] = namesIn([...tables.values()], [header]);
  return only === undefined || others.length > 0 ? undefined : { value: only, from: `取自“${header}”一列` };
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}

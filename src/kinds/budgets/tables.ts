import { budgetTableNames, type BudgetKind, type BudgetTableId } from './fields.ts';
import { column, type ColumnDefinition, type TableDefinition } from '../../records/table.ts';

const required = { required: true } as const;
const amount = (header: string, options: { required?: boolean; variants?: readonly string[] } = {}) =>
  column(header, 'amount', options);
const amounts = (...headers: readonly string[]) => headers.map((header) => amount(header));
const functional = column('科目编码', 'functional-code', {
  ...required,
  variants: ['功能分类科目编码', '支出功能分类科目编码', '编码'],
});
const functionalOptional = { ...functional, required: false };
const economic = column('科目编码', 'economic-code', { ...required, variants: ['经济分类科目编码', '编码'] });
const name = column('科目名称', 'text', { ...required, variants: ['项目名称', '名称'] });
const total = amount('合计', { ...required, variants: ['总计', '小计'] });
const direction = column('方向', 'choice', { ...required, choices: ['收入', '支出'] });
const item = column('项目', 'text', { ...required, variants: ['项目名称'] });
const usual: readonly ColumnDefinition[] = [functional, name, total, ...amounts('基本支出', '项目支出')];
const basic: readonly ColumnDefinition[] = [economic, name, total, ...amounts('人员经费', '公用经费')];
const appropriation: readonly ColumnDefinition[] = [
  direction,
  functionalOptional,
  item,
  total,
  amount('一般公共预算', { variants: ['一般公共预算财政拨款'] }),
  amount('政府性基金预算', { variants: ['政府性基金预算财政拨款'] }),
  amount('国有资本经营预算', { variants: ['国有资本经营预算财政拨款'] }),
];
const summary: readonly ColumnDefinition[] = [
  direction,
  functionalOptional,
  item,
  amount('金额', { ...required, variants: ['预算数', '决算数'] }),
];

export const threePublicItems = [
  '因公出国（境）费',
  '公务用车购置及运行费',
  '公务用车购置费',
  '公务用车运行费',
  '公务接待费',
] as const;

const budget: Readonly<Record<BudgetTableId, readonly ColumnDefinition[]>> = {
  'income-expenditure': summary,
  income: [
    functionalOptional,
    name,
    total,
    ...amounts(
      '上年结转',
      '一般公共预算',
      '政府性基金预算',
      '国有资本经营预算',
      '财政专户管理资金',
      '事业收入',
      '事业单位经营收入',
      '上级补助收入',
      '附属单位上缴收入',
      '其他收入',
    ),
  ],
  expenditure: [
    functional,
    name,
    total,
    ...amounts('基本支出', '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'),
  ],
  'fiscal-appropriation': appropriation,
  'general-expenditure': [
    functional,
    name,
    amount('上年执行数'),
    total,
    ...amounts('基本支出', '人员经费', '公用经费', '项目支出'),
  ],
  'basic-expenditure': basic,
  'three-public': [column('年度', 'year', required), total, ...amounts(...threePublicItems)],
  'government-fund': usual,
  'state-capital': usual,
  performance: [
    column('项目名称', 'text', required),
    column('主管部门'),
    column('实施单位'),
    amount('金额', required),
    column('总体目标', 'text', required),
    column('一级指标'),
    column('二级指标'),
    column('三级指标'),
    column('指标值'),
    column('权重'),
  ],
};

const finalAccounts: Readonly<Record<Exclude<BudgetTableId, 'performance'>, readonly ColumnDefinition[]>> = {
  'income-expenditure': summary,
  income: [
    functional,
    name,
    amount('本年收入合计', required),
    ...amounts('财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'),
  ],
  expenditure: [
    functional,
    name,
    amount('本年支出合计', required),
    ...amounts('基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
  ],
  'fiscal-appropriation': appropriation,
  'general-expenditure': usual,
  'basic-expenditure': basic,
  'three-public': [column('项目', 'text', required), amount('预算数', required), amount('决算数', required)],
  'government-fund': [
    functional,
    name,
    amount('年初结转和结余'),
    amount('本年收入'),
    amount('本年支出', required),
    ...amounts('基本支出', '项目支出', '年末结转和结余'),
  ],
  'state-capital': usual,
};

/** The definition of one budget table; undefined where this kind of record has no such table. */
export function budgetTable(kind: BudgetKind, id: BudgetTableId): TableDefinition | undefined {
  const columns = kind === '预算' ? budget[id] : id === 'performance' ? undefined : finalAccounts[id];
  const title = budgetTableNames[id][kind];
  return columns && title !== undefined ? { name: title, columns } : undefined;
}

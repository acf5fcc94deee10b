import { describe, expect, test } from 'vitest';
import { budgetTable, threePublicItems } from '../../../src/kinds/budgets/tables.ts';
import type { BudgetKind, BudgetTableId } from '../../../src/kinds/budgets/fields.ts';
import type { CellKind, TableDefinition } from '../../../src/records/table.ts';
import {
  ambiguousSpellings,
  expectedFaults,
  faultsWithout,
  tableFaults,
  writtenHeaders,
} from '../../records/headers.ts';

interface Listed {
  readonly kind: BudgetKind;
  readonly id: BudgetTableId;
  readonly name: string;
  readonly headers: string;
}

const summary = '*方向, 科目编码, *项目, *金额';
const appropriation = '*方向, 科目编码, *项目, *合计, 一般公共预算, 政府性基金预算, 国有资本经营预算';
const basic = '*科目编码, *科目名称, *合计, 人员经费, 公用经费';
const usual = '*科目编码, *科目名称, *合计, 基本支出, 项目支出';

const budgets: readonly Omit<Listed, 'kind'>[] = [
  { id: 'income-expenditure', name: '收支总表', headers: summary },
  {
    id: 'income',
    name: '收入总表',
    headers:
      '科目编码, *科目名称, *合计, 上年结转, 一般公共预算, 政府性基金预算, 国有资本经营预算, 财政专户管理资金, 事业收入, 事业单位经营收入, 上级补助收入, 附属单位上缴收入, 其他收入',
  },
  {
    id: 'expenditure',
    name: '支出总表',
    headers: '*科目编码, *科目名称, *合计, 基本支出, 项目支出, 事业单位经营支出, 上缴上级支出, 对附属单位补助支出',
  },
  { id: 'fiscal-appropriation', name: '财政拨款收支总表', headers: appropriation },
  {
    id: 'general-expenditure',
    name: '一般公共预算支出表',
    headers: '*科目编码, *科目名称, 上年执行数, *合计, 基本支出, 人员经费, 公用经费, 项目支出',
  },
  { id: 'basic-expenditure', name: '一般公共预算基本支出表', headers: basic },
  {
    id: 'three-public',
    name: '“三公”经费支出表',
    headers: '*年度, *合计, 因公出国（境）费, 公务用车购置及运行费, 公务用车购置费, 公务用车运行费, 公务接待费',
  },
  { id: 'government-fund', name: '政府性基金预算支出表', headers: usual },
  { id: 'state-capital', name: '国有资本经营预算支出表', headers: usual },
  {
    id: 'performance',
    name: '项目绩效目标表',
    headers: '*项目名称, 主管部门, 实施单位, *金额, *总体目标, 一级指标, 二级指标, 三级指标, 指标值, 权重',
  },
];

const finalAccounts: readonly Omit<Listed, 'kind'>[] = [
  { id: 'income-expenditure', name: '收入支出决算总表', headers: summary },
  {
    id: 'income',
    name: '收入决算表',
    headers:
      '*科目编码, *科目名称, *本年收入合计, 财政拨款收入, 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入',
  },
  {
    id: 'expenditure',
    name: '支出决算表',
    headers: '*科目编码, *科目名称, *本年支出合计, 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出',
  },
  { id: 'fiscal-appropriation', name: '财政拨款收入支出决算总表', headers: appropriation },
  { id: 'general-expenditure', name: '一般公共预算财政拨款支出决算表', headers: usual },
  { id: 'basic-expenditure', name: '一般公共预算财政拨款基本支出决算表', headers: basic },
  { id: 'three-public', name: '“三公”经费支出决算表', headers: '*项目, *预算数, *决算数' },
  {
    id: 'government-fund',
    name: '政府性基金预算财政拨款收入支出决算表',
    headers: '*科目编码, *科目名称, 年初结转和结余, 本年收入, *本年支出, 基本支出, 项目支出, 年末结转和结余',
  },
  { id: 'state-capital', name: '国有资本经营预算财政拨款支出决算表', headers: usual },
];

const contract: readonly Listed[] = [
  ...budgets.map((table) => ({ kind: '预算' as const, ...table })),
  ...finalAccounts.map((table) => ({ kind: '决算' as const, ...table })),
];

const words = new Set(
  '科目名称 项目 项目名称 主管部门 实施单位 总体目标 一级指标 二级指标 三级指标 指标值 权重'.split(' '),
);

/** All that is neither a code, a name nor a word about a project is money. */
function expectedKind(id: BudgetTableId, header: string): CellKind {
  if (header === '科目编码') return id === 'basic-expenditure' ? 'economic-code' : 'functional-code';
  if (header === '方向') return 'choice';
  if (header === '年度') return 'year';
  return words.has(header) ? 'text' : 'amount';
}

function defined(kind: BudgetKind, id: BudgetTableId): TableDefinition {
  const definition = budgetTable(kind, id);
  if (!definition) throw new Error(`${kind} ${id}`);
  return definition;
}

describe.for(contract)('$kind: $id', ({ kind, id, name, headers }) => {
  const definition = defined(kind, id);

  test('has the columns of the contract', () => {
    expect([definition.name, writtenHeaders(definition)]).toEqual([name, headers]);
  });

  test('is refused without each column that must be there, and without no other', () => {
    expect(faultsWithout(definition)).toEqual(expectedFaults(headers));
  });

  test('has no column that answers to the name of another', () => {
    expect(ambiguousSpellings(definition)).toEqual([]);
  });

  test('reads codes, directions, years and money as such', () => {
    expect(definition.columns.map(({ header, kind: cell }) => [header, cell])).toEqual(
      headers
        .split(', ')
        .map((header) => header.replace('*', ''))
        .map((header) => [header, expectedKind(id, header)]),
    );
  });

  test('has the directions of the contract where it has any', () => {
    const choices = definition.columns.flatMap((column) => column.choices ?? []);
    expect(choices).toEqual(headers.includes('方向') ? ['收入', '支出'] : []);
  });
});

test('final accounts have no table of performance', () => {
  expect(budgetTable('决算', 'performance')).toBeUndefined();
});

test('the items of 三公 are the columns of the budget, and the lines of the final accounts', () => {
  const [, , ...items] = defined('预算', 'three-public').columns.map(({ header }) => header);
  expect(items).toEqual([...threePublicItems]);
  expect(threePublicItems).toEqual(
    '因公出国（境）费 公务用车购置及运行费 公务用车购置费 公务用车运行费 公务接待费'.split(' '),
  );
});

describe('a cell', () => {
  test.for([
    {
      name: 'a 项 of the functional list',
      id: 'general-expenditure',
      cells: ['2013801', '行政运行', '1.00'],
      found: [],
    },
    {
      name: 'a 款 of the functional list',
      id: 'general-expenditure',
      cells: ['20138', '市场监督管理事务', '1'],
      found: [],
    },
    { name: 'a code of six digits', id: 'general-expenditure', cells: ['201380', '一', '1'], found: ['科目编码'] },
    { name: 'an economic code', id: 'basic-expenditure', cells: ['30101', '基本工资', '1,234.56'], found: [] },
    {
      name: 'a functional code for an economic one',
      id: 'basic-expenditure',
      cells: ['20138', '一', '1'],
      found: ['科目编码'],
    },
    { name: 'a 项 for an economic code', id: 'basic-expenditure', cells: ['3010101', '一', '1'], found: ['科目编码'] },
    { name: 'no code', id: 'basic-expenditure', cells: ['', '基本工资', '1'], found: ['科目编码'] },
    { name: 'a total without a code', id: 'basic-expenditure', cells: ['', '合计', '1'], found: [] },
    { name: 'a total with a code', id: 'basic-expenditure', cells: ['301', '合计', '1'], found: ['科目编码'] },
    { name: 'three decimals', id: 'basic-expenditure', cells: ['301', '工资福利支出', '1.234'], found: ['合计'] },
    { name: 'an amount in words', id: 'basic-expenditure', cells: ['301', '工资福利支出', '约1'], found: ['合计'] },
    { name: 'no amount', id: 'basic-expenditure', cells: ['301', '工资福利支出', '不适用'], found: [] },
  ] as const)('of $name', ({ id, cells, found }) => {
    const faults = tableFaults(
      defined('预算', id),
      ['科目编码', '科目名称', '合计'],
      cells.map((cell) => `"${cell}"`),
    );
    expect(faults).toEqual(found.map((header) => `table/cell ${header}`));
  });

  test.for([
    { name: 'income', cells: ['收入', '1', '本年收入合计'], found: [] },
    { name: 'expenditure', cells: ['支出', '1', '本年支出合计'], found: [] },
    { name: 'neither', cells: ['结余', '1', '年末'], found: ['table/cell 方向'] },
  ])('of a direction: $name', ({ cells, found }) => {
    expect(tableFaults(defined('预算', 'income-expenditure'), ['方向', '金额', '项目'], cells)).toEqual(found);
  });

  test.for([
    { year: '2026', found: [] },
    { year: '2026年', found: ['table/cell 年度'] },
    { year: '26', found: ['table/cell 年度'] },
  ])('of a year: $year', ({ year, found }) => {
    expect(tableFaults(defined('预算', 'three-public'), ['年度', '合计'], [year, '1'])).toEqual(found);
  });
});

import { addDays, day } from '../../src/records/values/day.ts';
import { drawEconomic, drawItems, money, sumOf, withParents, type Line } from './accounts.ts';
import { agency } from './phrases.ts';
import type { Random } from './random.ts';
import { commonFields, fileOf, type BenchRecord } from './record.ts';

const bodies = ['本级', '综合执法支队', '检验检测中心', '计量测试所', '消费投诉中心', '信息中心', '特种设备检验所'];
const years = [2026, 2025, 2024, 2023, 2022, 2021];

/** At most `count` budgets and final accounts, newest first; every sum in their tables holds. */
export function makeBudgets(random: Random, count: number): BenchRecord[] {
  const wanted = years.flatMap((year) =>
    bodies.flatMap((body, index) => [
      { year, body, index, final: false },
      ...(year === 2026 ? [] : [{ year, body, index, final: true }]),
    ]),
  );
  return wanted.slice(0, count).map((plan) => makeBudget(random, plan));
}

interface Plan {
  readonly year: number;
  readonly body: string;
  readonly index: number;
  readonly final: boolean;
}

type Rows = readonly (readonly string[])[];

function makeBudget(random: Random, { year, body, index, final }: Plan): BenchRecord {
  const items = drawItems(random);
  const carried = 2000 + index * 500;
  const general = sumOf(items);
  const economic = drawEconomic(random, general['人员经费'] ?? 0, general['公用经费'] ?? 0);
  const tables = final ? finalTables(items, economic, carried) : budgetTables(items, economic, carried, year);
  const [kind, word] = final ? ['决算', '年度部门决算'] : ['预算', '年部门预算'];
  const organization = `${agency}${body === '本级' ? '' : body}`;
  const approvedOn = final ? day(`${year + 1}-08-12`) : day(`${year}-02-05`);
  const id = `${final ? 'final' : 'budget'}-${year}-${index + 1}`;
  const none = { none: `本单位${year}年没有这项预算安排的支出。` };
  const ids = Object.keys(tables).map((file): [string, string] => [file.replace('.csv', ''), file]);
  const fields = {
    ...commonFields(`${organization}${year}${word}`, addDays(approvedOn, 12), '财务科', approvedOn),
    kind,
    organization,
    year,
    approvedOn,
    unit: '万元',
    tables: { ...Object.fromEntries<string>(ids), 'government-fund': none, 'state-capital': none },
  };
  const total = money((general['合计'] ?? 0) + (general['事业收入'] ?? 0));
  const text = `## 第一部分　单位概况\n\n承担市场监督管理工作。\n\n## 第二部分　情况说明\n\n本年支出合计${total}万元。`;
  return { collection: 'budgets', id, file: fileOf('budgets', year, id, true), fields, body: text, tables };
}

/** What both kinds of record hold: coded rows with these columns, under this header. */
function coded(lines: readonly Line[], header: readonly string[], columns: readonly string[]): Rows {
  return [
    ['科目编码', '科目名称', ...header],
    ...withParents(lines).map(({ code, name, amounts }) => [
      code,
      name,
      ...columns.map((column) => money(amounts[column])),
    ]),
  ];
}

/** Every 项 with all money that it spends: 事业收入 adds to what the general budget pays. */
function spendings(items: readonly Line[], carried: number): Line[] {
  return items.map(({ code, name, amounts }) => {
    const [paid = 0, earned = 0, basic = 0] = [amounts['合计'], amounts['事业收入'], amounts['基本支出']];
    const before = code === '2013808' ? Math.min(carried, paid) : 0;
    return {
      code,
      name,
      amounts: {
        ...amounts,
        合计: paid + earned,
        基本支出: basic + earned,
        上年结转: before,
        一般公共预算: paid - before,
      },
    };
  });
}

/** The summary of income and expenditure: lines with a direction, and the totals of both sides. */
function summary(header: readonly string[], income: Rows, items: readonly Line[], outgoing: Rows, width: number): Rows {
  const classes = withParents(items).filter(({ code }) => code.length === 3);
  const cells = (amount: number | undefined) => [
    ...Array<string>(width).fill(money(amount)),
    ...Array<string>(header.length - 3 - width).fill(''),
  ];
  return [
    header,
    ...income,
    ...classes.map(({ code, name, amounts }) => ['支出', code, name, ...cells(amounts['合计'])]),
    ...outgoing,
  ];
}

const fundHeader = ['方向', '科目编码', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
const summaryHeader = ['方向', '科目编码', '项目', '金额'];

function budgetTables(items: readonly Line[], economic: readonly Line[], wanted: number, year: number) {
  const all = spendings(items, wanted);
  const sums = sumOf(all);
  const [total, before, granted, earned] = ['合计', '上年结转', '一般公共预算', '事业收入'].map(
    (name) => sums[name] ?? 0,
  );
  const one = (direction: string, name: string, amount: number | undefined) => [direction, '', name, money(amount)];
  const two = (direction: string, name: string, amount: number | undefined) => [
    ...one(direction, name, amount),
    money(amount),
    '',
    '',
  ];
  const paid = (granted ?? 0) + (before ?? 0);
  const projects = all.filter(({ amounts }) => (amounts['项目支出'] ?? 0) > 0).slice(0, 4);
  return {
    'income-expenditure.csv': summary(
      summaryHeader,
      [
        one('收入', '一般公共预算', granted),
        one('收入', '事业收入', earned),
        one('收入', '本年收入合计', (granted ?? 0) + (earned ?? 0)),
        one('收入', '上年结转结余', before),
        one('收入', '收入总计', total),
      ],
      all,
      [one('支出', '本年支出合计', total), one('支出', '结转下年', 0), one('支出', '支出总计', total)],
      1,
    ),
    'income.csv': coded(all, incomeColumns, incomeColumns),
    'expenditure.csv': coded(all, ['合计', '基本支出', '项目支出'], ['合计', '基本支出', '项目支出']),
    'fiscal-appropriation.csv': summary(
      fundHeader,
      [
        two('收入', '一般公共预算拨款', granted),
        two('收入', '本年收入合计', granted),
        two('收入', '上年结转结余', before),
        two('收入', '收入总计', paid),
      ],
      items,
      [two('支出', '本年支出合计', paid), two('支出', '结转下年', 0), two('支出', '支出总计', paid)],
      2,
    ),
    'general-expenditure.csv': coded(items, generalColumns, generalColumns),
    'basic-expenditure.csv': coded(economic, basicColumns, basicColumns),
    'three-public.csv': [
      ['年度', ...publicColumns],
      [String(year), ...threePublic(economic)],
    ],
    'performance.csv': [
      ['项目名称', '金额', '总体目标', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
      ...projects.flatMap(({ name, amounts }) => [
        [
          `${name}项目`,
          money(amounts['项目支出']),
          `完成年度${name}任务。`,
          '产出指标',
          '数量指标',
          '完成任务',
          '100%',
          '60',
        ],
        [`${name}项目`, '', '', '效益指标', '社会效益指标', '服务对象满意度', '≥90%', '40'],
      ]),
    ],
  };
}

const incomeColumns = ['合计', '上年结转', '一般公共预算', '事业收入'];
const generalColumns = ['合计', '基本支出', '人员经费', '公用经费', '项目支出'];
const basicColumns = ['合计', '人员经费', '公用经费'];
const publicColumns = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行费',
  '公务用车购置费',
  '公务用车运行费',
  '公务接待费',
];

/** No trips abroad and no new cars; what the basic expenditure names, and a tenth more from projects. */
function threePublic(economic: readonly Line[]): string[] {
  const spent = (code: string) => Math.ceil((economic.find((line) => line.code === code)?.amounts['合计'] ?? 0) * 1.1);
  const [cars, meals] = [spent('30231'), spent('30217')];
  return [cars + meals, 0, cars, 0, cars, meals].map((amount) => money(amount) || '0.00');
}

/** Final accounts that carry the same sum in and out, so that a year's income equals its expenditure. */
function finalTables(items: readonly Line[], economic: readonly Line[], carried: number) {
  const all = spendings(items, 0);
  const sums = sumOf(all);
  const [total, granted, earned] = ['合计', '一般公共预算', '事业收入'].map((name) => sums[name] ?? 0);
  const one = (direction: string, name: string, amount: number) => [direction, '', name, money(amount)];
  const two = (direction: string, name: string, amount: number) => [
    ...one(direction, name, amount),
    money(amount),
    '',
    '',
  ];
  const frame = (line: typeof one, received: Rows, year: number) => ({
    income: [
      ...received,
      line('收入', '本年收入合计', year),
      line('收入', '年初结转和结余', carried),
      line('收入', '收入总计', year + carried),
    ],
    outgoing: [
      line('支出', '本年支出合计', year),
      line('支出', '年末结转和结余', carried),
      line('支出', '支出总计', year + carried),
    ],
  });
  const whole = frame(
    one,
    [one('收入', '一般公共预算财政拨款收入', granted ?? 0), one('收入', '事业收入', earned ?? 0)],
    total ?? 0,
  );
  const fund = frame(two, [two('收入', '一般公共预算财政拨款', granted ?? 0)], granted ?? 0);
  const publicCosts = threePublic(economic);
  return {
    'income-expenditure.csv': summary(summaryHeader, whole.income, all, whole.outgoing, 1),
    'income.csv': coded(all, ['本年收入合计', '财政拨款收入', '事业收入'], ['合计', '一般公共预算', '事业收入']),
    'expenditure.csv': coded(all, ['本年支出合计', '基本支出', '项目支出'], ['合计', '基本支出', '项目支出']),
    'fiscal-appropriation.csv': summary(fundHeader, fund.income, items, fund.outgoing, 2),
    'general-expenditure.csv': coded(items, ['合计', '基本支出', '项目支出'], ['合计', '基本支出', '项目支出']),
    'basic-expenditure.csv': coded(economic, basicColumns, basicColumns),
    'three-public.csv': [
      ['项目', '预算数', '决算数'],
      ...publicColumns.map((name, index) => [name, publicCosts[index] ?? '', publicCosts[index] ?? '']),
    ],
  };
}

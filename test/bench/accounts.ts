import type { Random } from './random.ts';

/** One row of a table of accounts: code, name and amounts by column, in hundredths of the table's unit. */
export interface Line {
  readonly code: string;
  readonly name: string;
  readonly amounts: Readonly<Record<string, number>>;
}

const levels: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20138: '市场监督管理事务',
  205: '教育支出',
  20508: '进修及培训',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  210: '卫生健康支出',
  21011: '行政事业单位医疗',
  221: '住房保障支出',
  22102: '住房改革支出',
  301: '工资福利支出',
  302: '商品和服务支出',
  303: '对个人和家庭的补助',
};

/** 项 of the functional classification, and how they are spent: on staff, on running costs, on projects. */
const items: readonly (readonly [code: string, name: string, spending: 'basic' | 'project' | 'staff' | 'running'])[] = [
  ['2013801', '行政运行', 'basic'],
  ['2013802', '一般行政管理事务', 'project'],
  ['2013812', '药品事务', 'project'],
  ['2013805', '市场秩序执法', 'project'],
  ['2013808', '信息化建设', 'project'],
  ['2013810', '质量基础', 'project'],
  ['2013815', '质量安全监管', 'project'],
  ['2013816', '食品安全监管', 'project'],
  ['2013850', '事业运行', 'basic'],
  ['2050803', '培训支出', 'running'],
  ['2080501', '行政单位离退休', 'staff'],
  ['2080505', '机关事业单位基本养老保险缴费支出', 'staff'],
  ['2101101', '行政单位医疗', 'staff'],
  ['2210201', '住房公积金', 'staff'],
];
const staffCodes = [
  '30101 基本工资',
  '30102 津贴补贴',
  '30103 奖金',
  '30108 机关事业单位基本养老保险缴费',
  '30302 退休费',
];
const runningCodes = [
  '30201 办公费',
  '30206 电费',
  '30211 差旅费',
  '30216 培训费',
  '30217 公务接待费',
  '30231 公务用车运行维护费',
];

/** What the 项 spend. 事业收入 pays for a part of 事业运行, all else comes from the general budget. */
export function drawItems(random: Random): Line[] {
  return items.map(([code, name, spending]) => {
    const amount = (least: number, most: number) => random.between(least, most);
    const 人员经费 = spending === 'basic' ? amount(90_000, 500_000) : spending === 'staff' ? amount(5000, 80_000) : 0;
    const 公用经费 = spending === 'basic' ? amount(10_000, 60_000) : spending === 'running' ? amount(1000, 5000) : 0;
    const 项目支出 = spending === 'project' ? amount(3000, 200_000) : 0;
    const 事业收入 = code === '2013850' ? amount(1000, 40_000) : 0;
    const 基本支出 = 人员经费 + 公用经费;
    return { code, name, amounts: { 合计: 基本支出 + 项目支出, 基本支出, 人员经费, 公用经费, 项目支出, 事业收入 } };
  });
}

/** Splits staff and running costs over 款 of the economic classification; the last of each takes what is left. */
export function drawEconomic(random: Random, staff: number, running: number): Line[] {
  return [
    ...split(random, staffCodes, staff).map(({ amount, ...line }) => ({
      ...line,
      amounts: { 合计: amount, 人员经费: amount },
    })),
    ...split(random, runningCodes, running).map(({ amount, ...line }) => ({
      ...line,
      amounts: { 合计: amount, 公用经费: amount },
    })),
  ];
}

function split(random: Random, codes: readonly string[], total: number) {
  let left = total;
  return codes.map((entry, index) => {
    const [code = '', name = ''] = entry.split(' ');
    const amount = index === codes.length - 1 ? left : Math.floor((left * random.between(10, 40)) / 100);
    left -= amount;
    return { code, name, amount };
  });
}

/** Adds the rows above the lines, 类 and 款, and the total row: each the sum of what it stands for. */
export function withParents(lines: readonly Line[]): Line[] {
  const codes = new Set(lines.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  const rows = [...codes].sort().map((code): Line => {
    const own = lines.find((line) => line.code === code);
    return (
      own ?? { code, name: levels[code] ?? '', amounts: sumOf(lines.filter((line) => line.code.startsWith(code))) }
    );
  });
  return [...rows, { code: '', name: '合计', amounts: sumOf(lines) }];
}

export function sumOf(lines: readonly Line[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { amounts } of lines)
    for (const [column, amount] of Object.entries(amounts)) sums[column] = (sums[column] ?? 0) + amount;
  return sums;
}

/** An amount as the tables write it; what was not spent stays blank. */
export function money(hundredths: number | undefined): string {
  if (hundredths === undefined || hundredths === 0) return '';
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

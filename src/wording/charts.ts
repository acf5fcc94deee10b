/** The words of charts: what they say of their numbers, and what stands around them. */
export const chartWording = {
  data: (rows: number) => `数据表（${rows} 行）`,
  dataOf: (title: string) => `${title}：数据`,
  unit: (unit: string) => `（单位：${unit}）`,
  withUnit: (name: string, unit: string | undefined) => (unit === undefined ? name : `${name}（${unit}）`),
  item: '项目',
  values: { money: '金额', count: '数量', percent: '比率' },
  total: '合计',
  share: '占比',
  change: '增减',
  missing: '无数据',
  rest: (count: number) => `其他 ${count} 项`,

  /** Parts of a sentence. */
  sentence: (parts: readonly string[]) => `${parts.join('，')}。`,
  /** `subject` is what the numbers are of, such as “2026 年支出”. */
  noneOf: (subject: string) => `${subject}：没有数据。`,
  incomplete: (subject: string) => `${subject}：有的数据没有公布，已公布的见图表。`,
  allZero: (subject: string) => `${subject}各项均为零。`,
  valueOf: (name: string, value: string) => spaced`${name}${value}`,
  shareOf: (name: string, share: string) => spaced`${name}占${share}`,
  onlyOne: (name: string) => spaced`全部为${name}`,
  even: (count: number, value: string) => spaced`分在${String(count)}处，每处${value}`,
  among: (parts: readonly string[], more: boolean) => spaced`其中${parts.join('，')}${more ? '等' : ''}`,

  compared: (subject: string, first: string, firstValue: string, second: string, secondValue: string) =>
    spaced`${subject}：${first}${firstValue}，${second}${secondValue}`,
  more: (second: string, first: string, difference: string) => spaced`${second}比${first}多${difference}`,
  less: (second: string, first: string, difference: string) => spaced`${second}比${first}少${difference}`,
  equal: (second: string, first: string) => spaced`${second}与${first}相等`,

  /** `from` and `to` are the labels of two points on a line, `first` and `last` the values there. */
  grew: (name: string, from: string, first: string, to: string, last: string) =>
    spaced`${name}从${from}的${first}升至${to}的${last}`,
  fell: (name: string, from: string, first: string, to: string, last: string) =>
    spaced`${name}从${from}的${first}降至${to}的${last}`,
  stayed: (name: string, from: string, to: string, value: string) => spaced`${name}${from}与${to}同为${value}`,
  onlyAt: (name: string, label: string, value: string) => spaced`${name}${label}为${value}`,
  extremes: (most: string, mostValue: string, least: string, leastValue: string) =>
    spaced`最高${mostValue}（${most}），最低${leastValue}（${least}）`,
  axisFrom: (tick: string) => spaced`纵轴从${tick}起，不从零起，曲线的起伏因此看起来比实际大。`,
  gaps: '没有数据的地方，线断开。',

  direction: '收支',
  income: (subject: string) => spaced`${subject}收入`,
  spending: (subject: string) => spaced`${subject}支出`,
  sources: '收入来源',
  uses: '支出去向',
  sourcesTotal: '收入合计',
  usesTotal: '支出合计',
  unequal: (difference: string) => spaced`收入来源与支出去向的合计相差${difference}，图上两侧因此不等高。`,
  undrawn: '负数和零不画在图上，见数据表。',
  joined: '较小的几项合并为一项，各项数字见数据表。',
  unnamed: '没有写下名称的小块，名称和数字见数据表。',
} as const;

/** Puts a space where a digit or letter meets a Chinese character, and nowhere else. */
function spaced(literals: TemplateStringsArray, ...values: readonly string[]): string {
  return literals.reduce((text, literal, index) => meet(meet(text, values[index - 1] ?? ''), literal), '');
}

function meet(before: string, after: string): string {
  const edges = `${before.slice(-1)}${after.slice(0, 1)}`;
  return /^(?:[\w%]\p{Script=Han}|\p{Script=Han}[-\w<])$/u.test(edges) ? `${before} ${after}` : before + after;
}

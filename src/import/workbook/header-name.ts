import { foldHeader, type ColumnDefinition, type TableDefinition } from '../../records/table.ts';

/** What the cells below a header mean. */
export type Role =
  | { readonly kind: 'column'; readonly column: ColumnDefinition }
  /** 检验结果 and 标准值 in columns of their own, beside 不合格项目. */
  | { readonly kind: 'result' | 'limit' }
  /** A functional code in three columns 类, 款 and 项. */
  | { readonly kind: 'code-part'; readonly column: ColumnDefinition }
  /** Numbers of lines, which mean nothing outside of the sheet. */
  | { readonly kind: 'serial' };

export type RoleFinder = (path: readonly string[]) => Role | undefined;

/** Headers as workbooks write them, beyond the spellings that a CSV may have (docs/contract.md#10-tables). */
const workbookVariants: Readonly<Record<string, readonly string[]>> = {
  科目编码: [
    '科目代码',
    '功能分类编码',
    '功能科目编码',
    '支出功能分类编码',
    '功能分类科目代码',
    '经济分类编码',
    '经济科目编码',
    '支出经济分类科目编码',
    '部门预算支出经济分类科目编码',
    '政府预算支出经济分类科目编码',
  ],
  科目名称: [
    '科目',
    '功能分类名称',
    '功能科目名称',
    '功能分类科目名称',
    '支出功能分类科目名称',
    '经济分类名称',
    '经济科目名称',
    '经济分类科目名称',
    '支出经济分类科目名称',
    '部门预算支出经济分类科目',
  ],
  合计: ['金额合计', '预算合计', '本年支出合计'],
  本年收入合计: ['合计', '总计', '收入合计'],
  本年支出合计: ['合计', '总计', '支出合计'],
  本年支出: ['本年支出合计'],
  本年收入: ['本年收入合计'],
  上年执行数: ['执行数', '上年决算数', '上年度执行数'],
  上年结转: ['上年结转结余', '上年结转和结余', '上年结余'],
  一般公共预算: [
    '一般公共预算拨款',
    '一般公共预算资金',
    '一般公共预算收入',
    '一般公共预算拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算财政拨款收入',
  ],
  政府性基金预算: [
    '政府性基金',
    '政府性基金预算拨款',
    '政府性基金预算资金',
    '政府性基金预算收入',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款',
    '政府性基金预算财政拨款收入',
  ],
  国有资本经营预算: [
    '国有资本经营',
    '国有资本经营预算拨款',
    '国有资本经营预算资金',
    '国有资本经营预算收入',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算财政拨款收入',
  ],
  财政专户管理资金: ['财政专户管理资金收入', '财政专户拨款'],
  事业单位经营支出: ['经营支出'],
  事业单位经营收入: ['经营收入'],
  经营支出: ['事业单位经营支出'],
  经营收入: ['事业单位经营收入'],
  对附属单位补助支出: ['对附属单位补助'],
  年初结转和结余: ['年初结转结余', '上年结转和结余'],
  年末结转和结余: ['年末结转结余', '结转下年'],
  金额: ['项目金额', '预算金额', '资金总额', '项目资金', '年度资金总额', '预算数'],
  总体目标: ['绩效目标', '年度目标', '年度总体目标', '项目绩效目标', '总体绩效目标'],
  指标值: ['目标值', '年度指标值'],
  公用经费: ['日常公用经费'],
  年度: ['年份'],
  预算数: ['年初预算数', '全年预算数', '预算'],
  决算数: ['决算'],
  不合格项目: ['不合格检验项目', '不符合项目'],
};
const resultHeaders = ['检验结果', '实测值', '检测值', '检测结果', '实测结果', '检验值'] as const;
const limitHeaders = ['标准值', '标准要求', '标准规定', '标准限值', '限量值', '标准指标', '技术要求'] as const;
const results = new Set(resultHeaders.map(foldHeader));
const limits = new Set(limitHeaders.map(foldHeader));
const serials = new Set(['序号', '行次', '栏次', '编号', 'no.'].map(foldHeader));
const sums = new Set(['小计', '合计', '总计', '金额', '预算数', '决算数']);
/** Headings of the three columns of a code. */
const codeParts = new Set(['类', '款', '项']);

/** The spellings that only the import knows, by the header that they stand for. */
export function workbookHeaders(): readonly { readonly header: string; readonly variants: readonly string[] }[] {
  const apart = [resultHeaders, limitHeaders].map(([header, ...variants]) => ({ header, variants }));
  return [...Object.entries(workbookVariants).map(([header, variants]) => ({ header, variants })), ...apart];
}

/**
 * A header's words without what does not name the column: the unit in brackets, the year, 其中.
 * 「2026年预算数（万元）」 is 「预算数」.
 */
export function cleanHeader(text: string): string {
  return foldHeader(text)
    .replace(/\((?:单位:?)?(?:人民币)?(?:万?元)\)/g, '')
    .replace(/^其中:?/, '')
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replace(/\*+$/, '');
}

/** How a definition's columns are recognised from the path of headings above them, outermost first. */
export function roleFinder(definition: TableDefinition): RoleFinder {
  const known = new Map<string, ColumnDefinition>();
  const learn = (spellings: readonly string[], column: ColumnDefinition) => {
    for (const spelling of spellings) if (!known.has(foldHeader(spelling))) known.set(foldHeader(spelling), column);
  };
  for (const column of definition.columns) learn([column.header], column);
  for (const column of definition.columns) learn(column.variants, column);
  for (const column of definition.columns) learn(workbookVariants[column.header] ?? [], column);
  const failures = definition.columns.find(({ kind }) => kind === 'failures');
  if (failures) learn(workbookVariants['不合格项目'] ?? [], failures);
  return (path) => {
    const names = path.map(cleanHeader).filter((name) => name !== '');
    const leaf = names.at(-1);
    if (leaf === undefined) return undefined;
    const parents = names.slice(0, -1);
    if (failures && results.has(leaf)) return { kind: 'result' };
    if (failures && limits.has(leaf)) return { kind: 'limit' };
    if (codeParts.has(leaf) && parents.length > 0) return codePart(parents, known);
    const column = columnOf(names, leaf, parents, known);
    if (column) return { kind: 'column', column };
    return serials.has(leaf) ? { kind: 'serial' } : undefined;
  };
}

/** The column of a path: by all its words, its last two, its group where it only sums it up, and at last by its own. */
function columnOf(
  names: readonly string[],
  leaf: string,
  parents: readonly string[],
  known: ReadonlyMap<string, ColumnDefinition>,
): ColumnDefinition | undefined {
  const parent = parents.at(-1) ?? '';
  const lastYear = known.get('上年执行数');
  // Of last year's figures only the sum has a column.
  if (lastYear && parents.some((name) => known.get(name) === lastYear)) return sums.has(leaf) ? lastYear : undefined;
  const group = sums.has(leaf) ? known.get(parent) : undefined;
  return known.get(names.join('')) ?? known.get(parent + leaf) ?? group ?? known.get(leaf);
}

function codePart(parents: readonly string[], known: ReadonlyMap<string, ColumnDefinition>): Role | undefined {
  const column = parents.map((name) => known.get(name)).find((found) => found?.kind === 'functional-code');
  return column && { kind: 'code-part', column };
}

import type { Table, TableRow } from '../../../records/table.ts';
import { companyUrl } from '../companies.ts';
import type { HeldTable } from '../../../register/held-table.ts';
import type { SamplingRecord } from '../record.ts';
import { rowAnchor } from '../../../register/links/row-anchor.ts';
import { batchesPerPage, tablePages } from '../batch-places.ts';
import { producerHeaders, productHeaders, sellerHeaders } from '../batches.ts';
import { tableFiles, type TableFiles } from '../../../views/record/table.ts';
import { rowsOfPage, tablePart, type TablePart } from './table-part.ts';

/** A table of batches: what every row says alike is said once, and each row has an address of its own. */
export interface SamplingTableView extends TableFiles {
  readonly id: string;
  /** Columns that hold one and the same text in every row. */
  readonly constant: readonly { readonly name: string; readonly value: string }[];
  readonly columns: readonly SamplingColumn[];
  readonly rows: readonly SamplingRowView[];
  /** Where the table goes on; undefined where this page has all of it. */
  readonly part: TablePart | undefined;
}

export interface SamplingColumn {
  readonly header: string;
  /** The class of its cells: on a phone, where each row is a card, the stylesheet writes the header before them. */
  readonly look: string;
}

export interface SamplingRowView {
  readonly anchor: string | undefined;
  readonly cells: readonly SamplingCell[];
}

export type SamplingCell = string | null | { readonly text: string; readonly url: string };

/** The class of each column's cells; `sampling.css` has the words. */
export const columnLooks: Readonly<Record<string, string>> = {
  序号: 'c-serial',
  抽样编号: 'c-number',
  标称生产企业名称: 'c-maker',
  标称生产企业地址: 'c-maker-at',
  被抽样单位名称: 'c-shop',
  被抽样单位地址: 'c-shop-at',
  省份: 'c-province',
  食品名称: 'c-product',
  规格型号: 'c-size',
  商标: 'c-brand',
  '生产日期/批号': 'c-batch',
  保质期: 'c-life',
  分类: 'c-category',
  公告号: 'c-notice',
  公告日期: 'c-notice-on',
  任务来源: 'c-task',
  检验机构: 'c-lab',
  备注: 'c-remark',
  受检单位: 'c-inspected',
  产品名称: 'c-product',
  生产单位: 'c-made-by',
  所在地: 'c-place',
  承检机构: 'c-laboratory',
  抽查领域: 'c-field',
};

const companyHeaders: ReadonlySet<string> = new Set([...producerHeaders, ...sellerHeaders]);

/** The table of batches that passed, page by page; what all of its pages have in common is worked out here, once. */
export function samplingTable(record: SamplingRecord, held: HeldTable): (page: number) => SamplingTableView {
  const { table } = held;
  const files = tableFiles(record, held);
  const constant = constantColumns(table, table.rows);
  // A serial number says nothing that the order of the rows does not.
  const places = readingOrder(table.columns).filter((place) => {
    const header = table.columns[place] ?? '';
    return header !== '序号' && !constant.has(header) && table.rows.some(({ cells }) => cells[place] !== null);
  });
  const headers = places.map((place) => table.columns[place] ?? '');
  const number = table.columns.indexOf('抽样编号');
  const cut = {
    id: 'qualified',
    rows: table.rows,
    perPage: batchesPerPage.qualified,
    addresses: tablePages(record.url, 'qualified', table.rows.length),
    number: ({ cells }: TableRow) => cells[number] ?? '',
  };
  return (page) => ({
    id: 'qualified',
    ...files,
    constant: [...constant].map(([header, value]) => ({ name: header, value })),
    columns: headers.map((header) => ({ header, look: columnLooks[header] ?? '' })),
    rows: rowsOfPage(cut, page).map(({ cells }) => {
      const anchor = rowAnchor(cells[number] ?? '');
      return {
        anchor,
        cells: places.map((place, index) => cellView(headers[index] ?? '', cells[place] ?? null, anchor)),
      };
    }),
    part: tablePart(cut, page),
  });
}

/** What tells a buyer whether it is the product in hand; the rest follows as the table has it. */
const leading: readonly string[] = [
  '抽样编号',
  ...productHeaders,
  '规格型号',
  '商标',
  '生产日期/批号',
  ...producerHeaders,
  ...sellerHeaders,
];

function readingOrder(columns: readonly string[]): number[] {
  const rank = (place: number) => {
    const found = leading.indexOf(columns[place] ?? '');
    return found < 0 ? leading.length : found;
  };
  return columns.map((_, place) => place).sort((a, b) => rank(a) - rank(b) || a - b);
}

function cellView(header: string, text: string | null, anchor: string): SamplingCell {
  if (text === null) return null;
  if (header === '抽样编号') return { text, url: `#${anchor}` };
  return companyHeaders.has(header) ? { text, url: readableUrl(companyUrl(text)) } : text;
}

/** An address with the name of a company as it is written: beside the name itself it costs a packed page hardly a byte. */
export function readableUrl(url: string): string {
  return decodeURI(url);
}

/** Columns in which all of two or more rows say the same, with what they say; names of companies are never taken together. */
export function constantColumns(table: Table, rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const constant = new Map<string, string>();
  const [first] = rows;
  if (!first || rows.length < 2) return constant;
  for (const [place, header] of table.columns.entries()) {
    const value = first.cells[place] ?? null;
    if (value !== null && shareable.has(header) && rows.every(({ cells }) => cells[place] === value))
      constant.set(header, value);
  }
  return constant;
}

const shareable: ReadonlySet<string> = new Set([
  '省份',
  '公告号',
  '公告日期',
  '任务来源',
  '检验机构',
  '承检机构',
  '抽查领域',
]);

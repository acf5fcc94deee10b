import type { SamplingRecord } from '../record.ts';
import { dayOf } from '../../../records/values/day.ts';
import { addresses } from '../../../register/addresses/address.ts';
import { companiesOf, companyUrl, type Company, type CompanyBatch } from '../companies.ts';
import type { Register } from '../../../views/kind.ts';
import { batchesPerPage } from '../batch-places.ts';
import { samplingWording } from '../wording.ts';
import { wording } from '../../../wording/wording.ts';
import type { Page } from '../../../views/page.ts';
import { paginationOf, type Pagination } from '../../../views/lists/pagination.ts';
import { rowsOfPage, tablePart } from './table-part.ts';
import type { SamplingCell, SamplingTableView } from './table.ts';
import { readableUrl } from './table.ts';
import { columnOf, shellOf } from '../../../views/shell.ts';
import type { ShellView } from '../../../views/shell-view.ts';

/** Every batch of one company that this site has published, as what it took part. */
export interface CompanyView {
  readonly template: 'company';
  readonly shell: ShellView;
  readonly name: string;
  readonly figures: readonly { readonly name: string; readonly value: number }[];
  readonly table: SamplingTableView;
  /** Whose deadlines of objection stand beside the rows. */
  readonly kinds: readonly ('食品' | '产品质量')[];
  readonly lookup: string;
}

/** All companies by name, cut into pages. */
export interface CompanyListView {
  readonly template: 'company-list';
  readonly shell: ShellView;
  readonly heading: string;
  readonly count: number;
  readonly companies: readonly { readonly name: string; readonly url: string; readonly batches: number }[];
  readonly pagination: Pagination;
  readonly lookup: string;
}

const words = samplingWording.company;
const pageSize = 200;
/** A batch takes as much room here as in the table of those that passed. */
const perPage = batchesPerPage.qualified;

/** A page for each company that a sampling result names, and the list of them. */
export function companyPages(
  records: readonly SamplingRecord[],
  register: Register,
): Page<CompanyView | CompanyListView>[] {
  const companies = companiesOf(records);
  // Results that name no company have an empty list: the lookup leads to it.
  const count = Math.max(records.length > 0 ? 1 : 0, Math.ceil(companies.length / pageSize));
  return [
    ...companies.flatMap((company) => {
      const pages = Array.from({ length: Math.ceil(company.batches.length / perPage) }, (_, index) =>
        companyUrl(company.name, index + 1),
      );
      return pages.map((address, index) => ({
        address,
        view: () => companyView(register, company, { pages, page: index + 1 }),
      }));
    }),
    ...Array.from({ length: count }, (_, index) => ({
      address: addresses.companies(index + 1),
      view: () => companyListView(register, companies, index + 1, count),
    })),
  ];
}

/** One of the pages of a company: which it is, and where all of them stand. */
interface CompanyPlace {
  readonly pages: readonly string[];
  readonly page: number;
}

function companyView(register: Register, { name, url, batches }: Company, { pages, page }: CompanyPlace): CompanyView {
  const count = (fits: (batch: CompanyBatch) => boolean) => batches.filter(fits).length;
  const { asProducer, asSeller } = words;
  return {
    template: 'company',
    shell: shellOf(register, {
      address: pages[page - 1] ?? url,
      title: page === 1 ? name : `${name}（${wording.list.page(page)}）`,
      description: words.description(name),
      trail: [...trailOf(register), { name, url }],
      column: columnOf(register, 'sampling'),
      // Sellers may be persons with a stall: whoever asks here finds them, search engines need not offer them.
      indexed: false,
    }),
    name,
    figures: [
      { name: words.batches, value: batches.length },
      { name: asProducer, value: count(({ roles }) => roles.includes('producer')) },
      { name: asSeller, value: count(({ roles }) => roles.includes('seller')) },
      { name: words.failed, value: count(({ row }) => row.failures !== undefined) },
    ],
    table: batchesTable(batches, { pages, page }),
    kinds: (['食品', '产品质量'] as const).filter((kind) =>
      batches.some(({ row }) => row.record.entry.fields.kind === kind),
    ),
    lookup: addresses.lookup,
  };
}

const { columns } = words;
const batchColumns: SamplingTableView['columns'] = [
  { header: columns.product, look: 'c-product' },
  { header: columns.specification, look: 'c-size' },
  { header: columns.batch, look: 'c-batch' },
  { header: columns.verdict, look: 'c-verdict' },
  { header: columns.failures, look: 'c-items' },
  { header: columns.role, look: 'c-role' },
  { header: columns.record, look: 'c-record' },
  { header: columns.publishedOn, look: 'c-published' },
  { header: columns.number, look: 'c-number' },
];

function batchesTable(batches: readonly CompanyBatch[], { pages, page }: CompanyPlace): SamplingTableView {
  const cut = {
    id: 'batches',
    rows: batches,
    perPage,
    addresses: pages,
    number: ({ row }: CompanyBatch) => row.number,
  };
  const rows = rowsOfPage(cut, page).map(({ row, roles }) => batchCells(row, roles));
  const used = batchColumns.map((_, place) => rows.some((cells) => cells[place] !== null));
  return {
    id: 'batches',
    name: words.table,
    constant: [],
    columns: batchColumns.filter((_, place) => used[place]),
    count: batches.length,
    downloads: [],
    part: tablePart(cut, page),
    rows: rows.map((cells) => ({ anchor: undefined, cells: cells.filter((_, place) => used[place]) })),
  };
}

function batchCells(row: CompanyBatch['row'], roles: CompanyBatch['roles']): SamplingCell[] {
  const { title, noticeNumber, publishedAt } = row.record.entry.fields;
  const failures = (row.failures ?? []).map(({ item, result, limit }) => words.failure(item, result, limit));
  return [
    row.product,
    row.specification,
    row.batch,
    row.failures ? words.unqualified : words.passed,
    failures.length === 0 ? null : failures.join('；'),
    roles.map((role) => words.roles[role]).join('、'),
    { text: noticeNumber ?? title, url: row.record.url },
    dayOf(publishedAt),
    { text: row.number, url: row.url },
  ];
}

function companyListView(
  register: Register,
  companies: readonly Company[],
  page: number,
  count: number,
): CompanyListView {
  const address = addresses.companies(page);
  return {
    template: 'company-list',
    shell: shellOf(register, {
      address,
      title: words.listTitle,
      description: words.listIntro,
      trail: trailOf(register),
      column: columnOf(register, 'sampling'),
      indexed: false,
    }),
    heading: words.listTitle,
    count: companies.length,
    companies: companies.slice((page - 1) * pageSize, page * pageSize).map(({ name, url, batches }) => ({
      name,
      url: readableUrl(url),
      batches: batches.length,
    })),
    pagination: paginationOf(page, count, addresses.companies),
    lookup: addresses.lookup,
  };
}

function trailOf(register: Register): { name: string; url: string }[] {
  return [
    { name: columnOf(register, 'sampling').name, url: addresses.list('sampling') },
    { name: words.listTitle, url: addresses.companies() },
  ];
}

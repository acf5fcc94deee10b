import { readFailures } from '../records/failures.ts';
import { cellOf, type Table, type TableRow } from '../records/table.ts';
import { failuresHeader } from '../records/sampling-table.ts';
import type { Register, SamplingRecord } from '../register/register.ts';
import { rowAnchor } from '../register/row-anchor.ts';
import { wording } from '../wording/wording.ts';
import type { StoredBodies } from './body.ts';
import type { Page } from './page.ts';
import { passRate } from './rate.ts';
import { recordView, type RecordView } from './record.ts';
import { tableView, type TableView } from './table.ts';

export interface SamplingView extends RecordView {
  readonly template: 'sampling';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly totals: { readonly sampled: number; readonly qualified: number; readonly unqualified: number };
  readonly rate: string | undefined;
  readonly failing: { readonly table: TableView; readonly products: readonly FailingProduct[] } | undefined;
  /** The other tables, whole. */
  readonly tables: readonly TableView[];
}

/** One product that failed: what it is, what was found, and what happened next. */
export interface FailingProduct {
  readonly anchor: string;
  readonly name: string;
  readonly number: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly failures: readonly { readonly item: string; readonly result: string; readonly limit: string }[];
  /** Undefined while no disposal is published. */
  readonly disposals: readonly {
    readonly unit: string;
    readonly measure: string;
    readonly state: string;
    readonly doneOn: string | null;
    readonly decision: string | null;
  }[];
}

export function samplingPages(register: Register, bodies: StoredBodies): Page[] {
  return register.sampling.map((record) => ({
    address: record.url,
    view: () => samplingView(register, record, bodies),
  }));
}

function samplingView(register: Register, record: SamplingRecord, bodies: StoredBodies): SamplingView {
  const { kind, noticeNumber, period, task, basis, institutions, totals } = record.entry.fields;
  const { unqualified, qualified, disposals } = record.entry.tables;
  const words = wording.sampling;
  const rate = passRate(totals);
  const facts: (readonly [string, string | undefined])[] = [
    [words.kind, kind],
    [words.noticeNumber, noticeNumber],
    [words.period, words.from(period.from, period.to)],
    [words.task, task],
    [words.basis, basis.join('；')],
    [words.institutions, institutions?.join('、')],
  ];
  return {
    template: 'sampling',
    ...recordView(register, record, bodies),
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    totals,
    rate: rate === null ? undefined : rate.toFixed(2),
    failing: unqualified && {
      table: tableView(record, 'unqualified', 'unqualified', unqualified),
      products: failingProducts(unqualified, disposals),
    },
    tables: [
      ...(qualified ? [tableView(record, 'qualified', 'qualified', qualified)] : []),
      ...(disposals ? [tableView(record, 'disposals', 'disposals', disposals)] : []),
    ],
  };
}

/** Columns that are shown in a place of their own. */
const placed: ReadonlySet<string> = new Set(['序号', '抽样编号', '食品名称', '产品名称', failuresHeader]);

function failingProducts(table: Table, disposals: Table | undefined): FailingProduct[] {
  const byNumber = new Map<string, TableRow[]>();
  for (const row of disposals?.rows ?? []) {
    const number = disposals ? cellOf(disposals, row, '抽样编号') : null;
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
  }
  return readFailures(table).map(({ row, failures }) => {
    const number = cellOf(table, row, '抽样编号') ?? '';
    return {
      anchor: rowAnchor(number),
      name: cellOf(table, row, '食品名称') ?? cellOf(table, row, '产品名称') ?? '',
      number,
      facts: table.columns.flatMap((header, index) => {
        const value = row.cells[index];
        return placed.has(header) || value === null || value === undefined ? [] : [{ name: header, value }];
      }),
      failures,
      disposals: (byNumber.get(number) ?? []).map((found) => disposal(disposals, found)),
    };
  });
}

function disposal(table: Table | undefined, row: TableRow): FailingProduct['disposals'][number] {
  const cell = (header: string) => (table ? cellOf(table, row, header) : null);
  return {
    unit: cell('处置单位') ?? '',
    measure: cell('处置措施') ?? '',
    state: cell('状态') ?? '',
    doneOn: cell('完成日期'),
    decision: cell('处罚决定文书号'),
  };
}

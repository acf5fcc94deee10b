import { addresses } from '../register/address.ts';
import type { Register, SamplingRecord } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { StoredBodies } from './body.ts';
import type { Chart } from './charts/chart.ts';
import type { Page } from './page.ts';
import { passRate } from './rate.ts';
import { recordView, type RecordView } from './record.ts';
import { failuresByCategory, failuresByItem, type CategoryCount } from './sampling-counts.ts';
import { failingProducts, type FailingProducts } from './sampling-product.ts';
import { samplingTable, type SamplingTableView } from './sampling-table.ts';
import { itemChart, trendChart } from './sampling-charts.ts';
import { trends, type TrendPoint } from './sampling-trend.ts';
import { tableView, type TableView } from './table.ts';

export interface SamplingView extends RecordView {
  readonly template: 'sampling';
  readonly kind: '食品' | '产品质量';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly totals: { readonly sampled: number; readonly qualified: number; readonly unqualified: number };
  readonly rate: string | undefined;
  /** The products that failed with what was done about them; both tables as files. */
  readonly failing: (FailingProducts & { readonly files: readonly TableFiles[] }) | undefined;
  /** In how many batches each item failed. */
  readonly byItem: Chart | undefined;
  readonly byCategory: readonly CategoryCount[];
  /** Results of the same kind up to this one, oldest first; empty where it is the only one. */
  readonly trend: readonly TrendPoint[];
  readonly trendChart: Chart | undefined;
  /** The batches that passed. */
  readonly qualified: SamplingTableView | undefined;
  readonly lookup: string;
}

type TableFiles = Pick<TableView, 'name' | 'rows' | 'downloads'>;

export function samplingPages(register: Register, bodies: StoredBodies): Page[] {
  const trendOf = trends(register.sampling);
  return register.sampling.map((record) => ({
    address: record.url,
    view: () => samplingView(register, record, bodies, trendOf(record)),
  }));
}

function samplingView(
  register: Register,
  record: SamplingRecord,
  bodies: StoredBodies,
  trend: readonly TrendPoint[],
): SamplingView {
  const { kind, noticeNumber, period, task, basis, institutions, totals } = record.entry.fields;
  const { unqualified, qualified, disposals } = record.entry.tables;
  const words = wording.sampling;
  const rate = passRate(totals);
  const facts: (readonly [string, string | undefined])[] = [
    [words.kind, kind],
    [words.noticeNumber, noticeNumber],
    [words.period, words.from(period.from, period.to)],
    [words.task, task],
    [words.institutions, institutions?.join('、')],
    [words.basis, basis.join('；')],
  ];
  return {
    template: 'sampling',
    ...recordView(register, record, bodies),
    kind,
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    totals,
    rate: rate === null ? undefined : rate.toFixed(2),
    failing: unqualified && {
      ...failingProducts(record, unqualified, register.asOf),
      files: [
        tableView(record, 'unqualified', 'unqualified', unqualified),
        ...(disposals ? [tableView(record, 'disposals', 'disposals', disposals)] : []),
      ],
    },
    byItem: itemChart(failuresByItem(record)),
    byCategory: failuresByCategory(record),
    trend: trend.length > 1 ? trend : [],
    trendChart: trendChart(trend),
    qualified: qualified && samplingTable(record, qualified),
    lookup: addresses.lookup,
  };
}

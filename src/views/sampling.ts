import { addresses } from '../register/address.ts';
import type { Register, SamplingRecord } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { StoredBodies } from './body.ts';
import type { Chart } from './charts/chart.ts';
import type { Page } from './page.ts';
import { passRate } from './rate.ts';
import { recordView, type RecordView } from './record.ts';
import { failuresByCategory, failuresByItem, type CategoryCount } from './sampling-counts.ts';
import { samplingRowsPages, type SamplingRowsView } from './sampling-rows.ts';
import type { SamplingTableView } from './sampling-table.ts';
import { samplingTables, type FailingView, type SamplingTables } from './sampling-tables.ts';
import { itemChart, trendChart } from './sampling-charts.ts';
import { trends, type TrendPoint } from './sampling-trend.ts';

export interface SamplingView extends RecordView {
  readonly template: 'sampling';
  readonly kind: '食品' | '产品质量';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly totals: { readonly sampled: number; readonly qualified: number; readonly unqualified: number };
  readonly rate: string | undefined;
  /** The products that failed with what was done about them; both tables as files. */
  readonly failing: FailingView | undefined;
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

/** The page of each result, and the pages on which its tables go on. */
export function samplingPages(register: Register, bodies: StoredBodies): Page<SamplingView | SamplingRowsView>[] {
  const trendOf = trends(register.sampling);
  return register.sampling.flatMap((record) => {
    const tables = samplingTables(register, record);
    const own = { address: record.url, view: () => samplingView(register, record, bodies, tables, trendOf(record)) };
    return [own, ...samplingRowsPages(register, record, tables)];
  });
}

function samplingView(
  register: Register,
  record: SamplingRecord,
  bodies: StoredBodies,
  tables: SamplingTables,
  trend: readonly TrendPoint[],
): SamplingView {
  const { kind, noticeNumber, period, task, basis, institutions, totals } = record.entry.fields;
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
    failing: tables.unqualified(1),
    byItem: itemChart(failuresByItem(record)),
    byCategory: failuresByCategory(record),
    trend: trend.length > 1 ? trend : [],
    trendChart: trendChart(trend),
    qualified: tables.qualified(1),
    lookup: addresses.lookup,
  };
}

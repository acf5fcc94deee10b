import { resultWording, yearWording } from '../wording.ts';
import { addresses } from '../../../register/addresses/address.ts';
import { recordsByYear } from '../../../register/lists.ts';
import type { Fact, Register, YearFigures } from '../../../views/kind.ts';
import type { SamplingRecord } from '../record.ts';
import { wording } from '../../../wording/wording.ts';
import type { StoredBodies } from '../../../views/record/body.ts';
import type { Chart } from '../../../views/charts/chart.ts';
import { factViews } from '../../../views/record/facts.ts';
import type { Page } from '../../../views/page.ts';
import { passRate } from './rate.ts';
import { recordView, type RecordView } from '../../../views/record/record.ts';
import { failuresByCategory, failuresByItem, type CategoryCount } from './counts.ts';
import { samplingRowsPages, type SamplingRowsView } from './further-page.ts';
import type { SamplingTableView } from './table.ts';
import { samplingTables, type FailingView, type SamplingTables } from './tables.ts';
import { itemChart, trendChart } from './charts.ts';
import { trends, type TrendPoint } from './trend.ts';

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
export function samplingPages(
  records: readonly SamplingRecord[],
  register: Register,
  bodies: StoredBodies,
): Page<SamplingView | SamplingRowsView>[] {
  const trendOf = trends(records);
  return records.flatMap((record) => {
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
  const { kind, totals } = record.entry.fields;
  const rate = passRate(totals);
  return {
    template: 'sampling',
    ...recordView(register, record, bodies),
    kind,
    facts: factViews(samplingFacts(record)),
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

/** What was sampled, by whose order and by whom. */
export function samplingFacts({ entry }: SamplingRecord): Fact[] {
  const { kind, noticeNumber, period, task, institutions, basis } = entry.fields;
  const words = resultWording;
  return [
    [words.kind, kind],
    [words.noticeNumber, noticeNumber],
    [words.period, words.from(period.from, period.to)],
    [words.task, task],
    [words.institutions, institutions?.join('、')],
    [words.basis, basis.join('；')],
  ];
}

export function samplingDetails({ entry }: SamplingRecord): string[] {
  const { kind, totals } = entry.fields;
  return [kind, wording.list.sampled(totals.sampled, totals.unqualified, passRate(totals))];
}

/** The latest year of sampling. */
export function samplingFigures(sampling: readonly SamplingRecord[]): YearFigures | undefined {
  const [latest] = recordsByYear(sampling);
  if (!latest) return undefined;
  const [year, records] = latest;
  const counts = records.map(({ entry }) => entry.fields.totals);
  const total = (count: 'sampled' | 'qualified' | 'unqualified') =>
    counts.reduce((sum, found) => sum + found[count], 0);
  const rate = passRate({ sampled: total('sampled'), qualified: total('qualified') });
  const words = yearWording;
  return {
    name: words.name(year),
    url: addresses.year('sampling', year),
    figures: [
      { name: words.sampled, value: String(total('sampled')), note: words.records(records.length) },
      { name: words.failed, value: String(total('unqualified')) },
      ...(rate === null ? [] : [{ name: words.rate, value: `${rate.toFixed(2)}%` }]),
    ],
  };
}

import { dayOf } from '../../../records/values/day.ts';
import { addresses } from '../../../register/addresses/address.ts';
import type { Register } from '../../../views/kind.ts';
import type { SamplingRecord } from '../record.ts';
import { samplingWording } from '../wording.ts';
import type { Page } from '../../../views/page.ts';
import { columnOf, shellOf } from '../../../views/shell.ts';
import type { ShellView } from '../../../views/shell-view.ts';

export interface LookupView {
  readonly template: 'lookup';
  readonly shell: ShellView;
  /** What an answer can speak of. */
  readonly coverage: LookupCoverage;
  readonly records: readonly LookupRecord[];
  /** Names of products that were found wanting last, to try it out with. */
  readonly examples: readonly { readonly word: string; readonly url: string }[];
  readonly index: string;
  readonly search: string;
  readonly companies: string;
}

export interface LookupCoverage {
  readonly records: number;
  /** First and last day of sampling. */
  readonly from: string;
  readonly to: string;
  /** Batches that were sampled, and those of them that are published one by one. */
  readonly sampled: number;
  readonly listed: number;
}

export interface LookupRecord {
  readonly title: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly from: string;
  readonly to: string;
  readonly sampled: number;
  readonly tables: 'both' | 'unqualified' | 'qualified' | 'none';
}

/** The page on which a buyer looks a product up; none where nothing was sampled. */
export function lookupPages(records: readonly SamplingRecord[], register: Register): Page<LookupView>[] {
  return records.length === 0 ? [] : [{ address: addresses.lookup, view: () => lookupView(records, register) }];
}

function lookupView(records: readonly SamplingRecord[], register: Register): LookupView {
  const words = samplingWording.lookupPage;
  const column = columnOf(register, 'sampling');
  return {
    template: 'lookup',
    shell: shellOf(register, {
      address: addresses.lookup,
      title: words.title,
      description: words.description,
      trail: [
        { name: column.name, url: addresses.list('sampling') },
        { name: samplingWording.lookup, url: addresses.lookup },
      ],
      column,
    }),
    coverage: coverageOf(records),
    records: records.map(recordOf),
    examples: examplesOf(records).map((word) => ({ word, url: addresses.lookupFor(word) })),
    index: addresses.lookupIndex('sampling'),
    search: addresses.search,
    companies: addresses.companies(),
  };
}

/** What the published tables of these records cover. */
export function coverageOf(records: readonly SamplingRecord[]): LookupCoverage {
  const fields = records.map(({ entry }) => entry.fields);
  return {
    records: records.length,
    from: fields.map(({ period }) => period.from).reduce((a, b) => (b < a ? b : a)),
    to: fields.map(({ period }) => period.to).reduce((a, b) => (b > a ? b : a)),
    sampled: fields.reduce((sum, { totals }) => sum + totals.sampled, 0),
    listed: records.reduce((sum, record) => sum + listedOf(record), 0),
  };
}

/** By the totals, with which the tables agree: a batch that failed twice may stand in two rows. */
function listedOf({ entry }: Pick<SamplingRecord, 'entry'>): number {
  const { totals } = entry.fields;
  return (entry.tables['unqualified'] ? totals.unqualified : 0) + (entry.tables['qualified'] ? totals.qualified : 0);
}

function recordOf({ url, entry }: SamplingRecord): LookupRecord {
  const { title, publishedAt, period, totals } = entry.fields;
  const failed = entry.tables['unqualified'] !== undefined || totals.unqualified === 0;
  const passed = entry.tables['qualified'] !== undefined || totals.qualified === 0;
  const listed = listedOf({ entry }) > 0 || totals.sampled === 0;
  return {
    title,
    url,
    publishedOn: dayOf(publishedAt),
    from: period.from,
    to: period.to,
    sampled: totals.sampled,
    tables: !listed ? 'none' : failed && passed ? 'both' : failed ? 'unqualified' : passed ? 'qualified' : 'none',
  };
}

/** Categories of the newest results: words that find something. */
function examplesOf(records: readonly SamplingRecord[]): string[] {
  const names = records.slice(0, 3).flatMap(({ entry }) => {
    const table = entry.tables['unqualified'] ?? entry.tables['qualified'];
    const place = table?.columns.findIndex((header) => header === '食品名称' || header === '产品名称') ?? -1;
    return (table?.rows ?? []).slice(0, 2).flatMap(({ cells }) => cells[place] ?? []);
  });
  return [...new Set(names.map((name) => name.replace(/[（(].*$/u, '')))].slice(0, 4);
}

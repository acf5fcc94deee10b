import type { CompanyListView, CompanyView } from './views/company.ts';
import type { PageView } from '../../views/page.ts';
import type { LookupView } from './views/lookup.ts';
import type { SamplingCell } from './views/table.ts';
import { samplingWording } from './wording.ts';
import { lines, link, linkedPages, part, tableLines } from '../../exports/copies/copy-lines.ts';
import { inline } from '../../exports/copies/markdown-text.ts';

/** The Markdown of the pages that gather sampling results, block by block. */
export function lookupBlocks({ coverage, records, companies }: LookupView, site: string): string[] {
  const words = samplingWording.lookupPage;
  const unlisted = coverage.sampled - coverage.listed;
  const told = records.map(
    ({ title, url, publishedOn, from, to, sampled, tables }) =>
      `${link(title, url, site)}，${publishedOn}，${words.period} ${from} — ${to}，${sampled} ${words.batches}，${words.tableNames[tables]}`,
  );
  return [
    ...part(words.coverage, words.covers(coverage)),
    unlisted === 0 ? words.allListed : words.notListed(unlisted),
    words.noPass,
    ...part(words.records, lines(told)),
    lines([link(samplingWording.companies, companies, site)]),
  ];
}

export function companyBlocks({ figures, table, kinds, lookup }: CompanyView, site: string): string[] {
  const words = samplingWording.company;
  const { objection } = samplingWording;
  const cell = (value: SamplingCell) =>
    value === null ? '' : typeof value === 'string' ? inline(value) : link(value.text, value.url, site);
  return [
    words.lead,
    lines(figures.map(({ name, value }) => `${name}：${value}`)),
    words.notice,
    ...part(
      table.name,
      tableLines(
        table.columns.map(({ header }) => header),
        table.rows.map(({ cells }) => cells.map(cell)),
      ),
    ),
    ...(table.part ? [linkedPages(table.part.pagination, site)] : []),
    ...part(objection.heading, lines([...kinds.flatMap((kind) => objection[kind]), objection.name])),
    lines([link(samplingWording.lookupLink, lookup, site)]),
  ];
}

export function companyListBlocks({ count, companies, pagination, lookup }: CompanyListView, site: string): string[] {
  const words = samplingWording.company;
  return [
    words.count(count),
    lines(companies.map(({ name, url, batches }) => `${link(name, url, site)}，${words.batchCount(batches)}`)),
    linkedPages(pagination, site),
    lines([link(samplingWording.lookupLink, lookup, site)]),
  ];
}

/** The blocks of a page that gathers sampling results; undefined for any other page. */
export function samplingCopy(view: PageView, site: string): string[] | undefined {
  switch (view.template) {
    case 'lookup':
      return lookupBlocks(view as LookupView, site);
    case 'company':
      return companyBlocks(view as CompanyView, site);
    case 'company-list':
      return companyListBlocks(view as CompanyListView, site);
    default:
      return undefined;
  }
}

import { isSpent, type StatusName } from '../register/validity/status.ts';
import { clauseStyles, numberStyles } from './number-query.ts';
import { excerptOf, marksIn, type Mark } from './excerpt.ts';
import { columnValue, facetNames, type DocumentText, type FacetName, type StatusCourse } from './format.ts';
import type { IndexReader } from './index-reader.ts';
import { findAny, findPhrase, holds, intersect } from './phrase.ts';

/** What narrows a search. Several values of one kind are alternatives; `from` and `until` are days, inclusive. */
export interface SearchFilters extends Partial<Readonly<Record<FacetName, readonly string[]>>> {
  readonly from?: string;
  readonly until?: string;
}

export interface SearchOptions {
  readonly filters?: SearchFilters;
  /** By default 10. */
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: 'relevance' | 'date';
}

export interface SearchResult {
  /** The page with the passage: the document's own or, of one with a long table, a further one. */
  readonly url: string;
  readonly title: string;
  readonly titleMarks: readonly Mark[];
  /** Today's; undefined for what has no status. */
  readonly status: string | undefined;
  /** Today's status of what an interpretation interprets, the strongest one of several. */
  readonly interpretedStatus: string | undefined;
  readonly kind: string;
  readonly date: string;
  readonly docNumber: string | undefined;
  readonly agency: string;
  readonly excerpt: string;
  readonly marks: readonly Mark[];
  /** Where on the page the passage stands; '' for its beginning. */
  readonly anchor: string;
}

export interface SearchAnswer {
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** For every value of every filter: how many results it would leave, the other filters being as they are. */
  readonly filters: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
}

/** Searches one site or several as one. `today` is the day in Shanghai on which statuses are told. */
export async function searchIndexes(
  indexes: readonly IndexReader[],
  query: string,
  today: string,
  { filters = {}, limit = 10, offset = 0, sort = 'relevance' }: SearchOptions = {},
): Promise<SearchAnswer> {
  const found = (await Promise.all(indexes.map((index) => candidatesOf(index, query, today)))).flat();
  const kept = found.filter((candidate) => passes(candidate, filters));
  kept.sort(sort === 'date' ? byDate : byRelevance);
  const results = await Promise.all(kept.slice(offset, offset + limit).map((candidate) => resultOf(candidate, query)));
  const shown = results.filter((result) => result !== undefined);
  return {
    total: kept.length - (results.length - shown.length),
    results: shown,
    filters: countsOf(found, filters),
  };
}

/** A document that was found: how well it fits (0 is best) and what filters ask about it. */
interface Candidate {
  readonly index: IndexReader;
  readonly document: number;
  readonly fit: number;
  readonly spent: boolean;
  readonly interpreted: string | undefined;
  readonly day: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

const fits = { exact: 0, named: 1, termsNamed: 2, text: 3, terms: 4 } as const;

async function candidatesOf(index: IndexReader, query: string, today: string): Promise<Candidate[]> {
  const fit =
    query.trim() === ''
      ? new Map(index.documents().map((document) => [document, fits.text]))
      : await fitsOf(index, query);
  return [...fit].map(([document, value]) => candidateOf(index, document, value, today));
}

/** The phrases of a query, folded: the whole of it, and each part between blanks; each in every style of its numbers. */
function phrasesOf(
  { fold }: IndexReader,
  query: string,
): { readonly whole: readonly string[]; readonly terms: readonly (readonly string[])[] } {
  const whole = fold(query).stream;
  const terms = query
    .split(/\s+/u)
    .map((term) => fold(term).stream)
    .filter((term) => term !== '');
  return {
    whole: [...new Set([whole, ...numberStyles(whole), ...clauseStyles(whole)])].filter((phrase) => phrase !== ''),
    terms: terms.length > 1 ? [...new Set(terms)].map((term) => [term, ...clauseStyles(term)]) : [],
  };
}

async function fitsOf(index: IndexReader, query: string): Promise<Map<number, number>> {
  const { whole, terms } = phrasesOf(index, query);
  const fit = new Map<number, number>();
  const improve = (documents: readonly number[], value: number) => {
    for (const document of documents) fit.set(document, Math.min(fit.get(document) ?? value, value));
  };
  const [asWhole, asTerms] = await Promise.all([
    Promise.all(whole.map((phrase) => findPhrase(index, phrase))),
    Promise.all(terms.map((styles) => findAny(index, styles))),
  ]);
  for (const [at, { documents, named }] of asWhole.entries()) {
    improve(documents, fits.text);
    improve(named, fits.named);
    improve(await bearing(index, named, whole[at] ?? ''), fits.exact);
  }
  const [first, ...others] = asTerms;
  if (first) {
    improve(
      others.reduce((common, { documents }) => intersect(common, documents), first.documents),
      fits.terms,
    );
    improve(
      others.reduce((common, { named }) => intersect(common, named), first.named),
      fits.termsNamed,
    );
  }
  return fit;
}

/** So many documents are read to see whether a name of theirs is the phrase itself. */
const mostRead = 12;

/** Documents of which a name is the phrase and nothing more; of those that hold it in a name, a length tells most. */
async function bearing(index: IndexReader, named: readonly number[], phrase: string): Promise<readonly number[]> {
  const { titleLength, numberLength } = index.head.columns;
  const likely = named.filter((document) =>
    [titleLength, numberLength].some((column) => columnValue(column, index.row(document)) === phrase.length),
  );
  if (likely.length > mostRead) return likely;
  const texts = await Promise.all(likely.map((document) => index.text(document)));
  return likely.filter((_, at) => texts[at]?.names.some((name) => index.fold(name).stream === phrase));
}

function candidateOf(index: IndexReader, document: number, fit: number, today: string): Candidate {
  const { columns } = index.head;
  const row = index.row(document);
  const status = statusOn(columnValue(columns.status, row), today);
  const interpreted = statusOn(columnValue(columns.interpreted, row), today);
  const standing = status ?? interpreted;
  const day = columnValue(columns.day, row);
  const one = (value: string) => (value === '' ? [] : [value]);
  return {
    index,
    document,
    fit,
    spent: standing !== undefined && isSpent(standing),
    interpreted,
    day,
    facets: {
      kind: [columnValue(columns.kind, row)],
      status: one(status ?? ''),
      year: [columns.year ? columnValue(columns.year, row) : day.slice(0, 4)],
      topic: columnValue(columns.topics, row),
      agency: columnValue(columns.agencies, row),
      unit: one(columnValue(columns.unit, row)),
      theme: one(columnValue(columns.theme, row)),
    },
  };
}

/** The last status of the course whose day has come; the first one before that. */
function statusOn(course: StatusCourse, today: string): StatusName | undefined {
  const begun = course.filter(([on]) => on <= today);
  return (begun[begun.length - 1] ?? course[0])?.[1];
}

function passes({ facets, day }: Candidate, filters: SearchFilters, except?: FacetName): boolean {
  if ((filters.from !== undefined && day < filters.from) || (filters.until !== undefined && day > filters.until))
    return false;
  return facetNames.every((name) => {
    const wanted = name === except ? undefined : filters[name];
    return wanted === undefined || wanted.length === 0 || facets[name].some((value) => wanted.includes(value));
  });
}

function countsOf(candidates: readonly Candidate[], filters: SearchFilters): SearchAnswer['filters'] {
  const counts = Object.fromEntries(facetNames.map((name) => [name, {}])) as Record<FacetName, Record<string, number>>;
  for (const name of facetNames) {
    for (const candidate of candidates) {
      if (!passes(candidate, filters, name)) continue;
      for (const value of candidate.facets[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

/** An exact name first, whatever its status; then names before texts, what holds before what no longer does, new before old. */
function byRelevance(a: Candidate, b: Candidate): number {
  return a.fit - b.fit || Number(a.spent) - Number(b.spent) || byDate(a, b);
}

function byDate(a: Candidate, b: Candidate): number {
  return a.day === b.day ? a.document - b.document : a.day < b.day ? 1 : -1;
}

/** What is shown of a document; undefined should it turn out not to hold what was asked. */
async function resultOf(
  { index, document, facets, interpreted }: Candidate,
  query: string,
): Promise<SearchResult | undefined> {
  const text: DocumentText = await index.text(document);
  const { whole, terms } = phrasesOf(index, query);
  const holdsTerms = terms.length > 0 && terms.every((styles) => styles.some((term) => holds(index, text, term)));
  if (query.trim() !== '' && !holdsTerms && !whole.some((phrase) => holds(index, text, phrase))) return undefined;
  const phrases = [...whole, ...terms.flat()];
  const { text: excerpt, marks, anchor, url } = excerptOf(text, phrases, index.fold);
  return {
    url: new URL(url, index.base).href,
    title: text.title,
    titleMarks: marksIn(text.title, phrases, index.fold),
    status: facets.status[0],
    interpretedStatus: interpreted,
    kind: text.kind,
    date: text.date,
    docNumber: text.docNumber,
    agency: text.agency,
    excerpt,
    marks,
    anchor,
  };
}

import { readDocumentNumber } from '../records/values/document-number.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import { isPolicyEntry } from '../records/policy-entry.ts';
import type { Known } from './known.ts';
import type { DraftedKind } from './steps.ts';

/** What the next id follows from. */
export type Series = Pick<Known, 'entries' | 'asOf' | 'broken'>;

/**
 * The id of the next record: as its neighbours are called. Documents of the same number series go on in its series, with
 * the number's own serial where that is free; others take the series used last, one further. Sampling
 * results and accounts go on with those of their kind.
 */
export function nextId(
  { id: collection, names: { idPrefix }, drafts }: DraftedKind,
  { entries, asOf, broken }: Series,
  facts: { readonly docNumber?: string; readonly kind?: string; readonly year?: number },
): string {
  const year = facts.year ?? Number(asOf.slice(0, 4));
  const own = entries.filter((entry) => entry.collection === collection);
  const names = new Set(own.flatMap((entry) => [entry.id, ...(entry.fields.aliases ?? [])]));
  const taken = { has: (id: string) => names.has(id) || broken.has(`${collection}/${id}`) };
  const alike = own
    .filter((entry) => isAlike(entry, drafts?.seriesBy, facts))
    .sort((a, b) => compare(b.fields.publishedAt, a.fields.publishedAt) || compare(a.id, b.id))
    .flatMap(({ id }) => partsOf(id) ?? []);
  const word = alike[0]?.word ?? idPrefix;
  if (alike[0] && alike[0].serial === undefined && !taken.has(`${word}-${year}`)) return `${word}-${year}`;
  const wanted = seriesOf(facts.docNumber)?.serial;
  const last = Math.max(
    0,
    ...alike.filter((found) => found.year === year && found.word === word).map(({ serial = 0 }) => serial),
  );
  const numbered = (serial: number) => `${word}-${year}-${String(serial).padStart(2, '0')}`;
  if (wanted !== undefined && !taken.has(numbered(wanted))) return numbered(wanted);
  let serial = last + 1;
  while (taken.has(numbered(serial))) serial += 1;
  return numbered(serial);
}

/** 机关代字 and serial of a document number. */
function seriesOf(docNumber: string | undefined): { readonly code: string; readonly serial: number } | undefined {
  const parts = readDocumentNumber(docNumber ?? '')?.key.split('|');
  return parts && { code: parts[0] ?? '', serial: Number(parts.at(-1)) };
}

/** An id that ends with a year, with or without a serial number: `scjg-gui-2026-03`, `budget-2026`. */
function partsOf(id: string): { readonly word: string; readonly year: number; readonly serial?: number } | undefined {
  const [, word, year, serial] = /^([a-z][a-z0-9-]*?)-(\d{4})(?:-(\d+))?$/.exec(id) ?? [];
  if (word === undefined) return undefined;
  return { word, year: Number(year), ...(serial === undefined ? {} : { serial: Number(serial) }) };
}

/** Of the same number series, of the same kind of accounts. */
function isAlike(
  entry: AnyEntry,
  seriesBy: string | undefined,
  { docNumber, kind }: { readonly docNumber?: string; readonly kind?: string },
): boolean {
  if (isPolicyEntry(entry)) {
    const code = seriesOf(docNumber)?.code;
    return code === undefined || seriesOf(entry.fields.docNumber?.canonical)?.code === code;
  }
  const { [seriesBy ?? '']: series }: Readonly<Record<string, unknown>> = { ...entry.fields };
  return seriesBy === undefined || series === kind;
}

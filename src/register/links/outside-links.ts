import { compare } from '../../records/finding.ts';
import { allRecords } from '../lists.ts';
import type { Party } from '../acts/act.ts';
import { isInterpretation, isPolicy, type AnyRecord, type Register } from '../register.ts';

/** An address of another site, and the content files that lead there. */
export interface OutsideLink {
  readonly url: string;
  readonly files: readonly string[];
}

/** Every address of another site that the site leads to: from texts, sources, documents that it does not hold, and the footer. */
export function outsideLinks(register: Register): OutsideLink[] {
  const found = new Map<string, Set<string>>();
  const add = (url: string | undefined, file: string) => {
    if (url === undefined || !/^https?:/i.test(url)) return;
    const bare = url.replace(/#.*$/, '');
    found.set(bare, (found.get(bare) ?? new Set()).add(file));
  };
  for (const record of allRecords(register)) for (const url of urlsOf(record)) add(url, record.entry.file);
  for (const { url } of register.site.links ?? []) add(url, 'site.yaml');
  return [...found].map(([url, files]) => ({ url, files: [...files].sort() })).sort((a, b) => compare(a.url, b.url));
}

function urlsOf(record: AnyRecord): (string | undefined)[] {
  const linked = record.links.flatMap(({ external, href }) => (external ? [href] : []));
  return [
    ...linked,
    record.entry.fields.sourceUrl,
    ...partiesOf(record).map(({ id, url }) => (id === undefined ? url : undefined)),
  ];
}

function partiesOf(record: AnyRecord): Party[] {
  if (isInterpretation(record)) return record.interprets.map(({ document }) => document);
  if (!isPolicy(record)) return [];
  return [...record.basis, ...record.acts.map(({ target }) => target), ...record.validity.acts.map(({ by }) => by)];
}

import { compare } from '../../records/finding.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { SamplingRecord } from './record.ts';
import { sampledRows, type SampledRow } from './batches.ts';

export type CompanyRole = 'producer' | 'seller';

/** A company as sampling results name it, with every batch of which it is the producer or the seller. */
export interface Company {
  /** As the newest result spells it. */
  readonly name: string;
  readonly url: string;
  /** In the order of the records, failed batches first within each. */
  readonly batches: readonly CompanyBatch[];
}

export interface CompanyBatch {
  readonly row: SampledRow;
  /** Both where a company sells what it makes. */
  readonly roles: readonly CompanyRole[];
}

/** The name under which a company is known: width, letter case and blanks make no other company. */
export function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .toLowerCase();
}

/** The address of a company's page, which its name stands in; with `page` that of a further one, where its batches are many. */
export function companyUrl(name: string, page = 1): string {
  return addresses.company(companyKey(name), page);
}

/** Every company of these records, by name. Time and room grow with the number of rows. */
export function companiesOf(records: readonly SamplingRecord[]): Company[] {
  const companies = new Map<string, { readonly name: string; readonly batches: CompanyBatch[] }>();
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const known = keys.get(name) ?? companyKey(name);
    keys.set(name, known);
    return known;
  };
  const add = (name: string, batch: CompanyBatch) => {
    const key = keyOf(name);
    let company = companies.get(key);
    if (!company) companies.set(key, (company = { name, batches: [] }));
    company.batches.push(batch);
  };
  for (const row of records.flatMap(sampledRows)) {
    const { producer, seller } = row;
    const same = producer !== null && seller !== null && keyOf(producer) === keyOf(seller);
    if (producer !== null) add(producer, { row, roles: same ? ['producer', 'seller'] : ['producer'] });
    if (seller !== null && !same) add(seller, { row, roles: ['seller'] });
  }
  return [...companies]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { name, batches }]) => ({ name, url: companyUrl(name), batches }));
}

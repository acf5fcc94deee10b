import { dayOf } from '../../records/values/day.ts';
import type { LookedUp, SearchFace } from '../../search/kind.ts';
import type { LookupRow } from '../../search/lookup-format.ts';
import { batchesPerPage, tablePages } from './batch-places.ts';
import { sampledRows, type SampledRow } from './batches.ts';
import type { SamplingRecord } from './record.ts';

/** Every batch of every result, for the page on which a buyer looks a product up. */
export const batchLookup: SearchFace<SamplingRecord> = {
  perPage: { failed: batchesPerPage.unqualified, passed: batchesPerPage.qualified },
  lookedUp(record): LookedUp {
    const [failed, passed] = [true, false].map((has) =>
      sampledRows(record)
        .filter(({ failures }) => (failures !== undefined) === has)
        .map(lookupRow),
    );
    return {
      title: record.entry.fields.title,
      url: record.url,
      publishedOn: dayOf(record.entry.fields.publishedAt),
      failed: failed ?? [],
      passed: passed ?? [],
      pages: {
        failed: tablePages(record.url, 'unqualified', failed?.length ?? 0),
        passed: tablePages(record.url, 'qualified', passed?.length ?? 0),
      },
    };
  },
};

function lookupRow(row: SampledRow): LookupRow {
  const failed = (row.failures ?? []).map(({ item, result, limit }) => `${item} ${result}（${limit}）`).join('；');
  const { product, specification, producer, seller, brand, batch, number } = row;
  return [
    product,
    specification ?? '',
    producer ?? '',
    seller ?? '',
    brand ?? '',
    batch ?? '',
    number,
    row.failures ? failed || product : '',
  ];
}

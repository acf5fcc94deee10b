import { allRecords } from '../register/lists.ts';
import { addresses, tableFormats } from '../register/addresses/address.ts';
import type { AnyRecord } from '../register/register.ts';
import type { Register } from './kind.ts';
import { filesBeside } from './files-beside.ts';

/**
 * The addresses that people keep, cite and print, and that must therefore lead somewhere for ever: records, what lies
 * beside them and their tables, topics, columns, and old addresses. Lists come and go with their records; copies of a page
 * live and die with it; the clauses' anchors follow from their printed numbers.
 */
export function lastingAddresses(register: Register): string[] {
  const { site, redirects } = register;
  const columns = (site.columns ?? []).filter(({ topic, genre }) => topic !== undefined || genre !== undefined);
  return [
    ...allRecords(register).flatMap(ofRecord),
    ...(site.topics ?? []).map(({ id }) => addresses.topic(id)),
    ...columns.map(({ id }) => addresses.column(id)),
    ...redirects.map(({ from }) => from),
  ];
}

function ofRecord(record: AnyRecord): string[] {
  const { collection, id } = record;
  const tables = record.tables.flatMap((table) =>
    tableFormats.map((format) => addresses.table(collection, id, table.id, format)),
  );
  // A picture for small screens comes and goes with the size of the large one, which nobody needs to link to.
  const files = filesBeside(record).filter(({ picture }) => picture?.size !== 'small');
  const covers = record.entry.attachments.map(({ file }) => addresses.cover(collection, id, file));
  return [record.url, ...covers, ...files.map(({ address }) => address), ...tables];
}

import { readFailures, type Failure } from '../../records/failures.ts';
import type { Table, TableRow } from '../../records/table.ts';
import type { SamplingRecord } from './record.ts';
import { batchAddress, type BatchTable } from './batch-places.ts';

/** One batch that was sampled, whichever kind of table it stands in. */
export interface SampledRow {
  readonly record: SamplingRecord;
  readonly number: string;
  /** Its row, on the page of the record that shows it. */
  readonly url: string;
  readonly product: string;
  readonly specification: string | null;
  readonly brand: string | null;
  readonly batch: string | null;
  readonly category: string | null;
  readonly producer: string | null;
  readonly seller: string | null;
  /** Undefined for a batch that passed. */
  readonly failures: readonly Failure[] | undefined;
}

/** The headers under which tables of food and of other products name the same thing. */
export const productHeaders = ['食品名称', '产品名称'] as const;
export const producerHeaders = ['标称生产企业名称', '生产单位'] as const;
export const sellerHeaders = ['被抽样单位名称', '受检单位'] as const;

/** Every batch that a record's tables list: those that failed first, then those that passed, in the order of the tables. */
export function sampledRows(record: SamplingRecord): SampledRow[] {
  const { unqualified, qualified } = record.entry.tables;
  const failed = unqualified ? readFailures(unqualified) : [];
  const ofFailed = unqualified ? rowReader(record, 'unqualified', unqualified) : undefined;
  const ofPassed = qualified ? rowReader(record, 'qualified', qualified) : undefined;
  return [
    ...failed.flatMap(({ row, failures }, index) => ofFailed?.(row, index, failures) ?? []),
    ...(qualified?.rows ?? []).flatMap((row, index) => ofPassed?.(row, index, undefined) ?? []),
  ];
}

function rowReader(
  record: SamplingRecord,
  id: BatchTable,
  { columns }: Table,
): (row: TableRow, index: number, failures: SampledRow['failures']) => SampledRow {
  const cell = (...headers: readonly string[]) => {
    const place = columns.findIndex((header) => headers.includes(header));
    return ({ cells }: TableRow) => cells[place] ?? null;
  };
  const [number, product] = [cell('抽样编号'), cell(...productHeaders)];
  const [specification, brand, batch] = [cell('规格型号'), cell('商标'), cell('生产日期/批号')];
  const [category, producer, seller] = [cell('分类'), cell(...producerHeaders), cell(...sellerHeaders)];
  return (row, index, failures) => ({
    record,
    number: number(row) ?? '',
    url: batchAddress(record.url, id, index, number(row) ?? ''),
    product: product(row) ?? '',
    specification: specification(row),
    brand: brand(row),
    batch: batch(row),
    category: category(row),
    producer: producer(row),
    seller: seller(row),
    failures,
  });
}

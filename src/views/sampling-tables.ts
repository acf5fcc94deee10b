import type { Table } from '../records/table.ts';
import type { Register, SamplingRecord } from '../register/register.ts';
import { batchesPerPage, type BatchTable } from '../register/sampled-pages.ts';
import { failingProducts, type FailingProducts } from './sampling-product.ts';
import { samplingTable, type SamplingTableView } from './sampling-table.ts';
import { tableFiles, type TableFiles } from './table.ts';

/** The products that failed; both tables about them as files. */
export interface FailingView extends FailingProducts {
  readonly files: readonly TableFiles[];
}

/** What the pages of one record show of its tables; pages count from 1. */
export interface SamplingTables {
  readonly unqualified: (page: number) => FailingView | undefined;
  readonly qualified: (page: number) => SamplingTableView | undefined;
}

export function samplingTables(register: Register, record: SamplingRecord): SamplingTables {
  const { unqualified, qualified } = record.entry.tables;
  const failing = onceIfLong('unqualified', unqualified, (table) => failingProducts(record, table, register.asOf));
  const passed = onceIfLong('qualified', qualified, (table) => samplingTable(record, table));
  return {
    unqualified: (page) => failing && { ...failing()(page), files: failingFiles(record) },
    qualified: (page) => passed?.()(page),
  };
}

/** What is made of a table: of a long one once for all of its pages, otherwise anew, so that it does not stay in memory. */
function onceIfLong<Made>(
  id: BatchTable,
  table: Table | undefined,
  make: (table: Table) => Made,
): (() => Made) | undefined {
  if (!table) return undefined;
  if (table.rows.length <= batchesPerPage[id]) return () => make(table);
  let made: Made | undefined;
  return () => (made ??= make(table));
}

function failingFiles(record: SamplingRecord): TableFiles[] {
  return (['unqualified', 'disposals'] as const).flatMap((id) => {
    const table = record.entry.tables[id];
    return table ? [tableFiles(record, id, id, table)] : [];
  });
}

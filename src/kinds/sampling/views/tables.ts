import { heldTable, type HeldTable } from '../../../register/held-table.ts';
import type { Register } from '../../../views/kind.ts';
import type { SamplingRecord } from '../record.ts';
import { batchesPerPage, type BatchTable } from '../batch-places.ts';
import { failingProducts, type FailingProducts } from './product.ts';
import { samplingTable, type SamplingTableView } from './table.ts';
import { tableFiles, type TableFiles } from '../../../views/record/table.ts';

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
  const failing = onceIfLong(record, 'unqualified', ({ table }) => failingProducts(record, table, register.asOf));
  const passed = onceIfLong(record, 'qualified', (held) => samplingTable(record, held));
  return {
    unqualified: (page) => failing && { ...failing()(page), files: failingFiles(record) },
    qualified: (page) => passed?.()(page),
  };
}

/** What is made of a table: of a long one once for all of its pages, otherwise anew, so that it does not stay in memory. */
function onceIfLong<Made>(
  record: SamplingRecord,
  id: BatchTable,
  make: (held: HeldTable) => Made,
): (() => Made) | undefined {
  const held = heldTable(record, id);
  if (!held) return undefined;
  if (held.table.rows.length <= batchesPerPage[id]) return () => make(held);
  let made: Made | undefined;
  return () => (made ??= make(held));
}

function failingFiles(record: SamplingRecord): TableFiles[] {
  return (['unqualified', 'disposals'] as const).flatMap((id) => {
    const table = heldTable(record, id);
    return table ? [tableFiles(record, table)] : [];
  });
}

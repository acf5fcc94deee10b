import { addresses } from '../../../register/addresses/address.ts';
import type { Register } from '../../../views/kind.ts';
import type { SamplingRecord } from '../record.ts';
import { batchCount, batchTables, tablePages, type BatchTable } from '../batch-places.ts';
import { samplingWording as words } from '../wording.ts';
import type { Page } from '../../../views/page.ts';
import type { SamplingTableView } from './table.ts';
import type { FailingView, SamplingTables } from './tables.ts';
import { columnOf, shellOf } from '../../../views/shell.ts';
import type { ShellView } from '../../../views/shell-view.ts';

/** A page on which a table of a sampling result goes on. */
export interface SamplingRowsView {
  readonly template: 'sampling-rows';
  readonly shell: ShellView;
  readonly heading: string;
  readonly record: { readonly title: string; readonly url: string };
  /** One of the two: the products that failed, or the batches that passed. */
  readonly failing: FailingView | undefined;
  readonly qualified: SamplingTableView | undefined;
  readonly lookup: string;
}

/** The pages of a record besides its own. */
export function samplingRowsPages(
  register: Register,
  record: SamplingRecord,
  tables: SamplingTables,
): Page<SamplingRowsView>[] {
  return batchTables.flatMap((id) =>
    tablePages(record.url, id, batchCount(id, record.entry.tables[id])).flatMap((address, index) =>
      index === 0
        ? []
        : [
            {
              address,
              partOf: record.url,
              view: () => rowsView(register, record, { address, id, page: index + 1, tables }),
            },
          ],
    ),
  );
}

interface Place {
  readonly address: string;
  readonly id: BatchTable;
  readonly page: number;
  readonly tables: SamplingTables;
}

function rowsView(register: Register, record: SamplingRecord, { address, id, page, tables }: Place): SamplingRowsView {
  const { title } = record.entry.fields;
  const column = columnOf(register, 'sampling');
  const name = words.further.name[id];
  const failing = id === 'unqualified' ? tables.unqualified(page) : undefined;
  const qualified = id === 'qualified' ? tables.qualified(page) : undefined;
  const heading = words.further.heading(name, page);
  return {
    template: 'sampling-rows',
    shell: shellOf(register, {
      address,
      title: words.further.title(title, heading),
      description: words.further.description(title, heading),
      trail: [
        { name: column.name, url: addresses.list('sampling') },
        { name: title, url: record.url },
        { name: heading, url: address },
      ],
      column,
      // The rows are to be had as files, all of them at once.
      copied: false,
    }),
    heading,
    record: { title, url: record.url },
    failing,
    qualified,
    lookup: addresses.lookup,
  };
}

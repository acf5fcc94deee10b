import type { Collection } from '../records/collection.ts';
import { readCents } from '../records/money.ts';
import { addresses, type DataSetFormat } from '../register/address.ts';
import { amountHeaders } from '../register/held-table.ts';
import type { AnyRecord, Register } from '../register/register.ts';

/** One table over all records of a collection: its name in addresses, and in Chinese. */
export interface DataSetName {
  readonly id: string;
  readonly name: string;
  readonly collection: Collection;
}

export const dataSetNames = {
  policies: { id: 'policies', name: '政策文件一览表', collection: 'policies' },
  unqualified: { id: 'sampling-unqualified', name: '不合格产品表', collection: 'sampling' },
  qualified: { id: 'sampling-qualified', name: '合格产品表', collection: 'sampling' },
  disposals: { id: 'sampling-disposals', name: '核查处置表', collection: 'sampling' },
  figures: { id: 'budgets-figures', name: '预算决算数据表', collection: 'budgets' },
} as const satisfies Readonly<Record<string, DataSetName>>;

/** A data set with the files that every site can make of it; a workbook may be too large. */
export interface DataSetLinks {
  readonly name: string;
  readonly files: readonly { readonly format: DataSetFormat; readonly url: string }[];
}

/** The data sets over a collection that have a row. */
export function dataSetsOf(register: Register, collection: Collection): DataSetLinks[] {
  return Object.values(dataSetNames)
    .filter((set) => set.collection === collection && hasRows(register, set))
    .map(({ id, name }) => ({
      name,
      files: (['csv', 'ndjson'] as const).map((format) => ({ format, url: addresses.dataSet(id, format) })),
    }));
}

/** Whether a data set has a row: one without is a file of no bytes, and is neither written nor offered. */
export function hasRows(register: Register, { id, collection }: DataSetName): boolean {
  const records: readonly AnyRecord[] = register[collection];
  if (id === dataSetNames.policies.id) return records.length > 0;
  if (id === dataSetNames.figures.id) return records.some(hasFigures);
  const key = id.slice(`${collection}-`.length);
  return records.some(({ entry }) => (entry.tables[key]?.rows.length ?? 0) > 0);
}

function hasFigures(record: AnyRecord): boolean {
  return record.tables.some(({ definition, table }) => {
    const amounts = amountHeaders({ definition });
    const places = table.columns.flatMap((header, place) => (amounts.has(header) ? [place] : []));
    return table.rows.some(({ cells }) => places.some((place) => readCents(cells[place] ?? '') !== undefined));
  });
}

import type { Collection } from '../records/collection.ts';
import { addresses, type DataSetFormat } from '../register/address.ts';
import type { Register } from '../register/register.ts';

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

/** The data sets over a collection that has records. */
export function dataSetsOf(register: Register, collection: Collection): DataSetLinks[] {
  if (register[collection].length === 0) return [];
  return Object.values(dataSetNames)
    .filter((set) => set.collection === collection)
    .map(({ id, name }) => ({
      name,
      files: (['csv', 'ndjson'] as const).map((format) => ({ format, url: addresses.dataSet(id, format) })),
    }));
}

import { kindCalled } from '../../records/kind.ts';
import { addresses, type DataSetFormat } from '../../register/addresses/address.ts';
import { recordsIn } from '../../register/register.ts';
import type { DataSet, Register } from '../kind.ts';

/** A data set with the files that every site can make of it; a workbook may be too large. */
export interface DataSetLinks {
  readonly name: string;
  readonly files: readonly { readonly format: DataSetFormat; readonly url: string }[];
}

/** The data sets of a kind that have a row: one without is a file of no bytes, and is neither written nor offered. */
export function offeredSets(register: Register, kind: string): readonly DataSet[] {
  const { sets = [] } = kindCalled(register.kinds, kind).views;
  return sets.filter((set) => set.hasRows(recordsIn(register, kind)));
}

/** The same as links. */
export function dataSetsOf(register: Register, kind: string): DataSetLinks[] {
  return offeredSets(register, kind).map(({ id, name }) => ({
    name,
    files: (['csv', 'ndjson'] as const).map((format) => ({ format, url: addresses.dataSet(id, format) })),
  }));
}

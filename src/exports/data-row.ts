import type { SheetCellKind } from './xlsx.ts';

/** A column of a data set; its header is also the name of the field in JSON. */
export interface DataColumn {
  readonly header: string;
  readonly kind: SheetCellKind;
  /** Whether every row says something here. */
  readonly filled: boolean;
}

/** A cell as CSV holds it: figures in plain digits without thousands commas, null where nothing is said. */
export type DataRow = readonly (string | null)[];

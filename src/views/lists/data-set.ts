/** How a column of a data set is written: figures are numbers in JSON and in workbooks. */
export type DataCellKind = 'text' | 'amount' | 'integer';

/** A column of a data set; its header is also the name of the field in JSON. */
export interface DataColumn {
  readonly header: string;
  readonly kind: DataCellKind;
  /** Whether every row says something here. */
  readonly filled: boolean;
}

/** A cell as CSV holds it: figures in plain digits without thousands commas, null where nothing is said. */
export type DataRow = readonly (string | null)[];

import { kindCalled } from '../records/kind.ts';
import { addresses, type DataSetFormat } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { dataSetNames, hasRows, type DataSetName } from '../views/data-sets.ts';
import { exportWording } from '../wording/exports.ts';
import type { DataColumn, DataRow } from './data-row.ts';
import { figureColumns, figureRows } from './budget-figures.ts';
import { policyColumns, policyRows } from './policy-rows.ts';
import { licenceOf } from './provenance.ts';
import { newestDay } from './record-data.ts';
import { samplingColumns, samplingRows } from './sampling-rows.ts';
import type { Workbook } from './xlsx.ts';

/** One table over all records of a collection. The rows are made while they are read, so that none has to be kept. */
export interface DataSet extends DataSetName {
  readonly columns: readonly DataColumn[];
  readonly rows: (register: Register) => Iterable<DataRow>;
}

export const dataSetFormats: readonly DataSetFormat[] = ['csv', 'xlsx', 'ndjson'];

/** Every data set, whether the site has records for it or not. */
export const dataSets: readonly DataSet[] = [
  { ...dataSetNames.policies, columns: policyColumns, rows: policyRows },
  ...(['unqualified', 'qualified', 'disposals'] as const).map((table) => ({
    ...dataSetNames[table],
    columns: samplingColumns(table),
    rows: (register: Register) => samplingRows(register, table),
  })),
  { ...dataSetNames.figures, columns: figureColumns, rows: figureRows },
];

/** The data sets that a site offers: those that have a row. */
export function offeredDataSets(register: Register): readonly DataSet[] {
  return dataSets.filter((set) => hasRows(register, set));
}

/** One line of JSON for each row, the fields named like the columns; figures are numbers. */
export function* jsonLines({ columns, rows }: DataSet, register: Register): Generator<string> {
  for (const row of rows(register)) {
    const fields = columns.map(({ header, kind }, index) => {
      const cell = row[index] ?? null;
      return [header, cell === null || kind === 'text' ? cell : Number(cell)] as const;
    });
    yield `${JSON.stringify(Object.fromEntries(fields))}\n`;
  }
}

/** The most rows of a data set that are offered as a workbook: one has to be held in memory whole. */
const mostWorkbookRows = 50_000;

/** A data set as a workbook; undefined where it has too many rows for one. */
export function dataSetWorkbook(
  { name, collection, columns, rows }: DataSet,
  register: Register,
): Workbook | undefined {
  const { site, asOf } = register;
  const held: DataRow[] = [];
  for (const row of rows(register)) {
    if (held.length === mostWorkbookRows) return undefined;
    held.push(row);
  }
  return {
    sheet: { columns, rows: held },
    about: {
      name: exportWording.all(name),
      title: `${site.agency.name}${kindCalled(register.kinds, collection).names.column}`,
      source: site.agency.name,
      page: `${site.url}${addresses.list(collection)}`,
      publishedOn: newestDay(register[collection]) ?? asOf,
      licence: licenceOf(site),
    },
  };
}

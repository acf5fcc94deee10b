import { addresses, type DataSetFormat } from '../../register/addresses/address.ts';
import { recordsIn, type AnyRecord } from '../../register/register.ts';
import type { ExportedKind, Register } from '../kind.ts';
import type { DataSet } from '../../views/kind.ts';
import { exportWording } from '../../wording/exports.ts';
import type { DataRow } from '../../views/lists/data-set.ts';
import { licenceOf } from './provenance.ts';
import { newestDay } from './record-data.ts';
import type { Workbook } from './xlsx.ts';

export const dataSetFormats: readonly DataSetFormat[] = ['csv', 'xlsx', 'ndjson'];

/** One line of JSON for each row, the fields named like the columns; figures are numbers. */
export function* jsonLines(set: DataSet, records: readonly AnyRecord[], register: Register): Generator<string> {
  const { columns } = set;
  for (const row of set.rows(records, register)) {
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
export function dataSetWorkbook(set: DataSet, kind: ExportedKind, register: Register): Workbook | undefined {
  const { site, asOf } = register;
  const { name, columns } = set;
  const records = recordsIn(register, kind.id);
  const held: DataRow[] = [];
  for (const row of set.rows(records, register)) {
    if (held.length === mostWorkbookRows) return undefined;
    held.push(row);
  }
  return {
    sheet: { columns, rows: held },
    about: {
      name: exportWording.all(name),
      title: `${site.agency.name}${kind.names.column}`,
      source: site.agency.name,
      page: `${site.url}${addresses.list(kind.id)}`,
      publishedOn: newestDay(records) ?? asOf,
      licence: licenceOf(site),
    },
  };
}

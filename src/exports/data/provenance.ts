import { kindCalled } from '../../records/kind.ts';
import { dayOf } from '../../records/values/day.ts';
import type { HeldTable } from '../../register/held-table.ts';
import type { AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { exportWording } from '../../wording/exports.ts';
import type { About, Workbook } from './xlsx.ts';

/** A table of a record as a workbook, with where it comes from. */
export function workbookOf(register: Register, record: AnyRecord, published: HeldTable): Workbook {
  const { definition, table } = published;
  const kinds = new Map(definition.columns.map(({ header, kind }) => [header, kind]));
  return {
    sheet: {
      columns: table.columns.map((header) => ({ header, kind: kinds.get(header) === 'amount' ? 'amount' : 'text' })),
      rows: table.rows.map(({ cells }) => cells),
    },
    about: aboutTable(register, record, published),
  };
}

function aboutTable({ site, kinds }: Register, record: AnyRecord, { definition: { name } }: HeldTable): About {
  const { title, source, publishedAt } = record.entry.fields;
  const unit = kindCalled(kinds, record.collection).exports.unit?.(record);
  return {
    name,
    title,
    source: source ?? site.agency.name,
    page: `${site.url}${record.url}`,
    ...(unit === undefined ? {} : { unit }),
    publishedOn: dayOf(publishedAt),
    licence: licenceOf(site),
  };
}

/** How the data may be used, in words. */
export function licenceOf({ licence }: Register['site']): string {
  if (licence === undefined) return exportWording.noLicence;
  return licence.url === undefined ? licence.name : `${licence.name}（${licence.url}）`;
}

/** `<table>.json` beside a record's page: one table that explains itself. */
export function tableData(register: Register, record: AnyRecord, published: HeldTable): object {
  const { name, title, source, page, unit, publishedOn } = aboutTable(register, record, published);
  const { licence } = register.site;
  return {
    id: published.id,
    name,
    record: record.id,
    collection: record.collection,
    url: page,
    title,
    source,
    publishedOn,
    unit: unit ?? null,
    licence: licence ? { name: licence.name, url: licence.url ?? null } : null,
    columns: published.table.columns,
    rows: published.table.rows.map(({ cells }) => cells),
  };
}

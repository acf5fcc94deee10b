import { z } from 'zod';
import type { Act, Party } from '../../register/acts/act.ts';
import type { AnyRecord, Citation } from '../../register/register.ts';
import type { Register } from '../kind.ts';

/** Shapes that come again in the machine copies, each with the function that gives a value of it. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('公历日期，按北京时间');

export const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)
  .describe('日期，或日期和时间，按北京时间');

export const partyShape = z.object({
  id: z.string().nullable(),
  title: z.string(),
  docNumber: z.string().nullable(),
  url: z.string().nullable(),
});

export function partyData(register: Register, { id, title, docNumber, url }: Party): z.output<typeof partyShape> {
  return {
    id: id ?? null,
    title,
    docNumber: docNumber ?? null,
    url: url === undefined ? null : absolute(register, url),
  };
}

export const actShape = z.object({
  kind: z.string(),
  on: day,
  ...partyShape.shape,
  clauses: z.array(z.string()),
  until: day.nullable(),
  note: z.string().nullable(),
});

/** An act with the document at its other end. */
export function actData(register: Register, act: Act, other: Party): z.output<typeof actShape> {
  return {
    kind: act.kind,
    on: act.on,
    ...partyData(register, other),
    clauses: act.clauses.map(({ name }) => name),
    until: act.until ?? null,
    note: act.note ?? null,
  };
}

export const citationShape = z.object({
  collection: z.string(),
  id: z.string(),
  url: z.url(),
  title: z.string(),
  anchor: z.string().nullable(),
});

export function citationData(
  register: Register,
  { collection, id, url, title, anchor }: Citation,
): z.output<typeof citationShape> {
  return { collection, id, url: absolute(register, url), title, anchor: anchor ?? null };
}

export const tableShape = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
});

/** The tables of a record by their names in addresses. */
export function tablesData(
  record: AnyRecord,
): Record<string, { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }> {
  return Object.fromEntries(
    record.tables.map(({ id, table }) => [id, { columns: table.columns, rows: table.rows.map((row) => row.cells) }]),
  );
}

/** An address of ours with the site before it. */
export function absolute({ site }: Pick<Register, 'site'>, url: string): string {
  return url.startsWith('/') ? `${site.url}${url}` : url;
}

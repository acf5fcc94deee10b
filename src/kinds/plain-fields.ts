import { z } from 'zod';
import { metaOf } from '../intake/schema-path.ts';

/** The fields of a kind by their names. */
export type FieldShape = Readonly<Record<string, z.core.$ZodType>>;

function unwrapped(field: z.core.$ZodType): z.core.$ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) return unwrapped(field.unwrap());
  return field instanceof z.ZodPipe ? unwrapped(field.in) : field;
}

/** What an editor calls a field. */
export function labelOf(shape: FieldShape, name: string): string {
  return metaOf(shape[name]).label ?? name;
}

/** A value as it is read: days from and to, lists with a pause between, yes or no; undefined where there is none. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? undefined : String(value);
  if (Array.isArray(value)) return value.map((item) => wordsOf(item) ?? '').join('、');
  if (typeof value !== 'object' || value === null) return undefined;
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  if (from !== undefined && to !== undefined) return `${wordsOf(from)} 至 ${wordsOf(to)}`;
  return Object.values(value)
    .map((part) => wordsOf(part) ?? '')
    .join(' ');
}

/** The shape of a field's value in the machine copies: what the field says once it was read. */
export function dataShape(field: z.core.$ZodType): z.ZodType {
  const isOptional = field instanceof z.ZodOptional;
  const found = shapeOf(unwrapped(field));
  return isOptional ? found.nullable() : found;
}

function shapeOf(field: z.core.$ZodType): z.ZodType {
  if (field instanceof z.ZodEnum) return z.enum(field.options.map(String));
  if (field instanceof z.ZodNumber) return z.number();
  if (field instanceof z.ZodBoolean) return z.boolean();
  if (field instanceof z.ZodArray) return z.array(dataShape(field.element));
  if (!(field instanceof z.ZodObject)) return z.string();
  const parts = Object.entries(field.shape as FieldShape).map(([name, part]) => [name, dataShape(part)] as const);
  return z.object(Object.fromEntries(parts));
}

/** The paths that are asked for one by one when a record is begun: a mapping by its parts. */
export function pathsOf(name: string, field: z.core.$ZodType): string[] {
  const inner = unwrapped(field);
  if (!(inner instanceof z.ZodObject)) return [name];
  return Object.entries(inner.shape as FieldShape).flatMap(([part, own]) => pathsOf(`${name}.${part}`, own));
}

import { z } from 'zod';
import type { FieldMeta } from '../records/field.ts';

/** Names of fields and indexes of list items, as Zod reports them. */
export type FieldPath = readonly PropertyKey[];

/** `effects[2].target`. */
export function writePath(path: FieldPath): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}

/** The schema of the field that a path leads to; undefined where the schema knows no such field. */
export function schemaAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType | undefined {
  const [head, ...tail] = path;
  if (head === undefined) return schema;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    return inner.options.map((option: z.core.$ZodType) => schemaAt(option, path)).find((found) => found !== undefined);
  }
  if (inner instanceof z.ZodObject) {
    const next = (inner.shape as Record<string, z.core.$ZodType>)[String(head)] ?? inner.def.catchall;
    return next && schemaAt(next, tail);
  }
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, tail);
  return inner instanceof z.ZodRecord ? schemaAt(inner.valueType, tail) : undefined;
}

/** What is said of a field to editors: on the schema itself, and where it is silent on what it wraps. */
export function metaOf(schema: z.core.$ZodType | undefined): Partial<FieldMeta> {
  if (schema === undefined) return {};
  const inner = schema instanceof z.ZodUnion ? schema.options[0] : unwrapOnce(schema);
  return {
    ...(inner === schema ? {} : metaOf(inner)),
    ...(z.globalRegistry.get(schema) as Partial<FieldMeta> | undefined),
  };
}

/** The values that a field may have, where they are a fixed list. */
export function choicesOf(schema: z.core.$ZodType | undefined): readonly string[] {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  return [];
}

/** The names that a mapping may have at this place, with their Chinese labels. */
export function fieldNamesOf(schema: z.core.$ZodType | undefined): ReadonlyMap<string, string> {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return fieldNamesOf(inner.options.find((option: z.core.$ZodType) => unwrap(option) instanceof z.ZodObject));
  if (inner instanceof z.ZodRecord) return new Map(choicesOf(inner.keyType).map((name) => [name, '']));
  if (!(inner instanceof z.ZodObject)) return new Map();
  return new Map(
    Object.entries(inner.shape as Record<string, z.core.$ZodType>).map(([name, field]) => [
      name,
      metaOf(field).label ?? '',
    ]),
  );
}

/** Whether a field may be left out. */
export function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = unwrapOnce(schema);
  return inner === schema ? schema : unwrap(inner);
}

/** An optional field is its field; a transformed field takes what comes in. */
function unwrapOnce(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.in : schema;
}

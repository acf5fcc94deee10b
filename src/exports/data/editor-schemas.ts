import { z } from 'zod';
import { exceptionsSchema } from '../../privacy/exceptions.ts';
import type { FieldMeta } from '../../records/field.ts';
import type { RecordKind } from '../../records/kind.ts';
import { siteSchemaOf } from '../../records/site.ts';
import { tombstonesSchema } from '../../records/tombstone.ts';

/** What editors' programs read: JSON Schemas by file name, made of the schemas that check the content. */
export function editorSchemas(kinds: readonly RecordKind[]): Readonly<Record<string, string>> {
  const settings = { site: siteSchemaOf(kinds), exceptions: exceptionsSchema, tombstones: tombstonesSchema };
  const all: Readonly<Record<string, z.ZodObject>> = {
    ...settings,
    ...Object.fromEntries(kinds.map(({ id, fields }) => [id, fields.schema])),
  };
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [`${name}.json`, schemaText(schema)]));
}

/** Names, explanations and examples become what a program shows beside the field. */
function schemaText(schema: z.ZodObject): string {
  const made = z.toJSONSchema(schema, {
    // Front matter is written, not yet read.
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { label, example, help } = jsonSchema as Partial<FieldMeta>;
      for (const key of ['label', 'example', 'help', 'reads'] as const) Reflect.deleteProperty(jsonSchema, key);
      if (label !== undefined) jsonSchema.title = label;
      const words = [help, example === undefined ? undefined : `例如：${example}`].filter((text) => text !== undefined);
      if (words.length > 0) jsonSchema.description = words.join('\n');
    },
  });
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

/** Optional by their schema, since other fields may stand for them. */
const usual: ReadonlySet<string> = new Set(['review', 'docNumber']);

/** Snippets for VS Code: the fields that a record of each kind must have, to be filled in one after the other. */
export function editorSnippets(kinds: readonly RecordKind[]): string {
  const snippets = kinds.map(({ names, fields }) => {
    const { shape } = fields.schema;
    const [prefix = names.column] = names.short;
    const wanted = Object.entries(shape).filter(
      ([name, field]) => usual.has(name) || !(field instanceof z.ZodOptional),
    );
    const lines = wanted.map(([name, field], index) => `${name}: ${placeholder(index + 1, field as z.ZodType)}`);
    const body = ['---', ...lines, '---', '', '$0'];
    return [prefix, { scope: 'markdown', prefix, body }];
  });
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}

function placeholder(index: number, field: z.ZodType): string {
  if (field instanceof z.ZodEnum) return `\${${index}|${field.options.join(',')}|}`;
  const { label = '', example = label } = (field.meta() ?? {}) as Partial<FieldMeta>;
  return `\${${index}:${example.replaceAll(/[\\$}]/g, (sign) => `\\${sign}`)}}`;
}

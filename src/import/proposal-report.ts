import type { z } from 'zod';
import type { Proposal } from './front-matter-text.ts';
import { fieldNamesOf, metaOf, schemaAt } from '../intake/schema-path.ts';

const toFill = '请填写：';

/**
 * What was filled in and what is still to be, as Chinese sentences that name fields as editors know them. Lines that need no
 * look, since their note asks for none, are left out with `checkedOnly`.
 */
export function reportOf(schema: z.ZodObject, proposals: readonly Proposal[], checkedOnly = false): string[] {
  const filled = proposals.filter(
    ({ value, note }) => value !== undefined && (!checkedOnly || note.startsWith('请核对')),
  );
  const open = proposals.filter(({ value, note }) => value === undefined && note.startsWith(toFill));
  return [
    ...filled.map(({ field, value, note }) => {
      return `已填“${nameOf(schema, field)}”：${wordsOf(value, fieldNamesOf(schemaAt(schema, field.split('.'))))}（${note}）。`;
    }),
    ...open.map(({ field, note }) => {
      const name = nameOf(schema, field);
      const how = note.slice(toFill.length);
      // What is to be filled in begins with its name, which the sentence says already.
      const more = how.startsWith(name) ? how.slice(name.length).replace(/^[，：]/, '') : how;
      return `待填“${name}”${more === '' ? '' : `：${more}`}。`;
    }),
  ];
}

/** The field as editors know it. */
export function nameOf(schema: z.ZodObject, field: string): string {
  return metaOf(schemaAt(schema, field.split('.'))).label ?? field;
}

/** A value as it is read aloud: no brackets, parts by their Chinese names where they are numbers. */
function wordsOf(value: unknown, names: ReadonlyMap<string, string> = new Map()): string {
  if (Array.isArray(value))
    return value.map((item) => wordsOf(item)).join(value.some((item) => typeof item === 'object') ? '；' : '、');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => (typeof part === 'number' ? `${names.get(name) ?? ''} ${part}`.trim() : wordsOf(part)))
      .join(' ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

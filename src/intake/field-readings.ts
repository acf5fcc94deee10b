import type { z } from 'zod';
import { chineseDay } from '../records/values/day.ts';
import { infoAt, type Finding } from '../records/finding.ts';
import { readFieldDay } from '../records/values/written-day.ts';
import { chineseTerm, readWrittenTerm } from '../records/values/written-term.ts';
import { metaOf, schemaAt, writePath, type FieldPath } from './schema-path.ts';
import type { YamlSource } from './yaml-source.ts';

/** Says of every day and term that was written in another form how it was read. */
export function readingsOf(file: string, schema: z.core.$ZodType, source: YamlSource): Finding[] {
  return textsIn(source.value, []).flatMap(([path, text]) => {
    const reading = readingOf(schemaAt(schema, path), text);
    if (reading === undefined) return [];
    const field = writePath(path);
    const [line, column] = source.places[field] ?? [1, 1];
    const { label = field } = metaOf(schemaAt(schema, path));
    return [
      infoAt(
        { file, line, column, field },
        'field/read-as',
        `“${label}”（${field}）写的“${text}”，读作 ${reading}。`,
        `不必改动；读错了的，请改成对的。规范的写法是 ${reading.replace(/（.*$/, '')}。`,
      ),
    ];
  });
}

/** How a text that is not in its field's own form was read; undefined where it is, and where it could not be read. */
function readingOf(schema: z.core.$ZodType | undefined, text: string): string | undefined {
  const { reads } = metaOf(schema);
  if (reads === 'day') {
    const day = readFieldDay(text);
    return day === undefined || day === text ? undefined : `${day}（${chineseDay(day)}）`;
  }
  const term = reads === 'term' ? readWrittenTerm(text) : undefined;
  return term === undefined || term === text ? undefined : `${term}（${chineseTerm(term)}）`;
}

function textsIn(value: unknown, path: FieldPath): [path: FieldPath, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

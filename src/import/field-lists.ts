import { z } from 'zod';
import { metaOf } from '../intake/schema-path.ts';
import { commonFields } from '../records/common.ts';
import type { RecordKind } from '../records/kind.ts';

/**
 * The fields of the kinds for which nobody has written a chapter of the editors' handbook, in Markdown: made of their
 * schemas, one table for each kind. Fields that every record has are left out.
 */
export function fieldLists(kinds: readonly RecordKind[]): string {
  const sections = kinds
    // The standard kinds have chapters of their own.
    .filter(({ names }) => names.firstColumn === undefined)
    .map(({ id, names, fields }) => {
      const rows = Object.entries(fields.schema.shape as Readonly<Record<string, z.core.$ZodType>>)
        .filter(([name]) => !(name in commonFields))
        .map(([name, field]) => {
          const { label = name, help, example } = metaOf(field);
          const note = help ?? (example === undefined ? '' : `例如 ${example}`);
          return `| \`${name}\` | ${label} | ${field instanceof z.ZodOptional ? '可选' : '必填'} | ${note} |`;
        });
      return [
        `### ${names.column}`,
        `放在 \`${id}\` 文件夹里；新建一篇：\`npm run new -- ${names.short[0] ?? names.column}\`。`,
        ['| 字段 | 名称 | 是否必填 | 说明 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      ].join('\n\n');
    });
  return sections.length === 0 ? '（没有）' : sections.join('\n\n');
}

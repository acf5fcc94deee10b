import type { ColumnChapter, RecordKind } from '../records/kind.ts';
import type { ColumnDefinition, TableDefinition } from '../records/table.ts';
import { workbookHeaders } from './workbook/header-name.ts';

/**
 * The chapter of the editors' handbook on columns, in Markdown: every table of every kind with its columns and the other
 * spellings of each that are read, made of the definitions that the reading goes by.
 */
export function columnLists(kinds: readonly RecordKind[]): string {
  const imported = workbookHeaders().map(({ header, variants }) => `- ${header}：${variants.join('、')}`);
  return [
    '粗体的列必须有，其余可有可无，先后不限；括号里是也认得的写法。列名里的空格、全角半角、括号和引号的样式不影响。',
    ...kinds
      .flatMap(chaptersOf)
      .map(({ heading, tables }) =>
        [`### ${heading}`, tables.map(([definition, note]) => lineOf(definition, note)).join('\n')].join('\n\n'),
      ),
    [
      '### 导入 Excel 时另外认得的列名',
      '这些写法只在 `npm run import` 时认得，导入后的 CSV 里是标准的列名。',
      imported.join('\n'),
    ].join('\n\n'),
  ].join('\n\n');
}

function chaptersOf({ names, fields }: RecordKind): readonly ColumnChapter[] {
  if (fields.columnChapters) return fields.columnChapters();
  const tables = fields.tables({}).map(({ definition }) => [definition] as const);
  return tables.length === 0 ? [] : [{ heading: `${names.column}的列名`, tables }];
}

function lineOf({ name, columns }: TableDefinition, note = ''): string {
  return `- ${name}${note}：${columns.map(columnText).join('、')}`;
}

function columnText({ header, required, variants }: ColumnDefinition): string {
  const name = required ? `**${header}**` : header;
  return variants.length > 0 ? `${name}（${variants.join('、')}）` : name;
}

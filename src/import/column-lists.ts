import { budgetTable } from '../kinds/budgets/tables.ts';
import { budgetKinds, budgetTableIds } from '../kinds/budgets/fields.ts';
import { effectsTable } from '../records/effects-table.ts';
import { samplingTables } from '../kinds/sampling/tables.ts';
import { samplingKinds } from '../kinds/sampling/fields.ts';
import type { ColumnDefinition, TableDefinition } from '../records/table.ts';
import { workbookHeaders } from './workbook/header-name.ts';

/**
 * The chapter of the editors' handbook on columns, in Markdown: every table with its columns and the other spellings of
 * each that are read, made of the definitions that the reading goes by.
 */
export function columnLists(): string {
  const sampling = samplingKinds.flatMap((kind) =>
    Object.entries(samplingTables(kind)).flatMap(([id, table]) =>
      id === 'disposals' && kind !== samplingKinds[0] ? [] : [lineOf(table, id === 'disposals' ? '' : `（${kind}）`)],
    ),
  );
  const budgets = budgetKinds.map((kind) => {
    const tables = budgetTableIds.flatMap((id) => budgetTable(kind, id) ?? []);
    return [`### ${kind}的列名`, tables.map((table) => lineOf(table)).join('\n')].join('\n\n');
  });
  const imported = workbookHeaders().map(({ header, variants }) => `- ${header}：${variants.join('、')}`);
  return [
    '粗体的列必须有，其余可有可无，先后不限；括号里是也认得的写法。列名里的空格、全角半角、括号和引号的样式不影响。',
    ['### 抽检的列名', sampling.join('\n')].join('\n\n'),
    ...budgets,
    ['### 清理目录的列名', lineOf(effectsTable)].join('\n\n'),
    [
      '### 导入 Excel 时另外认得的列名',
      '这些写法只在 `npm run import` 时认得，导入后的 CSV 里是标准的列名。',
      imported.join('\n'),
    ].join('\n\n'),
  ].join('\n\n');
}

function lineOf({ name, columns }: TableDefinition, kind = ''): string {
  return `- ${name}${kind}：${columns.map(columnText).join('、')}`;
}

function columnText({ header, required, variants }: ColumnDefinition): string {
  const name = required ? `**${header}**` : header;
  return variants.length > 0 ? `${name}（${variants.join('、')}）` : name;
}

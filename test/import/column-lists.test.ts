import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { columnLists } from '../../src/import/column-lists.ts';
import { budgetTable } from '../../src/kinds/budgets/tables.ts';
import { samplingTables } from '../../src/kinds/sampling/tables.ts';

const lists = columnLists(kinds);

test.for([
  ['不合格产品表（食品）', samplingTables('食品').unqualified],
  ['合格产品表（产品质量）', samplingTables('产品质量').qualified],
  ['核查处置表', samplingTables('食品').disposals],
  ['“三公”经费支出决算表', budgetTable('决算', 'three-public')],
] as const)('%s has a line with its columns and their other spellings', ([name, table]) => {
  const line = lists.split('\n').find((each) => each.startsWith('- ') && each.includes(name)) ?? '';
  for (const { header, required, variants } of table?.columns ?? []) {
    expect(line).toContain(required ? `**${header}**` : header);
    for (const variant of variants) expect(line).toContain(variant);
  }
});

test('spellings that only the import knows are listed apart', () => {
  expect(lists.slice(lists.indexOf('导入 Excel'))).toContain('- 检验结果：实测值、检测值');
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { samplingKinds } from '../../../../src/kinds/sampling/fields.ts';
import { failuresHeader } from '../../../../src/records/failures.ts';
import { samplingTables } from '../../../../src/kinds/sampling/tables.ts';
import { columnLooks } from '../../../../src/kinds/sampling/views/table.ts';
import { aSampling, aTable, register } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

function table(columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]) {
  const tables = { qualified: aTable('s/q.csv', columns, ...rows) };
  return shown(register([aSampling({ tables })]), 'sampling', '/sampling/a-sampling/').qualified;
}

describe('the table of batches that passed', () => {
  test('begins with what a buyer knows of the product, and leads from each row to itself and to companies', () => {
    const shownTable = table(
      ['序号', '抽样编号', '标称生产企业名称', '被抽样单位名称', '省份', '食品名称', '商标'],
      ['1', 'XC/1', '甲 厂', null, '示例省', '米', null],
      ['2', 'XC2', '甲厂', '乙店', '邻省', '面', null],
    );
    expect(shownTable?.columns.map(({ header }) => header)).toEqual([
      '抽样编号',
      '食品名称',
      '标称生产企业名称',
      '被抽样单位名称',
      '省份',
    ]);
    expect(shownTable?.rows[0]).toEqual({
      anchor: 's-xc-1',
      cells: [
        { text: 'XC/1', url: '#s-xc-1' },
        '米',
        { text: '甲 厂', url: '/sampling/company/甲厂/' },
        null,
        '示例省',
      ],
    });
  });

  test('tells once what all rows have in common, but never of a product or a company', () => {
    const shownTable = table(
      ['抽样编号', '被抽样单位名称', '食品名称', '公告号', '备注'],
      ['1', '乙店', '米', '第1期', null],
      ['2', '乙店', '米', '第1期', null],
    );
    expect(shownTable).toMatchObject({
      constant: [{ name: '公告号', value: '第1期' }],
      columns: [{ header: '抽样编号' }, { header: '食品名称' }, { header: '被抽样单位名称' }],
    });
  });

  test('of one row hides nothing', () => {
    expect(table(['抽样编号', '公告号'], ['1', '第1期'])?.columns).toHaveLength(2);
  });
});

const headers = samplingKinds.flatMap((kind) => {
  const { unqualified, qualified } = samplingTables(kind);
  return [...unqualified.columns, ...qualified.columns].map(({ header }) => header);
});

test.for([...new Set(headers)].filter((header) => header !== failuresHeader && !header.endsWith('品名称')))(
  'on a phone a card says “%s” before the cell',
  (header) => {
    const cards = readFileSync('src/kinds/sampling/pages/sampling-cards.css', 'utf8');
    expect(cards).toContain(`td.${columnLooks[header]}::before {\n    content: '${header}';`);
  },
);

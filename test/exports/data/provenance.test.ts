import { describe, expect, test } from 'vitest';
import { licenceOf, tableData, workbookOf } from '../../../src/exports/data/provenance.ts';
import { aBudget, aSampling, aSite, aTable, register, type Written } from '../../register/entries.ts';

const table = aTable('budgets/i.csv', ['科目名称', '合计'], ['合计', '1,234.50'], ['甲', null]);

function first(written: Written, site = aSite()) {
  const found = register([written], '2026-01-01', site);
  const [record] = [...found.budgets, ...found.sampling];
  const [published] = record?.tables ?? [];
  if (!record || !published) throw new Error('no table');
  return { book: workbookOf(found, record, published), data: tableData(found, record, published) };
}

describe('a table that is taken away', () => {
  test('says where it comes from, in its workbook and in JSON', () => {
    const licence = { name: '可以免费使用', url: 'https://www.example.gov.cn/licence/' };
    const { book, data } = first(aBudget({ tables: { income: table }, source: '示例市财政局' }), aSite({ licence }));
    expect(book).toEqual({
      sheet: {
        columns: [
          { header: '科目名称', kind: 'text' },
          { header: '合计', kind: 'amount' },
        ],
        rows: [
          ['合计', '1,234.50'],
          ['甲', null],
        ],
      },
      about: {
        name: '收入总表',
        title: '2024年预算',
        source: '示例市财政局',
        page: 'https://www.example.gov.cn/budgets/a-budget/',
        unit: '万元',
        publishedOn: '2024-03-01',
        licence: '可以免费使用（https://www.example.gov.cn/licence/）',
      },
    });
    expect(data).toEqual({
      id: 'income',
      name: '收入总表',
      record: 'a-budget',
      collection: 'budgets',
      url: 'https://www.example.gov.cn/budgets/a-budget/',
      title: '2024年预算',
      source: '示例市财政局',
      publishedOn: '2024-03-01',
      unit: '万元',
      licence,
      columns: table.columns,
      rows: book.sheet.rows,
    });
  });

  test('has no unit where it has no money, and comes from the agency unless another is named', () => {
    const qualified = aTable('sampling/q.csv', ['抽样编号'], ['XC1']);
    const { book, data } = first(aSampling({ tables: { qualified } }));
    expect(book.about).not.toHaveProperty('unit');
    expect(data).toMatchObject({ unit: null, licence: null, source: '示例市市场监督管理局' });
  });
});

describe('licenceOf', () => {
  test.for([
    { licence: undefined, words: '发布机关没有另外声明使用许可。' },
    { licence: { name: '注明来源即可使用' }, words: '注明来源即可使用' },
  ])('says $words', ({ licence, words }) => {
    expect(licenceOf(aSite({ licence }))).toBe(words);
  });
});

import { describe, expect, test } from 'vitest';
import { bookOf } from '../../../../src/kinds/budgets/identities/book.ts';
import { budgetTree, type TreeNode } from '../../../../src/kinds/budgets/views/tree.ts';
import { accounts } from '../identities/sheets.ts';

const expenditure = `科目编码,科目名称,合计,基本支出,项目支出
201,一般公共服务支出,80.00,50.00,30.00
20138,市场监督管理事务,80.00,50.00,30.00
2013801,行政运行,50.00,50.00,
2013804,经营主体管理,30.00,,30.00
205,教育支出,20.00,20.00,
,合计,100.00,70.00,30.00`;
const lastYear = `科目编码,科目名称,合计,基本支出,项目支出
201,一般公共服务支出,64.00,50.00,14.00
2013801,行政运行,50.00,50.00,
,合计,64.00,50.00,14.00`;

/** `201 80.00 80.0% 增加 16.00 万元 [ … ]`. */
function inShort({ code, amount, share, change, children }: TreeNode): string {
  const below = children.length === 0 ? '' : `[${children.map(inShort).join(' ')}]`;
  return [code, amount, share?.text, change?.amount, below].filter(Boolean).join(' ');
}

function treeOf(
  tables: Readonly<Record<string, string>>,
  id: 'expenditure' | 'income-expenditure',
  before = '',
): string[] {
  const earlier = before === '' ? undefined : bookOf(accounts({ [id]: before }));
  return budgetTree(bookOf(accounts(tables)), earlier, id, '万元').map(inShort);
}

describe('the tree of a table', () => {
  test('leads from 类 to 项, each with its part of the whole', () => {
    expect(treeOf({ expenditure }, 'expenditure')).toEqual([
      '201 80.00 80.0% [20138 80.00 80.0% [2013801 50.00 50.0% 2013804 30.00 30.0%]]',
      '205 20.00 20.0%',
    ]);
  });

  test('tells the change of every code that last year’s table has too', () => {
    expect(treeOf({ expenditure }, 'expenditure', lastYear)).toEqual([
      '201 80.00 80.0% 增加 16.00 万元 [20138 80.00 80.0% [2013801 50.00 50.0% 持平 2013804 30.00 30.0%]]',
      '205 20.00 20.0%',
    ]);
  });

  test('leaves blanks blank, and takes no part of nothing or less', () => {
    const blank = `科目编码,科目名称,合计
201,一般公共服务支出,
20138,市场监督管理事务,
205,教育支出,-3.00`;
    expect(treeOf({ expenditure: blank }, 'expenditure')).toEqual(['201 [20138]', '205 -3.00']);
  });

  test.for([
    { name: 'nothing stands under anything', tables: { expenditure: '科目编码,科目名称,合计\n201,服务,1.00' } },
    { name: 'the table is not there', tables: {} },
    {
      name: 'income faces expenditure',
      tables: { 'income-expenditure': '方向,科目编码,项目,金额\n支出,201,服务,1.00' },
    },
  ] as const)('is empty where $name', ({ tables }) => {
    expect(treeOf(tables, 'expenditure')).toEqual([]);
    expect(treeOf(tables, 'income-expenditure')).toEqual([]);
  });
});

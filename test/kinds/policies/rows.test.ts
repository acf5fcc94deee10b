import { describe, expect, test } from 'vitest';
import { policyColumns, policyRows } from '../../../src/kinds/policies/rows.ts';
import { acting, anOldPolicy, aPolicy, register } from '../../register/entries.ts';

function rowsOf(...written: Parameters<typeof register>[0]) {
  const found = register(written);
  return [...policyRows(found.policies, found)].map((row) =>
    Object.fromEntries(policyColumns.map(({ header }, index) => [header, row[index]] as const)),
  );
}

describe('policyRows', () => {
  test('has a row for each document with its standing on the day', () => {
    const rows = rowsOf(
      anOldPolicy({ topics: ['shipin-anquan'], keywords: ['甲', '乙'], normative: false }),
      acting([{ kind: '替代', target: 'old' }]),
    );
    expect(rows.find((row) => row['内容编号'] === 'old')).toEqual({
      内容编号: 'old',
      标题: '旧办法',
      发文字号: '示市监规〔2020〕1号',
      索引号: null,
      发文机关: '示例市市场监督管理局',
      文种: '通知',
      主题分类: null,
      规范性文件: '否',
      成文日期: '2020-01-06',
      公布日期: '2020-01-10',
      施行日期: '2020-01-10',
      最后有效日: null,
      效力状态: '已废止',
      效力状态代码: '04',
      状态起始日: '2024-05-01',
      替代文件: '新办法',
      责任部门: '政策法规科',
      来源: '示例市市场监督管理局',
      专题: '食品安全',
      关键词: '甲；乙',
      摘要: '正文。',
      网址: 'https://www.example.gov.cn/policies/old/',
    });
  });

  test('says the last valid day, inclusive, and every issuer', () => {
    expect(
      rowsOf(aPolicy({ effectiveOn: '2024-03-01', term: 'P5Y', issuers: ['示例市市场监督管理局', '示例市财政局'] })),
    ).toMatchObject([{ 最后有效日: '2029-02-28', 发文机关: '示例市市场监督管理局；示例市财政局', 发文字号: null }]);
  });
});

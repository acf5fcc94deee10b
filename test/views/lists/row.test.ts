import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../../src/register/register.ts';
import { day } from '../../../src/records/values/day.ts';
import { rowOf, type RowView } from '../../../src/views/lists/row.ts';
import {
  acting,
  aBudget,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  register,
  type Written,
} from '../../register/entries.ts';

function row(written: readonly Written[], collection: string, asOf = '2026-01-01'): RowView {
  const found = register(written, asOf);
  const record = recordsIn(found, collection).at(-1);
  if (!record) throw new Error(`no ${collection}`);
  return rowOf(found, record);
}

describe('a row', () => {
  test.for([
    { name: 'a number and its genre', written: anOldPolicy(), details: ['示市监规〔2020〕1号', '通知'] },
    { name: 'no number and its genre', written: aPolicy(), details: ['无发文字号', '通知'] },
    { name: 'form and unit', written: anInterpretation(), details: ['文字', '政策法规科'] },
    {
      name: 'kind, totals and rate',
      written: aSampling({ totals: { sampled: 101, qualified: 97, unqualified: 4 } }),
      details: ['食品', '抽检 101 批次，不合格 4 批次，合格率 96.04%'],
    },
    {
      name: 'no rate where nothing was sampled',
      written: aSampling({ totals: { sampled: 0, qualified: 0, unqualified: 0 } }),
      details: ['食品', '抽检 0 批次，不合格 0 批次'],
    },
    { name: 'year, kind and unit', written: aBudget(), details: ['2024 年度', '预算', '示例市市场监督管理局'] },
    { name: 'nothing more', written: aPage(), details: [] },
  ])('tells $name', ({ written, details }) => {
    expect(row([written], written.entry.collection).details).toEqual(details);
  });

  test('shows the day without its time', () => {
    expect(row([aPage({ publishedAt: '2024-03-05 16:30' })], 'pages').day).toBe('2024-03-05');
  });

  test.for([
    { asOf: '2024-04-30', names: ['现行有效', '已废止'] },
    { asOf: '2024-05-01', names: ['已废止'] },
  ])('of a policy is marked on $asOf with $names', ({ asOf, names }) => {
    const found = row([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], 'policies', asOf);
    expect(found).toMatchObject({ url: '/policies/old/', markOf: undefined });
    expect(found.mark.map(({ name }) => name)).toEqual(names);
  });

  test('of an interpretation is marked as the document that it interprets, and says so', () => {
    const written = [
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }]),
      anInterpretation({ interprets: [{ title: '省局办法', docNumber: '省市监规〔2019〕2号' }, 'old'] }),
    ];
    expect(row(written, 'interpretations')).toMatchObject({
      mark: [{ name: '已废止', slug: 'repealed' }],
      markOf: '所解读文件之一',
    });
  });

  test('of anything else has no mark', () => {
    expect(row([aPage()], 'pages')).toMatchObject({ mark: [], markOf: undefined, day: day('2024-03-01') });
  });
});

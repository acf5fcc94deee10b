import { describe, expect, test } from 'vitest';
import type { SamplingView } from '../../../../src/kinds/sampling/views/page.ts';
import { aSampling, aTable, register, type Writing } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

const joined = '不合格项目║检验结果║标准值';

function page(writing: Writing = {}, asOf = '2026-01-01'): SamplingView {
  return shown(register([aSampling(writing)], asOf), 'sampling', '/sampling/a-sampling/');
}

function failing(
  rows: readonly (readonly (string | null)[])[],
  disposals: readonly (readonly (string | null)[])[] = [],
) {
  const tables = {
    unqualified: aTable('s/u.csv', ['序号', '抽样编号', '食品名称', '商标', joined], ...rows),
    ...(disposals.length === 0
      ? {}
      : {
          disposals: aTable(
            's/d.csv',
            ['抽样编号', '处置单位', '处置措施', '完成日期', '处罚决定文书号', '状态'],
            ...disposals,
          ),
        }),
  };
  const totals = { sampled: 9, qualified: 9 - rows.length, unqualified: rows.length };
  return page({ totals, unqualified: 'u.csv', tables }).failing?.products ?? [];
}

describe('the page of a sampling', () => {
  test.for([
    { totals: { sampled: 101, qualified: 97, unqualified: 4 }, rate: '96.04' },
    { totals: { sampled: 40, qualified: 40, unqualified: 0 }, rate: '100.00' },
    { totals: { sampled: 0, qualified: 0, unqualified: 0 }, rate: undefined },
  ])('gives the rate of $totals.qualified in $totals.sampled as $rate', ({ totals, rate }) => {
    expect(page({ totals })).toMatchObject({ totals, rate });
  });

  test('names kind, number, period, task, basis and laboratories', () => {
    const facts = page({
      noticeNumber: '2024年第1期',
      basis: ['GB 2760', '计划'],
      institutions: ['甲所', '乙所'],
    }).facts;
    expect(facts.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '类别 食品',
      '公告号 2024年第1期',
      '抽检时段 2024-01-01 至 2024-02-01',
      '任务来源 监督抽检',
      '检验机构 甲所、乙所',
      '抽检依据 GB 2760；计划',
    ]);
  });

  test('shows nothing of failures where no table is given', () => {
    expect(page()).toMatchObject({
      failing: undefined,
      qualified: undefined,
      byItem: undefined,
      byCategory: [],
      trend: [],
    });
  });

  test('offers the tables of products that failed and of disposals as files', () => {
    const tables = {
      unqualified: aTable('s/u.csv', ['抽样编号', joined], ['XC2', '铅║1║≤0.2']),
      disposals: aTable('s/d.csv', ['抽样编号'], ['XC2']),
    };
    const totals = { sampled: 1, qualified: 0, unqualified: 1 };
    const files = page({ totals, unqualified: 'u.csv', tables }).failing?.files ?? [];
    expect(files.map(({ name, downloads }) => `${name} ${downloads[0]?.url}`)).toEqual([
      '不合格产品表 /sampling/a-sampling/unqualified.csv',
      '核查处置表 /sampling/a-sampling/disposals.csv',
    ]);
  });
});

describe('a product that failed', () => {
  test('has its own anchor, its name, and what the row says of it', () => {
    expect(failing([['1', 'XC-2026/001', '米粉', '某牌', '铅║0.35mg/kg║≤0.2mg/kg']])).toEqual([
      {
        anchor: 's-xc-2026-001',
        name: '米粉',
        number: 'XC-2026/001',
        facts: [{ name: '商标', value: '某牌' }],
        failures: [{ item: '铅', result: '0.35mg/kg', limit: '≤0.2mg/kg' }],
        disposals: [],
        pendingDays: 671,
      },
    ]);
  });

  test('may have failed in several ways, in one cell or in the rows that follow', () => {
    const [product, ...others] = failing([
      ['1', 'XC1', '米粉', null, '铅║0.35║≤0.2；镉║0.3║≤0.2'],
      [null, null, null, null, '菌落总数║10, 20║≤10'],
    ]);
    expect(product?.failures.map(({ item }) => item)).toEqual(['铅', '镉', '菌落总数']);
    expect(others).toEqual([]);
  });

  test('shows what was done about it, and nothing where nothing is published', () => {
    const products = failing(
      [
        ['1', 'XC1', '米粉', null, '铅║1║≤0.2'],
        ['2', 'XC2', '面条', null, '铅║1║≤0.2'],
      ],
      [
        ['XC1', '甲所', '下架', '2024-03-01', '示市监处罚〔2024〕1号', '已完成'],
        ['XC1', '乙所', '立案', null, null, '进行中'],
      ],
    );
    expect(products.map(({ disposals }) => disposals)).toEqual([
      [
        { unit: '甲所', measure: '下架', state: '已完成', doneOn: '2024-03-01', decision: '示市监处罚〔2024〕1号' },
        { unit: '乙所', measure: '立案', state: '进行中', doneOn: null, decision: null },
      ],
      [],
    ]);
  });

  test('names maker and shop first, and leads to what else is known of them', () => {
    const header = ['抽样编号', '商标', '标称生产企业名称', '被抽样单位名称', '食品名称', joined];
    const unqualified = aTable('s/u.csv', header, ['XC1', '某牌', '甲（示例）厂', '乙店', '米粉', '铅║1║≤0.2']);
    const totals = { sampled: 1, qualified: 0, unqualified: 1 };
    const view = page({ totals, unqualified: 'u.csv', tables: { unqualified } });
    expect(view.failing?.products[0]?.facts).toEqual([
      { name: '标称生产企业名称', value: '甲（示例）厂', url: '/sampling/company/甲(示例)厂/' },
      { name: '被抽样单位名称', value: '乙店', url: '/sampling/company/乙店/' },
      { name: '商标', value: '某牌' },
    ]);
  });

  test('tells what all of them have in common once', () => {
    const header = ['抽样编号', '食品名称', '公告号', '任务来源', joined];
    const unqualified = aTable(
      's/u.csv',
      header,
      ['XC1', '米粉', '第1期', '市抽', '铅║1║≤0.2'],
      [null, null, null, null, '镉║1║≤0.2'],
      ['XC2', '米粉', '第1期', '县抽', '铅║1║≤0.2'],
    );
    const totals = { sampled: 2, qualified: 0, unqualified: 2 };
    const { constant, products } = page({ totals, unqualified: 'u.csv', tables: { unqualified } }).failing ?? {};
    expect(constant).toEqual([{ name: '公告号', value: '第1期' }]);
    expect(products?.map(({ facts }) => facts)).toEqual([
      [{ name: '任务来源', value: '市抽' }],
      [{ name: '任务来源', value: '县抽' }],
    ]);
  });

  test.for([
    { asOf: '2024-03-01', days: 0 },
    { asOf: '2024-06-09', days: 100 },
  ])('awaits on $asOf since $days days what was done about it', ({ asOf, days }) => {
    const tables = { unqualified: aTable('s/u.csv', ['抽样编号', joined], ['XC2', '铅║1║≤0.2']) };
    const totals = { sampled: 1, qualified: 0, unqualified: 1 };
    const view = page({ publishedAt: '2024-03-01', totals, unqualified: 'u.csv', tables }, asOf);
    expect(view.failing?.products[0]?.pendingDays).toBe(days);
  });

  test('is called by the product’s name where it is no food', () => {
    const unqualified = aTable('s/u.csv', ['抽样编号', '产品名称', joined], ['CC1', '头盔', '护目镜║破裂║不破裂']);
    const totals = { sampled: 1, qualified: 0, unqualified: 1 };
    const view = page({ kind: '产品质量', totals, unqualified: 'u.csv', tables: { unqualified } });
    expect(view.failing?.products).toMatchObject([{ name: '头盔', number: 'CC1', facts: [] }]);
  });
});

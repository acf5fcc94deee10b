import { describe, expect, test } from 'vitest';
import { aSampling, aTable, register } from '../../../register/entries.ts';
import { batchesPerPage } from '../../../../src/kinds/sampling/batch-places.ts';
import { longSampling } from '../long-sampling.ts';
import { shown } from '../../../views/shown.ts';

const joined = '不合格项目║检验结果║标准值';
const food = ['抽样编号', '标称生产企业名称', '被抽样单位名称', '食品名称', '规格型号', '生产日期/批号'];
const passed = aSampling({
  noticeNumber: '第1期',
  publishedAt: '2024-03-01',
  tables: {
    qualified: aTable(
      's/q.csv',
      food,
      ['A1', '甲厂', '甲 厂', '米', '1kg', '0101'],
      ['A2', null, '乙店', '面', null, null],
    ),
  },
});
const failed = aSampling({
  id: 'goods',
  kind: '产品质量',
  title: '产品质量抽查',
  publishedAt: '2024-05-01 09:00',
  totals: { sampled: 1, qualified: 0, unqualified: 1 },
  unqualified: 'u.csv',
  tables: {
    unqualified: aTable(
      's/u.csv',
      ['抽样编号', '受检单位', '产品名称', '生产单位', joined],
      ['C1', '丙店', '头盔', '甲厂', '护目镜║破裂║不破裂'],
    ),
  },
});
const found = register([passed, failed], '2024-06-01');
const page = (name: string) => shown(found, 'company', `/sampling/company/${encodeURIComponent(name)}/`);

describe('the page of a company', () => {
  test('lists its batches over all records, newest first, each with what it was in them', () => {
    const { table, figures, kinds } = page('甲厂');
    expect(table.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell?.url : cell)))).toEqual([
      [
        '头盔',
        undefined,
        undefined,
        '不合格',
        '护目镜：检出 破裂，标准 不破裂',
        '生产者',
        '/sampling/goods/',
        '2024-05-01',
        '/sampling/goods/#s-c1',
      ],
      [
        '米',
        '1kg',
        '0101',
        '合格',
        undefined,
        '生产者、销售者',
        '/sampling/a-sampling/',
        '2024-03-01',
        '/sampling/a-sampling/#s-a1',
      ],
    ]);
    expect(figures.map(({ value }) => value)).toEqual([2, 2, 1, 1]);
    expect(kinds).toEqual(['食品', '产品质量']);
  });

  test('has no columns that say nothing of it', () => {
    expect(page('乙店').table.columns.map(({ header }) => header)).toEqual([
      '产品',
      '结论',
      '身份',
      '公告',
      '公布日期',
      '抽样编号',
    ]);
  });

  test('is cut into pages where its batches are very many, each with its own rows and the way to the others', () => {
    const many = register([longSampling(0, batchesPerPage.qualified + 1)]);
    const name = encodeURIComponent('乙厂');
    const pages = [`/sampling/company/${name}/`, `/sampling/company/${name}/page/2/`];
    const [first, second] = pages.map((address) => shown(many, 'company', address));
    expect([first?.table.rows.length, second?.table.rows.length]).toEqual([batchesPerPage.qualified, 1]);
    expect(second?.table.rows[0]?.cells).toContainEqual({
      text: `G/${batchesPerPage.qualified}`,
      url: `/sampling/a-sampling/qualified/2/#s-g-${batchesPerPage.qualified}`,
    });
    expect(second?.table.part).toMatchObject({
      from: batchesPerPage.qualified + 1,
      to: batchesPerPage.qualified + 1,
      of: batchesPerPage.qualified + 1,
    });
    expect(second?.table.part?.pagination.links.map(({ url }) => url)).toEqual(pages);
    expect(second?.figures[0]?.value).toBe(batchesPerPage.qualified + 1);
    expect([first?.shell.title, second?.shell.title]).toEqual(['乙厂', '乙厂（第 2 页）']);
  });

  test('is offered to visitors, not to search engines', () => {
    expect(page('丙店').shell.indexed).toBe(false);
  });
});

describe('the list of companies', () => {
  test('has each once, with the number of its batches', () => {
    const { companies, count } = shown(found, 'company-list', '/sampling/company/');
    expect([count, ...companies.map(({ name, url, batches }) => `${name} ${url} ${batches}`)]).toEqual([
      3,
      '丙店 /sampling/company/丙店/ 1',
      '乙店 /sampling/company/乙店/ 1',
      '甲厂 /sampling/company/甲厂/ 2',
    ]);
  });

  test('is cut into pages of two hundred', () => {
    const rows = Array.from({ length: 401 }, (_, at) => [`A${at}`, `厂${String(at).padStart(3, '0')}`]);
    const many = register([aSampling({ tables: { qualified: aTable('s/q.csv', food.slice(0, 2), ...rows) } })]);
    const last = shown(many, 'company-list', '/sampling/company/page/3/');
    expect(last.companies.map(({ name }) => name)).toEqual(['厂400']);
    expect(last.pagination).toMatchObject({ current: 3 });
  });
});

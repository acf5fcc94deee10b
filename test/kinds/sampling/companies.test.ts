import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../src/register/addresses/address.ts';
import { companiesOf, companyKey, companyUrl } from '../../../src/kinds/sampling/companies.ts';
import { aSampling, aTable, register } from '../../register/entries.ts';

const food = ['抽样编号', '标称生产企业名称', '被抽样单位名称', '食品名称'];
const joined = '不合格项目║检验结果║标准值';

function companies(...rows: readonly (readonly (string | null)[])[]) {
  const tables = { qualified: aTable('s/q.csv', food, ...rows) };
  return companiesOf(register([aSampling({ tables })]).sampling);
}

describe('a company', () => {
  test('is the same with blanks, in other widths and letter cases', () => {
    const found = companies(
      ['1', '甲（示例）厂 ', null, '米'],
      ['2', '甲(示例)厂', null, '面'],
      ['3', 'ＡＢ店', 'ab 店', '油'],
    );
    expect(found.map(({ name, batches }) => `${name} ${batches.length}`)).toEqual(['ＡＢ店 1', '甲（示例）厂  2']);
  });

  test('is told apart by what it was in each batch', () => {
    const found = companies(['1', '甲厂', '乙店', '米'], ['2', '甲厂', '甲厂', '面'], ['3', null, '乙店', '鱼']);
    expect(
      found.map(({ name, batches }) => [name, ...batches.map(({ row, roles }) => `${row.product} ${roles.join('+')}`)]),
    ).toEqual([
      ['乙店', '米 seller', '鱼 seller'],
      ['甲厂', '米 producer', '面 producer+seller'],
    ]);
  });

  test('stands under its name in tables of food and of other products, over all records', () => {
    const passed = aSampling({ tables: { qualified: aTable('s/q.csv', food, ['1', '甲厂', null, '米']) } });
    const failed = aSampling({
      id: 'goods',
      kind: '产品质量',
      publishedAt: '2024-05-01',
      totals: { sampled: 1, qualified: 0, unqualified: 1 },
      unqualified: 'u.csv',
      tables: {
        unqualified: aTable(
          's/u.csv',
          ['抽样编号', '受检单位', '产品名称', '生产单位', joined],
          ['C1', '乙店', '头盔', '甲厂', '护目镜║破裂║不破裂'],
          [null, null, null, null, '吸能║不足║足'],
        ),
      },
    });
    const [, maker] = companiesOf(register([passed, failed]).sampling);
    expect(maker?.batches.map(({ row }) => [row.record.id, row.product, row.failures?.length])).toEqual([
      ['goods', '头盔', 2],
      ['a-sampling', '米', undefined],
    ]);
  });
});

describe('the address of a company', () => {
  test.for([
    { name: '示例市青禾糕点食品厂', path: 'sampling/company/示例市青禾糕点食品厂/index.html' },
    { name: '甲厂（第二分厂）', path: 'sampling/company/甲厂(第二分厂)/index.html' },
    { name: ' ABC 公司', path: 'sampling/company/abc公司/index.html' },
  ])('of $name has the name in it', ({ name, path }) => {
    expect(fileOf(companyUrl(name))).toBe(path);
  });

  test.for(['甲/乙店', '../..', 'page', 'a:b*c?', '甲'.repeat(200), 'index.html'])(
    'of %s is one folder that any disk can have',
    (name) => {
      expect(fileOf(companyUrl(name))).toMatch(/^sampling\/company\/[\p{L}\p{N}()-]{1,70}-[0-9a-f]{8}\/index\.html$/u);
    },
  );

  test('is the same for two names only where these are one company', () => {
    const name = fc.string({ unit: fc.constantFrom('甲', '/', '-', '.', ' ', 'A', 'ａ', '（', '1'), minLength: 1 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(companyUrl(one) === companyUrl(other)).toBe(companyKey(one) === companyKey(other));
      }),
    );
  });
});

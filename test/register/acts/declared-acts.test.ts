import { describe, expect, test } from 'vitest';
import { acting, anOldPolicy, aPolicy, aTable, policy, register, short } from '../entries.ts';

describe('effects of one document on another', () => {
  test.for([
    { name: 'its id', target: 'old' },
    { name: 'an old id', target: 'older' },
    { name: 'its number in another typing style', target: '示市监规[2020]第01号' },
    { name: 'a title with its number', target: { title: '《旧办法》', docNumber: '示市监规(2020)1号' } },
  ])('find their target by $name', ({ target }) => {
    const found = register([anOldPolicy({ aliases: ['older'] }), acting([{ kind: '废止', target }])]);
    expect(short(found.findings)).toEqual([]);
    expect(policy(found, 'old').validity).toMatchObject({
      status: '已废止',
      since: '2024-05-01',
      by: [{ kind: '废止', by: { id: 'new', docNumber: '示市监规〔2024〕7号', url: '/policies/new/' } }],
    });
  });

  test('show on both documents, with the status of the other', () => {
    const found = register([anOldPolicy(), acting([{ kind: '替代', target: 'old', on: '2024-06-01' }])]);
    expect(policy(found, 'old').validity.successions).toMatchObject([
      { state: 'in-force', documents: [{ id: 'new', title: '新办法', status: '现行有效' }] },
    ]);
    expect(policy(found, 'new').acts).toMatchObject([
      { kind: '替代', on: '2024-06-01', markedOn: '2024-03-01', target: { id: 'old', status: '已废止' } },
    ]);
    expect(policy(found, 'new').acts[0]).toBe(policy(found, 'old').validity.acts[0]);
  });

  test('may be declared by the target alone, for an acting document of others', () => {
    const target = aPolicy({
      id: 'old',
      affectedBy: [
        {
          kind: '废止',
          by: { title: '《示例市人民政府决定》', url: 'https://www.example.gov.cn/x' },
          on: '2025-01-01',
          markedOn: '2025-01-15',
        },
      ],
    });
    const found = register([target]);
    expect(policy(found, 'old').validity).toMatchObject({
      status: '已废止',
      by: [{ by: { title: '《示例市人民政府决定》', url: 'https://www.example.gov.cn/x' }, markedOn: '2025-01-15' }],
    });
    expect(found.findings).toEqual([]);
  });

  test('reach a document of others without marking anything here', () => {
    const found = register([acting([{ kind: '废止', target: '国示发〔2001〕9号' }])]);
    expect(policy(found, 'new').acts).toMatchObject([
      { target: { title: '国示发〔2001〕9号', docNumber: '国示发〔2001〕9号' } },
    ]);
    expect(found.findings).toEqual([]);
  });
});

describe('a clean-up table', () => {
  const columns = ['文件名称', '发文字号', '处理结果', '生效日期', '条款', '理由'];
  const file = 'policies/new/effects.csv';
  test('takes the remark for the reason where there is none', () => {
    const remarked = aTable(
      file,
      ['文件名称', '处理结果', '理由', '备注'],
      ['旧办法', '废止', null, '任务已完成'],
      ['外地文件', '废止', '另有规定', '见附件'],
    );
    const found = register([
      anOldPolicy(),
      acting(undefined, { file: 'policies/new/index.md', tables: { effectsTable: remarked } }),
    ]);
    expect(policy(found, 'new').acts.map(({ note }) => note)).toEqual(['任务已完成', '另有规定']);
  });

  const table = (...rows: (string | null)[][]) =>
    acting(undefined, { file: 'policies/new/index.md', tables: { effectsTable: aTable(file, columns, ...rows) } });

  test('repeals by number, by title between 《》, and on the document’s own effective day', () => {
    const other = aPolicy({ id: 'other', title: '关于他事的通知', signedOn: '2020-01-06', publishedAt: '2020-01-10' });
    const found = register([
      anOldPolicy(),
      other,
      table(
        ['旧办法', '示市监规〔2020〕1号', '废止', '2025-01-01', null, null],
        ['《关于他事的通知》', null, '宣布失效', null, null, '任务已完成'],
      ),
    ]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'old').validity).toMatchObject({ status: '已废止', since: '2025-01-01' });
    expect(policy(found, 'other').validity).toMatchObject({
      status: '已失效',
      since: '2024-05-01',
      by: [{ note: '任务已完成' }],
    });
  });

  test('records that a document stays, which changes nothing', () => {
    const found = register([anOldPolicy(), table(['旧办法', null, '继续有效', null, null, null])]);
    expect(policy(found, 'old').validity).toMatchObject({
      status: '现行有效',
      since: '2020-01-10',
      acts: [{ kind: '继续有效' }],
    });
  });

  test('splits its clauses at 、 and ；', () => {
    const found = register([anOldPolicy(), table(['旧办法', null, '部分废止', null, '第三条、第五条', null])]);
    expect(policy(found, 'old').validity.acts[0]?.clauses.map(({ anchor }) => anchor)).toEqual(['art-3', 'art-5']);
  });

  test.for([
    {
      name: 'a number of ours that is not found',
      row: ['旧办法', '示市监规〔2020〕11号', '废止', null, null, null],
      finding: 'error policy/effect-target-unknown policies/new/effects.csv 发文字号',
      mend: '示市监规〔2020〕1号',
    },
    {
      name: 'a foreign number beside a title of ours',
      row: ['旧办法', '他市监规〔2020〕1号', '废止', null, null, null],
      finding: 'error policy/effect-target-unknown policies/new/effects.csv 发文字号',
      mend: '示市监规〔2020〕1号',
    },
    {
      name: 'neither number nor title',
      row: [null, null, '废止', null, null, null],
      finding: 'error policy/effect-incomplete policies/new/effects.csv 文件名称',
      mend: '文件名称',
    },
    {
      name: 'a partial repeal without clauses',
      row: ['旧办法', null, '部分废止', null, null, null],
      finding: 'error policy/effect-incomplete policies/new/effects.csv 条款',
      mend: '第三条',
    },
    {
      name: 'a title that is not that of the number',
      row: ['关于车辆的规定', '示市监规〔2020〕1号', '继续有效', null, null, null],
      finding: 'warning reference/title-differs policies/new/effects.csv 发文字号',
      mend: '核对',
    },
  ])('says what is wrong with $name, in its line', ({ row, finding, mend }) => {
    const { findings } = register([anOldPolicy(), table(['外地文件', null, '废止', null, null, null], row)]);
    expect(short(findings)).toEqual([finding]);
    expect(findings[0]).toMatchObject({ line: 3 });
    expect(findings[0]?.mend).toContain(mend);
  });
});

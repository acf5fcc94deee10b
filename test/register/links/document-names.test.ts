import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../src/register/links/document-names.ts';
import { acting, aPage, aPolicy, aTable, register, short, type Written } from '../entries.ts';

describe('the names of a document', () => {
  test.for<[string, string[]]>([
    ['《示例市食品摊贩登记办法》', ['食品摊贩登记办法']],
    ['示例市食品攤販登記辦法（試行）', ['食品摊贩登记办法']],
    ['食品摊贩登记暂行办法', ['食品摊贩登记办法']],
    ['食品摊贩登记办法（2019年修订）', ['食品摊贩登记办法']],
    ['食品摊贩“登记”办法', ['食品摊贩登记办法']],
    ['示例市市场监督管理局关于做好登记工作的通知', ['关于做好登记工作的通知']],
    [
      '示例市市场监督管理局关于印发《示例市食品摊贩登记办法（试行）》的通知',
      ['关于印发示例市食品摊贩登记办法的通知', '食品摊贩登记办法'],
    ],
    ['办法', []],
  ])('%s', ([title, names]) => {
    expect(namesIn(title)).toEqual(names);
  });
});

const held: Written[] = [
  aPolicy({ id: 'stalls', title: '示例市食品摊贩登记办法', docNumber: '示市监规〔2020〕1号' }),
  aPolicy({ id: 'workshops', title: '示例市食品小作坊管理办法', docNumber: '示市监规〔2020〕2号' }),
  aPolicy({
    id: 'notice',
    title: '示例市市场监督管理局关于印发《示例市计量管理办法》的通知',
    docNumber: '示市监规〔2020〕3号',
  }),
  aPolicy({ id: 'measure', title: '示例市计量管理办法' }),
  aPolicy({ id: 'details', title: '示例市食品摊贩登记办法实施细则', docNumber: '示市监规〔2020〕4号' }),
  aPolicy({ id: 'amending', title: '关于修改《示例市食品摊贩登记办法》的决定', docNumber: '示市监规〔2020〕5号' }),
  aPolicy({ id: 'trial', title: '示例市夜市管理办法（试行）', docNumber: '示市监规〔2020〕6号' }),
  aPolicy({ id: 'final', title: '示例市夜市管理办法', docNumber: '示市监规〔2020〕7号' }),
  aPolicy({ id: 'yearly-a', title: '关于开展年度检查的通知', docNumber: '示市监规〔2020〕8号' }),
  aPolicy({ id: 'yearly-b', title: '关于开展年度检查的通知', docNumber: '示市监规〔2020〕9号' }),
].map((written, index) => ({
  ...written,
  entry: { ...written.entry, file: `policies/${index}.md` },
}));

const both = (title: string, number: number) => ({ title, docNumber: `示市监规〔2020〕${number}号` });
const found = (...more: Written[]) =>
  short(register([...held, ...more]).findings).filter((finding) => finding.includes('reference/title'));

describe('a title and a number that two documents bear', () => {
  test.for<[string, number]>([
    ['示例市食品摊贩登记办法', 2],
    ['《食品攤販登記辦法》', 2],
    ['示例市食品摊贩登记暂行办法', 2],
    ['示例市计量管理办法', 1],
    ['示例市食品摊贩登记办法', 4],
    ['示例市食品摊贩登记办法', 5],
    ['示例市食品摊贩登记办法实施细则', 1],
    ['关于印发《示例市计量管理办法》的通知', 2],
    ['关于开展年度检查的通知', 1],
  ])('are an error: %s with %i', ([title, number]) => {
    const target = both(title, number);
    expect(found(acting([{ kind: '更正', target, note: '更正' }]))).toEqual([
      'error reference/title-and-number policies/new.md effects[0].target',
    ]);
  });

  test.for<[string, number]>([
    ['示例市食品摊贩登记办法', 1],
    ['食品摊贩登记办法', 1],
    ['《示例市食品攤販登記辦法》', 1],
    ['示例市食品摊贩登记办法（2019年修订）', 1],
    ['示例市计量管理办法', 3],
    ['关于印发示例市计量管理办法的通知', 3],
    ['计量管理办法（试行）', 3],
    ['示例市夜市管理办法', 6],
    ['示例市夜市管理暂行办法', 7],
    ['关于开展年度检查的通知', 8],
    ['关于开展年度检查的通知', 9],
  ])('are none where the title may be that of the number: %s with %i', ([title, number]) => {
    expect(found(acting([{ kind: '更正', target: both(title, number), note: '更正' }]))).toEqual([]);
  });

  test('are found wherever both are written', () => {
    const target = both('示例市食品摊贩登记办法', 2);
    const header = ['文件名称', '发文字号', '处理结果', '生效日期', '条款', '理由'];
    const row = [target.title, target.docNumber, '继续有效', null, null, null];
    expect(
      found(
        aPolicy({ id: 'x-basis', basis: [target] }),
        aPolicy({ id: 'x-by', affectedBy: [{ kind: '更正', by: target, on: '2024-01-01', note: '更正' }] }),
        aPolicy({ id: 'x-table', effectsTable: 'e.csv', tables: { effectsTable: aTable('x/e.csv', header, row) } }),
        aPage({ id: 'x-page', said: { cited: [{ value: target, line: 9, words: '' }] } }),
      ),
    ).toEqual([
      'error reference/title-and-number pages/x-page.md 正文',
      'error reference/title-and-number policies/x-basis.md basis[0]',
      'error reference/title-and-number policies/x-by.md affectedBy[0].by',
      'error reference/title-and-number x/e.csv 发文字号',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { isPolicy } from '../../../src/register/register.ts';
import { markdownCopy } from '../../../src/exports/copies/markdown-copy.ts';
import { allRecords } from '../../../src/register/lists.ts';
import { demonstration } from '../../demonstration.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  aTable,
  register,
  type Written,
} from '../../register/entries.ts';

function copyOf(written: readonly Written[], id: string, asOf = '2026-01-01'): string {
  const found = register(written, asOf);
  const record = allRecords(found).find((candidate) => candidate.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return markdownCopy(found, record);
}

test.for([
  { asOf: '2026-01-09', state: '尚未开始' },
  { asOf: '2026-01-10', state: '正在征求意见' },
  { asOf: '2026-02-11', state: '已经结束' },
])('the copy of a consultation says on $asOf first that it is $state', ({ asOf, state }) => {
  const written = aPage({ publishedAt: '2026-01-05', consultation: { from: '2026-01-10', until: '2026-02-10' } });
  expect(copyOf([written], 'a-page', asOf).split('\n')[0]).toBe(
    '**状态：主动公开**，2026-01-05 发布。' +
      `意见征集：${state}，征求意见时间：2026-01-10 至 2026-02-10（含当日）。状态截至 ${asOf}。`,
  );
});

describe('a Markdown copy', () => {
  const written = [
    anOldPolicy({ indexNumber: '11000000MB00000001/2020-00001', expiresOn: '2027-12-31' }),
    acting([{ kind: '替代', target: 'old', note: '统一规定' }]),
    anInterpretation({ interprets: ['old'] }),
  ];
  const successor = '[《新办法》（示市监规〔2024〕7号）](https://www.example.gov.cn/policies/new/)';

  test('of a policy begins with its status, then title, number, dates and address, then the text', () => {
    expect(copyOf(written, 'old'))
      .toBe(`**效力状态：已废止**（自 2024-05-01 起）。依据：${successor}。现行文件：${successor}。状态截至 2026-01-01。

# 【已废止】旧办法

- 索引号：11000000MB00000001/2020-00001
- 发文机关：示例市市场监督管理局
- 成文日期：2020-01-06
- 发文字号：示市监规〔2020〕1号
- 文种：通知
- 发布日期：2020-01-10
- 施行日期：2020-01-10
- 有效期至：2027-12-31
- 公开属性：主动公开
- 发布时间：2020-01-10
- 来源：示例市市场监督管理局
- 责任部门：政策法规科
- 网址：<https://www.example.gov.cn/policies/old/>

## 效力变动

- 2024-05-01 替代：${successor}，统一规定

---

正文。

## 数据

- <https://www.example.gov.cn/policies/old/index.json>
`);
  });

  test.for([
    {
      asOf: '2024-04-30',
      first: '**效力状态：现行有效**（自 2020-01-10 起）。自 2024-05-01 起废止。状态截至 2024-04-30。',
      title: '# 旧办法',
    },
    {
      asOf: '2024-02-01',
      first: '**效力状态：现行有效**（自 2020-01-10 起）。自 2028-01-01 起失效。状态截至 2024-02-01。',
      title: '# 旧办法',
    },
  ])('tells on $asOf what is known of later days', ({ asOf, first, title }) => {
    const [line, , heading] = copyOf(written, 'old', asOf).split('\n');
    expect([line, heading]).toEqual([first, title]);
  });

  test('of an interpretation begins with the status of what it explains', () => {
    const [line, , heading] = copyOf(written, 'an-interpretation').split('\n');
    expect(line).toBe(
      '**所解读文件的效力**：[《旧办法》（示市监规〔2020〕1号）](https://www.example.gov.cn/policies/old/)：已废止。政策解读没有法律效力，以文件为准。状态截至 2026-01-01。',
    );
    expect(heading).toBe('# 【所解读文件已废止】有关事项的解读');
  });

  test('of another record begins with its publication, and its last change', () => {
    const revisions = [{ on: '2024-06-01', kind: '更正', note: '更正电话' }];
    expect(copyOf([aPage({ revisions })], 'a-page')).toMatch(
      /^\*\*状态：主动公开\*\*，2024-03-01 发布。最近变动 2024-06-01。\n/,
    );
    expect(copyOf([aPage()], 'a-page')).toMatch(/^\*\*状态：主动公开\*\*，2024-03-01 发布。\n/);
  });

  test('of a document that is not published gives the reason', () => {
    const withheld = aPolicy({ disclosure: '不予公开', disclosureReason: '涉及商业秘密', text: '' });
    expect(copyOf([withheld], 'a-policy')).toContain('\n---\n\n本件不予公开。理由：涉及商业秘密\n');
  });

  test('names attachments and tables by their full address', () => {
    const unqualified = aTable('sampling/u.csv', ['抽样编号'], ['XC1']);
    const attachments = [{ file: '申请 表.pdf', title: '申请表' }];
    const copy = copyOf([aSampling({ tables: { unqualified }, attachments })], 'a-sampling');
    expect(copy).toContain('](https://www.example.gov.cn/sampling/a-sampling/unqualified.csv)');
    expect(copy).toContain(
      `- [申请表](https://www.example.gov.cn/sampling/a-sampling/${encodeURIComponent('申请 表.pdf')})（PDF，1 字节，SHA-256 `,
    );
  });
});

describe('the Markdown copies of the demonstration content', () => {
  test('each begin with a status, and bear it in the title where the document is not to be relied on', async () => {
    const { register: found } = await demonstration();
    for (const record of allRecords(found)) {
      const [status = '', blank, title = ''] = markdownCopy(found, record).split('\n');
      expect({ url: record.url, blank, status }).toEqual({
        url: record.url,
        blank: '',
        status: expect.stringMatching(/^\*\*(效力状态：|所解读文件的效力\*\*|状态：)/) as string,
      });
      expect(title).toMatch(/^# /);
      if (isPolicy(record) && record.validity.status.startsWith('已') && record.validity.status !== '已修改')
        expect(title).toContain(`【${record.validity.status}】`);
    }
  });
});

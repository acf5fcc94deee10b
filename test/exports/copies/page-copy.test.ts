import { describe, expect, test } from 'vitest';
import { pageCopy } from '../../../src/exports/copies/page-copy.ts';
import { companyPages } from '../../../src/kinds/sampling/views/company.ts';
import { homePage } from '../../../src/views/site/home.ts';
import { listPages } from '../../../src/views/lists/list.ts';
import { lookupPages } from '../../../src/kinds/sampling/views/lookup.ts';
import { searchPage } from '../../../src/views/site/search.ts';
import { siteMapPage } from '../../../src/views/site/site-map.ts';
import { subscribePage } from '../../../src/views/site/subscribe.ts';
import { verifyPage } from '../../../src/views/site/verify.ts';
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
import { longSampling } from '../../kinds/sampling/long-sampling.ts';

const site = 'https://www.example.gov.cn';
const written = [anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), anInterpretation({ interprets: ['old'] })];

function listCopy(address: string, records: readonly Written[] = written): string {
  const found = register(records);
  const page = listPages(found).find((candidate) => candidate.address === address);
  if (!page) throw new Error(`no list at ${address}`);
  return pageCopy(page.view(), found);
}

describe('the copy of a list', () => {
  test('begins with the day of which it is true, and marks what no longer holds', () => {
    expect(listCopy('/policies/')).toBe(`**状态截至 2026-01-01**

# 政策文件

政策文件

共 2 条

- [新办法](${site}/policies/new/)，示市监规〔2024〕7号，通知，2024-03-01
- [【已废止】旧办法](${site}/policies/old/)，示市监规〔2020〕1号，通知，2020-01-10
`);
  });

  test('says of an interpretation how the document stands', () => {
    expect(listCopy('/interpretations/')).toContain(`- [【所解读文件已废止】有关事项的解读](${site}/interpretations/`);
  });

  test('leads to its other pages', () => {
    const many = Array.from({ length: 60 }, (_, index) => aPolicy({ id: `p-${index}`, title: `通知${index}` }));
    expect(listCopy('/policies/', many)).toContain(`- [第 2 页](${site}/policies/page/2/)\n`);
    expect(listCopy('/policies/page/2/', many)).toContain(`- [第 1 页](${site}/policies/)\n`);
  });
});

test('the copy of a company with very many batches leads to its other pages', () => {
  const found = register([longSampling(0, 501)]);
  const [, second] = companyPages(found.sampling, found);
  expect(second && pageCopy(second.view(), found)).toContain(
    `- [第 1 页](${site}/sampling/company/${encodeURIComponent('乙厂')}/)\n`,
  );
});

test('the copies of the home page and of the site map say that nothing has been published yet, while that is so', () => {
  for (const page of [homePage, siteMapPage]) {
    const copyOf = (...entries: Written[]) => {
      const found = register(entries);
      return pageCopy(page(found).view(), found);
    };
    expect(copyOf()).toContain('\n\n本网站还没有发布内容。\n');
    expect(copyOf(aPage())).not.toContain('还没有发布');
  }
});

test('the copy of the home page tells what changed', () => {
  const found = register(written);
  expect(pageCopy(homePage(found).view(), found)).toContain(
    `## 效力变动\n\n- [【已废止】旧办法](${site}/policies/old/)，自 2024-05-01 起\n`,
  );
});

test('the copy of the home page tells what is open for comment and what is about to happen', () => {
  const consultation = (id: string, from: string) =>
    aPage({ id, title: id, publishedAt: '2025-12-01', consultation: { from, until: '2026-02-01' } });
  const found = register([
    aPolicy({ title: '短期办法', expiresOn: '2026-03-31' }),
    consultation('open', '2025-12-01'),
    consultation('later', '2026-01-20'),
  ]);
  const copy = pageCopy(homePage(found).view(), found);
  expect(copy).toContain(
    [
      '## 征求意见、施行、到期\n',
      `- [open](${site}/pages/open/)，征求意见至 2026-02-01`,
      `- [短期办法](${site}/policies/a-policy/)，2026-04-01 起失效\n`,
    ].join('\n'),
  );
  expect(copy).not.toContain(`[later](${site}/pages/later/)，`);
});

test('the copy of the list of a status has what stands in it on the day of the build', () => {
  const found = register([aPolicy({ title: '短期办法', expiresOn: '2026-01-31' })]);
  const copy = (status: string) => {
    const page = listPages(found).find(({ address }) => address === `/status/${status}/`);
    return page ? pageCopy(page.view(), found) : '';
  };
  expect([copy('in-force'), copy('lapsed')].map((text) => text.includes('短期办法'))).toEqual([true, false]);
});

test.for([
  { name: 'the home page', page: homePage, links: ['/policies/old/', '/policies/', '/topics/shipin-anquan/'] },
  { name: 'the search', page: searchPage, links: ['/policies/year/2020/', '/status/repealed/'] },
  { name: 'the verification', page: verifyPage, links: ['/release.json'] },
  { name: 'the site map', page: siteMapPage, links: ['/policies/year/2020/', '/status/repealed/'] },
  { name: 'the page of subscriptions', page: subscribePage, links: ['/feeds/all/atom.xml', '/feeds/calendar.ics'] },
])('the copy of $name leads where the page leads', ({ page, links }) => {
  const found = register(written);
  const copy = pageCopy(page(found).view(), found);
  expect(copy).toMatch(/^\*\*状态截至 2026-01-01\*\*\n\n# /);
  for (const address of links) expect(copy).toContain(`](${site}${address})`);
});

describe('the copies of pages on sampling', () => {
  const found = register([
    aSampling({
      totals: { sampled: 3, qualified: 2, unqualified: 1 },
      tables: {
        qualified: aTable('s/q.csv', ['抽样编号', '标称生产企业名称', '食品名称'], ['A1', '甲厂', '米|面']),
      },
    }),
  ]);
  const copy = (address: string) => {
    const page = [...lookupPages(found.sampling, found), ...companyPages(found.sampling, found)].find(
      (candidate) => candidate.address === address,
    );
    if (!page) throw new Error(`no page at ${address}`);
    return pageCopy(page.view(), found);
  };

  test('the lookup says what it covers, and where the results stand', () => {
    expect(copy('/sampling/lookup/')).toContain('共抽检 3 批次，其中 2 批次逐批公布');
    expect(copy('/sampling/lookup/')).toContain('另有 1 批次只公布了数量');
    expect(copy('/sampling/lookup/')).toContain(`- [抽检结果](${site}/sampling/a-sampling/)，2024-03-01，`);
  });

  test('a company has its batches in a table, whose cells cannot break out', () => {
    const company = copy(`/sampling/company/${encodeURIComponent('甲厂')}/`);
    expect(company).toContain('| 产品 | 结论 | 身份 | 公告 | 公布日期 | 抽样编号 |\n| --- |');
    expect(company).toContain('| 米\\|面 | 合格 | 生产者 |');
    expect(company).toContain(`[A1](${site}/sampling/a-sampling/#s-a1) |`);
  });

  test('the list of companies leads to each', () => {
    expect(copy('/sampling/company/')).toContain(
      `- [甲厂](${site}/sampling/company/${encodeURIComponent('甲厂')}/)，1 批次`,
    );
  });
});

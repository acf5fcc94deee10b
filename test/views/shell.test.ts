import { describe, expect, test } from 'vitest';
import { addresses } from '../../src/register/addresses/address.ts';
import { columnOf, shellOf, type PageFacts } from '../../src/views/shell.ts';
import type { ShellView } from '../../src/views/shell-view.ts';
import { anInterpretation, aPage, aPolicy, aSite, register } from '../register/entries.ts';

const written = [
  aPolicy(),
  anInterpretation(),
  aPage({ id: 'guide', title: '公开指南', menu: true, order: 2 }),
  aPage({ id: 'about', title: '机构概况', menu: true, order: 1 }),
  aPage({ id: 'quiet', title: '无障碍声明' }),
];

function shell(facts: Partial<PageFacts> = {}, site = aSite()): ShellView {
  return shellOf(register(written, '2026-01-01', site), {
    address: '/policies/a-policy/',
    title: '标题',
    description: '说明',
    ...facts,
  });
}

const tagsOf = ({ meta }: ShellView) => Object.fromEntries(meta.map(({ name, content }) => [name, content]));

describe('the menu', () => {
  test('has the home page, the collections that hold something, and the pages that ask for it by their order', () => {
    expect(shell().menu.map(({ name, url }) => `${name} ${url}`)).toEqual([
      '首页 /',
      '政策文件 /policies/',
      '政策解读 /interpretations/',
      '机构概况 /pages/about/',
      '公开指南 /pages/guide/',
    ]);
  });

  test.for([
    {
      name: 'a record, its collection',
      address: '/policies/a-policy/',
      collection: 'policies',
      current: ['/policies/'],
    },
    { name: 'the home page, itself', address: '/', collection: undefined, current: ['/'] },
    { name: 'a page in the menu, itself', address: '/pages/guide/', collection: 'pages', current: ['/pages/guide/'] },
    { name: 'a page that is not in it, nothing', address: '/pages/quiet/', collection: 'pages', current: [] },
  ] as const)('marks for $name', ({ address, collection, current }) => {
    const column = collection && { column: columnOf(register(written), collection) };
    const { menu } = shell({ address, ...column });
    expect(menu.filter((entry) => entry.current).map(({ url }) => url)).toEqual(current);
  });
});

describe('the META tags', () => {
  test('name the site, and nothing that is not given', () => {
    expect(tagsOf(shell())).toEqual({ SiteName: '示例市市场监督管理局', SiteDomain: 'www.example.gov.cn' });
    expect(tagsOf(shell({}, aSite({ siteIdCode: '3500000001' })))).toMatchObject({ SiteIDCode: '3500000001' });
  });

  test('name the column', () => {
    const column = { id: 'x', name: '文件', description: '本局文件', keywords: ['文件', '办法'], type: '政策文件' };
    expect(tagsOf(shell({ column: { ...column, collection: 'policies' } }))).toMatchObject({
      ColumnName: '文件',
      ColumnDescription: '本局文件',
      ColumnKeywords: '文件,办法',
      ColumnType: '政策文件',
    });
  });

  test.for([
    { publishedAt: '2024-03-01', written: '2024-03-01 00:00' },
    { publishedAt: '2024-03-01 09:30', written: '2024-03-01 09:30' },
  ])('give the time of publication $publishedAt as $written', ({ publishedAt, written: wanted }) => {
    const article = { title: '题', publishedAt: publishedAt as never, source: '省局' };
    const tags = tagsOf(shell({ article }));
    expect(tags).toMatchObject({ ArticleTitle: '题', PubDate: wanted, ContentSource: '省局', Description: '说明' });
    expect(tags).not.toHaveProperty('Author');
    expect(tags).not.toHaveProperty('Keywords');
  });
});

describe('what is said to other programs', () => {
  const article = { title: '标题', publishedAt: '2024-03-01' as never, source: '本局' };

  test('the title with its status where the page is shared', () => {
    expect(shell({ title: '【已废止】标题', article }).openGraph).toEqual([
      { property: 'og:type', content: 'article' },
      { property: 'og:title', content: '【已废止】标题' },
      { property: 'og:description', content: '说明' },
      { property: 'og:url', content: 'https://www.example.gov.cn/policies/a-policy/' },
      { property: 'og:site_name', content: '示例市市场监督管理局' },
      { property: 'og:locale', content: 'zh_CN' },
    ]);
  });

  const policies = columnOf(register(written), 'policies');
  test.for([
    { name: 'a copy', facts: {}, found: ['/policies/a-policy/index.md'] },
    {
      name: 'the feeds of the column',
      facts: { column: policies },
      found: ['/feeds/policies/atom.xml', '/feeds/policies/feed.json', '/policies/a-policy/index.md'],
    },
    {
      name: 'feeds of the page’s own instead',
      facts: { column: policies, feeds: [{ path: 'topics/a', name: '专题' }] },
      found: ['/feeds/topics/a/atom.xml', '/feeds/topics/a/feed.json', '/policies/a-policy/index.md'],
    },
    { name: 'nowhere', facts: { copied: false }, found: [] },
    {
      name: 'the copies of a record',
      facts: { article },
      found: ['/policies/a-policy/index.md', '/policies/a-policy/index.json'],
    },
  ])('where else it is: $name', ({ facts, found }) => {
    expect(shell(facts).alternates.map(({ url }) => url)).toEqual(found);
  });
});

describe('the shell', () => {
  test('says where the page stands', () => {
    const trail = [{ name: '政策文件', url: '/policies/' }];
    expect(shell({ trail })).toMatchObject({
      canonical: 'https://www.example.gov.cn/policies/a-policy/',
      breadcrumbs: [{ name: '首页', url: addresses.home }, ...trail],
      asOf: '2026-01-01',
      indexed: true,
      datedTitles: [],
    });
  });

  test('takes everything about the agency from site.yaml, and leaves out what is not there', () => {
    expect(shell().footer).toEqual({ agency: { name: '示例市市场监督管理局' }, records: [], links: [] });
    const site = aSite({
      notice: '本站为演示。',
      agency: {
        name: '甲局',
        address: '甲路1号',
        phone: '0591-00000000',
        postcode: '350000',
        email: 'a@example.gov.cn',
      },
      icp: '闽ICP备00000000号',
      policeRecord: '闽公网安备 00000000000000号',
      corrections: 'jiucuo@example.gov.cn',
      links: [{ name: '省局', url: 'https://other.example/' }],
    });
    expect(shell({}, site)).toMatchObject({
      notice: '本站为演示。',
      agencyName: '甲局',
      footer: {
        agency: { name: '甲局', address: '甲路1号', phone: '0591-00000000', postcode: '350000' },
        records: [
          { name: '闽ICP备00000000号', url: 'https://beian.miit.gov.cn/' },
          {
            name: '闽公网安备 00000000000000号',
            url: 'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000',
          },
        ],
        links: [{ name: '省局', url: 'https://other.example/' }],
      },
    });
    expect(shell({}, site).footer.corrections).toMatch(/^mailto:jiucuo@example\.gov\.cn\?.*policies%2Fa-policy%2F/);
  });
});

describe('columnOf', () => {
  const column = { description: '说明', keywords: ['词'], type: '政策文件', collection: 'policies' };

  test('is the column of the whole collection, not one that narrows it', () => {
    const site = aSite({
      columns: [
        { ...column, id: 'food', name: '食品文件', topic: 'shipin-anquan' },
        { ...column, id: 'opinions', name: '意见', genre: '意见' },
        { ...column, id: 'files', name: '全部文件' },
      ],
    });
    expect(columnOf(register([], '2026-01-01', site), 'policies')).toMatchObject({ id: 'files', name: '全部文件' });
  });

  test('has the usual name where the site declares none', () => {
    expect(columnOf(register([]), 'sampling')).toMatchObject({ name: '抽检结果', collection: 'sampling' });
  });
});

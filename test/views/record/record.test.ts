import { describe, expect, test } from 'vitest';
import type { FreePageView } from '../../../src/kinds/pages/page.ts';
import { partyView } from '../../../src/views/record/record.ts';
import { acting, anOldPolicy, aPage, aPolicy, register, type Written, type Writing } from '../../register/entries.ts';
import { bodies, shown } from '../shown.ts';

function page(writing: Writing, others: readonly Written[] = []): FreePageView {
  return shown(register([aPage(writing), ...others]), 'free-page', '/pages/a-page/');
}

describe('the page of a record', () => {
  test('says when, from where and by whom it was published', () => {
    const view = page({
      publishedAt: '2024-03-01 09:30',
      source: '省局',
      sourceUrl: 'https://other.example/a',
      editor: '编辑一',
    });
    expect(view.published).toEqual({
      at: '2024-03-01 09:30',
      source: '省局',
      sourceUrl: 'https://other.example/a',
      owner: '政策法规科',
      editor: '编辑一',
    });
    expect(page({}).published).toMatchObject({ source: '示例市市场监督管理局', sourceUrl: undefined });
  });

  test.for([
    { name: '主动公开 by default', writing: {}, withheld: undefined },
    {
      name: '依申请公开 with its reason',
      writing: { disclosure: '依申请公开', disclosureReason: '涉及第三方', text: '' },
      withheld: { disclosure: '依申请公开', reason: '涉及第三方' },
    },
    {
      name: '主动公开 where the reason is missing',
      writing: { disclosure: '不予公开', text: '' },
      withheld: undefined,
    },
    {
      name: '主动公开 whatever reason stands beside it',
      writing: { disclosure: '主动公开', disclosureReason: '误填' },
      withheld: undefined,
    },
  ])('is $name', ({ writing, withheld }) => {
    expect(page(writing).withheld).toEqual(withheld);
  });

  test('tells other programs of the first picture of its text, and of none where there is none', () => {
    const tellsOf = (writing: Writing) => {
      const { meta, openGraph } = page(writing).shell;
      return [...meta, ...openGraph].flatMap((tag) =>
        ('name' in tag ? tag.name === 'Image' : tag.property === 'og:image') ? [tag.content] : [],
      );
    };
    const picture = 'https://www.example.gov.cn/pages/a-page/images/b.png';
    const links = ['../pages/other.md', '!b.png', '!c.png'];
    expect(tellsOf({ file: 'pages/a-page/index.md', links, beside: ['b.png', 'c.png'] })).toEqual([picture, picture]);
    expect(tellsOf({})).toEqual([]);
  });

  test('offers attachments with type, size and digest', () => {
    expect(page({ attachments: [{ file: '申请表.docx', title: '申请表' }] }).attachments).toEqual([
      {
        title: '申请表',
        url: `/pages/a-page/${encodeURIComponent('申请表.docx')}`,
        cover: `/pages/a-page/attachments/${encodeURIComponent('申请表-docx')}/`,
        changed: undefined,
        type: 'DOCX',
        size: '1 字节',
        extent: undefined,
        sha256: '',
      },
    ]);
  });

  test('names each record that cites it once, with its status', () => {
    const repealed = aPolicy({
      id: 'cites',
      title: '引用的通知',
      links: ['../pages/a-page.md', '../pages/a-page.md#heading'],
    });
    const view = page({}, [
      repealed,
      acting([{ kind: '废止', target: 'cites' }]),
      aPage({ id: 'b', links: ['a-page.md'] }),
    ]);
    expect(view.citedBy).toMatchObject([
      { url: '/pages/b/', mark: [] },
      { url: '/policies/cites/', title: '引用的通知', mark: [{ name: '已废止' }] },
    ]);
  });

  test('has the text that belongs to it, and none where there is none', () => {
    const found = register([aPage(), aPage({ id: 'b' })]);
    const texts = bodies({ 'pages/a-page': '<p>甲</p>' });
    expect(shown(found, 'free-page', '/pages/a-page/', texts).body?.html()).toBe('<p>甲</p>');
    expect(shown(found, 'free-page', '/pages/b/', texts).body).toBeUndefined();
  });

  test('leads to its topics, its revisions and its machine copy', () => {
    const revisions = [{ on: '2024-04-01', kind: '更正', note: '更正电话号码' }];
    expect(page({ topics: ['shipin-anquan'], revisions })).toMatchObject({
      topics: [{ name: '食品安全', url: '/topics/shipin-anquan/' }],
      revisions,
      machineCopy: '/pages/a-page/index.json',
    });
  });

  test('gives the META tags of an article', () => {
    const { shell } = page({ publishedAt: '2024-03-01', keywords: ['公开', '指南'], editor: '编辑一' });
    const tags = Object.fromEntries(shell.meta.map(({ name, content }) => [name, content]));
    expect(tags).toMatchObject({
      ArticleTitle: '公开指南',
      PubDate: '2024-03-01 00:00',
      ContentSource: '示例市市场监督管理局',
      Keywords: '公开,指南',
      Author: '编辑一',
      Url: 'https://www.example.gov.cn/pages/a-page/',
    });
  });
});

describe('partyView', () => {
  test.for([
    { asOf: '2024-04-30', names: ['现行有效', '已废止'] },
    { asOf: '2024-05-01', names: ['已废止'] },
  ])('marks a document of ours on $asOf with $names', ({ asOf, names }) => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], asOf);
    const target = found.policies[0]?.acts[0]?.target;
    expect(target && partyView(found, target).mark.map(({ name }) => name)).toEqual(names);
  });

  test('does not mark what this site does not hold', () => {
    expect(partyView(register([]), { title: '省局规定', url: 'https://other.example/' })).toEqual({
      title: '省局规定',
      docNumber: undefined,
      url: 'https://other.example/',
      external: true,
      mark: [],
      spent: [],
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { ListView } from '../../../src/views/lists/list.ts';
import type { PageView } from '../../../src/views/page.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { siteSections } from '../../../src/views/site/site-map.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anInterpretation, anOldPolicy, aPage, aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const column = { description: '食品', keywords: ['食品'], type: '政策文件', collection: 'policies' };
const site = aSite({ columns: [{ ...column, id: 'food', name: '食品文件', topic: 'shipin-anquan' }] });
const found = register(
  [anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), anInterpretation({ interprets: ['old'] }), aPage()],
  '2026-01-01',
  site,
);

describe('the site map', () => {
  test('lists columns, pages, topics and narrowed columns, and nothing that is empty', () => {
    expect(siteSections(found).map(({ name, url }) => `${name} ${url ?? '-'}`)).toEqual([
      '政策文件 /policies/',
      '政策解读 /interpretations/',
      '效力状态 -',
      '信息公开 -',
      '专题 -',
      '公开栏目 -',
    ]);
    const nothing = aSite({ topics: undefined });
    expect(siteSections(register([], '2026-01-01', nothing))).toEqual([]);
  });

  test('leads into the policies by year, genre, status, agency and number', () => {
    const [policies] = siteSections(found);
    expect(policies?.groups.map(({ name, links }) => `${name}：${links.map((link) => link.name).join('、')}`)).toEqual([
      '按年份：2024 年、2020 年',
      '按文种：通知',
      '按效力状态：已废止、现行有效',
      '按发文机关：示例市市场监督管理局',
      '按发文字号：示市监规',
      '按主题分类：',
    ]);
  });

  test('leads from itself, and from the search, to every list of the demonstration content and nowhere else', async () => {
    const { register: whole, bodies } = await demonstration();
    const pages = new Map(pagesOf(whole, bodies).map((page) => [page.address, page]));
    const { sections } = shown(whole, 'site-map', '/sitemap/', bodies);
    expect(shown(whole, 'search', '/search/', bodies).sections).toEqual(sections);
    const urls = sections.flatMap(({ url, groups }) => [
      ...(url === undefined ? [] : [url]),
      ...groups.flatMap(({ links }) => links.map((link) => link.url)),
    ]);
    expect(urls.filter((url) => !pages.has(url))).toEqual([]);
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
    const filled = [...pages.values()].flatMap(({ address, view }) => {
      const list = view();
      return isList(list) && list.pagination.current === 1 && (list.counts[0]?.count ?? 0) > 0 ? [address] : [];
    });
    expect(filled.length).toBeGreaterThan(20);
    // The lists of one kind within a topic are reached from the topic's own page.
    const [parts, others] = [true, false].map((part) =>
      filled.filter((address) => /^\/topics\/[^/]+\/[^/]+\/$/.test(address) === part),
    );
    expect(others?.filter((address) => !urls.includes(address))).toEqual([]);
    expect(parts?.filter((address) => !urls.includes(address.replace(/[^/]+\/$/, '')))).toEqual([]);
  });
});

function isList(view: PageView): view is ListView {
  return view.template === 'list';
}

import { describe, expect, test } from 'vitest';
import { atomOf } from '../../../src/exports/feeds/atom.ts';
import { feedMaker } from '../../../src/exports/feeds/feed.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { subscriptionsOf } from '../../../src/views/site/subscriptions.ts';
import { demonstration } from '../../demonstration.ts';
import { aPolicy, aSite, register } from '../../register/entries.ts';
import { named, only, xmlTree, type XmlNode } from '../xml-tree.ts';

/** RFC 3339, and a moment that exists. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2), and breaks of it as sentences. */
function faults(feed: XmlNode): string[] {
  const wrong: string[] = [];
  const expectThat = (right: boolean, sentence: string) => {
    if (!right) wrong.push(sentence);
  };
  expectThat(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'root');
  const feedAuthors = named(feed, 'author').length;
  for (const node of [feed, ...named(feed, 'entry')]) {
    const id = only(node, 'id');
    expectThat(URL.canParse(id), `${id} is no IRI`);
    expectThat(only(node, 'title') !== '', `${id} has no title`);
    expectThat(isTime(only(node, 'updated')), `${id} was updated at no time`);
    expectThat(feedAuthors + named(node, 'author').length > 0, `${id} has no author`);
    for (const author of named(node, 'author')) expectThat(only(author, 'name') !== '', `${id} has a nameless author`);
    const links = named(node, 'link').map(({ attributes }) => attributes);
    expectThat(
      links.every(({ href }) => href !== undefined && URL.canParse(href)),
      `${id} has a link to nowhere`,
    );
    const pairs = links.filter(({ rel }) => rel === 'alternate').map(({ type }) => type);
    expectThat(new Set(pairs).size === pairs.length, `${id} has two alternates of one type`);
  }
  for (const entry of named(feed, 'entry')) {
    const id = only(entry, 'id');
    expectThat(isTime(only(entry, 'published')), `${id} was published at no time`);
    expectThat(only(entry, 'published') <= only(entry, 'updated'), `${id} was updated before it was published`);
    expectThat(only(entry, 'summary') !== '', `${id} has no summary`);
    expectThat(
      named(entry, 'category').every(({ attributes }) => (attributes['term'] ?? '') !== ''),
      `${id} has a category without a term`,
    );
  }
  const ids = named(feed, 'entry').map((entry) => only(entry, 'id'));
  expectThat(new Set(ids).size === ids.length, 'two entries have one id');
  return wrong;
}

function feeds(found: Register): XmlNode[] {
  return subscriptionsOf(found)
    .map(feedMaker(found))
    .map((feed) => xmlTree(atomOf(feed)));
}

describe('Atom', () => {
  test('of every feed of the demonstration content is as RFC 4287 asks', async () => {
    const { register: found } = await demonstration();
    const all = feeds(found);
    expect(all.length).toBeGreaterThan(30);
    expect(all.flatMap(faults)).toEqual([]);
    expect(all.flatMap((feed) => named(feed, 'entry')).length).toBeGreaterThan(300);
  });

  test('of a site without records is as RFC 4287 asks', () => {
    expect(feeds(register([])).flatMap(faults)).toEqual([]);
  });

  test('says what the record says, marks of XML and all', () => {
    const title = '关于“A & B”<试行>的通知';
    const [feed] = feeds(register([aPolicy({ title, source: '省局' })], '2026-01-01', aSite({ name: 'A&B' })));
    const [entry] = feed ? named(feed, 'entry') : [];
    expect([feed && only(feed, 'title'), entry && only(entry, 'title')]).toEqual(['全部内容 - A&B', title]);
    expect(entry && named(entry, 'author').map((author) => only(author, 'name'))).toEqual(['省局']);
  });

  test('names itself, and the page that shows the same', () => {
    const [feed] = feeds(register([]));
    expect(feed && named(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
      ['self', 'https://www.example.gov.cn/feeds/all/atom.xml'],
      ['alternate', 'https://www.example.gov.cn/'],
    ]);
  });
});

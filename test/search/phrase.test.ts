import { describe, expect, test } from 'vitest';
import type { IndexReader } from '../../src/search/index-reader.ts';
import { findPhrase, holds, intersect } from '../../src/search/phrase.ts';
import { opened, written } from './built-index.ts';

const index = await opened([
  written('/policies/a/', ['食品安全监督管理办法', '双随机、一公开'], { title: '办法' }),
  written('/policies/b/', ['安全监督与食品安全、品安全监、全监督管理'], { title: '食品安全监督管理' }),
  written('/policies/c/', ['食品安全监', '品安全监督', '安全监督管理'], { title: '碎片' }),
  ...Array.from({ length: 20 }, (_, at) => written(`/policies/many-${at}/`, ['关于做好年度工作的通知'])),
]);

async function urlsOf(reader: IndexReader, documents: readonly number[]): Promise<string[]> {
  return (await Promise.all(documents.map(async (document) => (await reader.text(document)).url))).sort();
}

async function found(phrase: string) {
  const { documents, named } = await findPhrase(index, index.fold(phrase).stream);
  return { documents: await urlsOf(index, documents), named: await urlsOf(index, named) };
}

describe('a phrase', () => {
  test.for([
    { phrase: '双', documents: ['/policies/a/'] },
    { phrase: '随机一公', documents: ['/policies/a/'] },
    { phrase: '雙隨機，一公開', documents: ['/policies/a/'] },
    { phrase: '监督管理办', documents: ['/policies/a/'] },
    { phrase: '办法双随机', documents: [] },
    { phrase: '没有的', documents: [] },
    { phrase: '', documents: [] },
  ])('“$phrase” is found in $documents', async ({ phrase, documents }) => {
    expect((await found(phrase)).documents).toEqual(documents);
  });

  test('is not found where only its parts stand, here and there', async () => {
    expect(await found('食品安全监督管理')).toEqual({
      documents: ['/policies/a/', '/policies/b/'],
      named: ['/policies/b/'],
    });
  });

  test('is found in more documents than are read', async () => {
    expect((await found('关于做好年度工作的通知')).documents).toHaveLength(20);
  });
});

test('a document holds what one of its names or blocks holds, never what two hold together', async () => {
  const text = await index.text((await index.term('随机'))?.documents[0] ?? 0);
  expect(holds(index, text, index.fold('随机一公开').stream)).toBe(true);
  expect(holds(index, text, index.fold('管理办法双随机').stream)).toBe(false);
  expect(holds(index, undefined, '双')).toBe(false);
});

test.for([
  { left: [1, 3, 5], right: [3, 4, 5], common: [3, 5] },
  { left: [], right: [1], common: [] },
  { left: [7], right: [1, 2, 7], common: [7] },
])('$left and $right have $common in common', ({ left, right, common }) => {
  expect(intersect(left, right)).toEqual(common);
});

import { describe, expect, test } from 'vitest';
import { besideClause } from '../../../src/views/record/beside-clause.ts';

const saying = (id: string, text?: string) => ({
  collection: 'interpretations' as const,
  id,
  url: `/interpretations/${id}/`,
  title: `解读<${id}>`,
  ...(text === undefined ? {} : { passage: { anchor: 'p-0', text } }),
});

describe('beside a clause', () => {
  test('stands nothing where nobody explains it', () => {
    expect(besideClause({ name: '第三条', interpretations: [] })).toBe('');
  });

  test('stand the words that explain it, which lead to where they are from', () => {
    expect(besideClause({ name: '第三条', interpretations: [saying('a', '面积<20平方米的，见第三条。')] })).toBe(
      '<aside class="beside"><p class="beside-name">第三条解读</p><p data-unsearched>面积&lt;20平方米的，见第三条。</p>' +
        '<p><a href="/interpretations/a/#p-0">解读&lt;a&gt;</a></p></aside>',
    );
  });

  test('stand two of many, and how many more there are', () => {
    const html = besideClause({ name: '第三条', interpretations: ['a', 'b', 'c', 'd'].map((id) => saying(id, id)) });
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).toContain('另有 2 篇解读提到本条');
  });
});

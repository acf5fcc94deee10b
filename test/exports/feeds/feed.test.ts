import { describe, expect, test } from 'vitest';
import { changeEntries } from '../../../src/exports/feeds/change-entries.ts';
import { feedMaker, mostEntries } from '../../../src/exports/feeds/feed.ts';
import { subscriptionsOf } from '../../../src/views/site/subscriptions.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anOldPolicy, aPage, aPolicy, aSite, register } from '../../register/entries.ts';

function feed(found: Register, path: string) {
  const subscription = subscriptionsOf(found).find((candidate) => candidate.path === path);
  if (!subscription) throw new Error(`no feed ${path}`);
  return feedMaker(found)(subscription);
}

describe('a feed', () => {
  test('has at most fifty entries, the last change first', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aPolicy({
        id: `p-${index}`,
        title: `通知${index}`,
        publishedAt: `2024-03-01 10:${String(index).padStart(2, '0')}`,
      }),
    );
    const { entries, updated } = feed(register(many), 'policies');
    expect(entries).toHaveLength(mostEntries);
    expect([entries[0]?.title, entries.at(-1)?.title, updated]).toEqual([
      '通知59',
      '通知10',
      '2024-03-01T10:59:00+08:00',
    ]);
  });

  test('raises an old document on the day of its repeal', () => {
    const written = [anOldPolicy(), acting([{ kind: '废止', target: 'old' }])];
    const titles = (asOf: string) => feed(register(written, asOf), 'all').entries.map(({ title }) => title);
    expect(titles('2024-04-30')).toEqual(['【尚未施行】新办法', '旧办法']);
    expect(titles('2024-05-01')).toEqual(['新办法', '【已废止】旧办法']);
  });

  test('that is empty was empty when the site last changed, and is of today on a site without records', () => {
    const found = (asOf: string) => register([anOldPolicy(), aPage({ publishedAt: '2024-03-01 09:00' })], asOf);
    expect(feed(found('2025-01-01'), 'sampling').updated).toBe('2024-03-01T00:00:00+08:00');
    expect(feed(found('2025-01-01'), 'sampling')).toEqual(feed(found('2026-01-01'), 'sampling'));
    expect(feed(register([], '2026-01-01'), 'all').updated).toBe('2026-01-01T00:00:00+08:00');
  });

  test('takes its rights from site.yaml', () => {
    const site = aSite({ licence: { name: '可以免费使用' } });
    expect(feed(register([], '2026-01-01', site), 'all').rights).toBe('可以免费使用');
    expect(feed(register([]), 'all').rights).toContain('示例市市场监督管理局');
  });
});

const endings = /^【已(废止|失效)】.*：(废止|被替代|宣布失效|有效期届满)$/;

describe('the feeds of the demonstration content', () => {
  test('stay the same as long as nothing happens, whatever the day', async () => {
    const [{ register: one }, { register: next }] = [
      await demonstration('2026-11-22'),
      await demonstration('2026-11-23'),
    ];
    const all = (found: Register) => subscriptionsOf(found).map(feedMaker(found));
    expect(all(next)).toEqual(all(one));
  });

  test('tell every end of a document', async () => {
    const { register: found } = await demonstration();
    const told = found.policies.flatMap((policy) => changeEntries(found, policy));
    const ended = found.policies.filter(({ validity }) => ['已废止', '已失效'].includes(validity.status));
    expect(ended.length).toBeGreaterThan(10);
    for (const { url, validity } of ended) {
      const entry = told.find((candidate) => candidate.url.endsWith(url) && endings.test(candidate.title));
      // Not before the day itself, though later where the agency was late to mark it.
      expect({ url, inTime: (entry?.updated ?? '') >= validity.since }).toEqual({ url, inTime: true });
    }
    const newest = feed(found, 'changes').entries;
    expect(newest).toHaveLength(mostEntries);
    expect(told).toEqual(expect.arrayContaining([...newest]));
  });
});

import { describe, expect, test } from 'vitest';
import { entryTitle, recordEntry } from '../../../src/exports/feeds/record-entry.ts';
import { acting, anInterpretation, anOldPolicy, aPolicy, aSampling, policy, register } from '../../register/entries.ts';

const written = [anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), anInterpretation({ interprets: ['old'] })];

describe('the entry of a record', () => {
  test('has the address as its id, and the time of publication', () => {
    const found = register([aPolicy({ publishedAt: '2024-03-01 09:30', topics: ['shipin-anquan'], source: '省局' })]);
    expect(recordEntry(found, policy(found, 'a-policy'))).toEqual({
      id: 'https://www.example.gov.cn/policies/a-policy/',
      url: 'https://www.example.gov.cn/policies/a-policy/',
      markdown: 'https://www.example.gov.cn/policies/a-policy/index.md',
      title: '示例市市场监督管理局关于有关事项的通知',
      published: '2024-03-01T09:30:00+08:00',
      updated: '2024-03-01T09:30:00+08:00',
      author: '省局',
      summary: '效力状态：现行有效（自 2024-03-01 起）。正文。',
      categories: ['政策文件', '食品安全'],
    });
  });

  test.for([
    { asOf: '2024-04-30', title: '旧办法', updated: '2020-01-10T00:00:00+08:00' },
    { asOf: '2024-05-01', title: '【已废止】旧办法', updated: '2024-05-01T00:00:00+08:00' },
  ])('says on $asOf $title', ({ asOf, title, updated }) => {
    const found = register(written, asOf);
    expect(recordEntry(found, policy(found, 'old'))).toMatchObject({ title, updated });
  });

  test('of an interpretation says how the document stands that it explains', () => {
    const titles = (interprets: readonly string[]) => {
      const found = register([
        anOldPolicy(),
        acting([{ kind: '废止', target: 'old' }]),
        anInterpretation({ interprets }),
      ]);
      return found.interpretations.map((record) => entryTitle(found, record));
    };
    expect(titles(['old'])).toEqual(['【所解读文件已废止】有关事项的解读']);
    expect(titles(['old', 'new'])).toEqual(['【所解读文件之一已废止】有关事项的解读']);
    expect(titles(['new'])).toEqual(['有关事项的解读']);
  });

  test('of what has no text is summed up by its title', () => {
    const found = register([aSampling({ text: '' })]);
    expect(found.sampling.map((record) => recordEntry(found, record).summary)).toEqual(['抽检结果']);
  });
});

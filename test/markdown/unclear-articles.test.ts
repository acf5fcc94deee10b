import { describe, expect, test } from 'vitest';
import { parsed } from './parsed.ts';

const places = (...paragraphs: string[]) =>
  parsed(paragraphs.join('\n\n'))
    .findings.filter(({ rule }) => rule === 'clause/article-unclear')
    .map(({ line, message }) => `${line} ${/“(.*?)”/.exec(message)?.[1]}`);

describe('a line that begins with the number of an article and is none', () => {
  test('is reported where the text has its neighbours and not the number', () => {
    expect(places('第一条　甲。', '第三条　丙。', '第二条，乙。')).toEqual(['5 第二条，乙。']);
    expect(places('第一条　甲。', '第三条关于丙。', '第四条关于丁。')).toEqual([
      '3 第三条关于丙。',
      '5 第四条关于丁。',
    ]);
  });

  test('cites the article whose number it has', () => {
    expect(places('第一条　甲。', '第二条　乙。', '第二条关于丙的要求适用。')).toEqual([]);
  });

  test('cites another document where the text has no articles, or no article near', () => {
    expect(places('第一条　甲。', '第三十四条情节严重的，从重处罚。')).toEqual([]);
    expect(places('第三十四条情节严重的，从重处罚。', '第三十五条情节较轻的，从轻处罚。')).toEqual([]);
  });
});

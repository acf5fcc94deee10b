import { describe, expect, test } from 'vitest';
import { readChapterLine } from '../../src/markdown/chapter-lines.ts';
import { parsed } from './parsed.ts';

const anchorsIn = (...paragraphs: string[]) => parsed(paragraphs.join('\n\n')).clauses.map(({ anchor }) => anchor);

describe('the heading of a chapter or a section', () => {
  test.for<[string, string]>([
    ['第一章　总则', '章1'],
    ['第 一 章 总 则', '章1'],
    ['第十二章总则', '章12'],
    ['第2节：范围', '节2'],
    ['第二節 範圍', '节2'],
    ['第一章', '章1'],
    ['第二章　规定的范围', '章2'],
  ])('is read in %s', ([text, found]) => {
    const line = readChapterLine(text);
    expect(`${line?.level}${line?.number}`).toBe(found);
  });

  test.for(['第一章规定的情形', '第一章、第二章', '第一章至第三章', '本办法第一章', '第一编　总则', '第章'])(
    'is none in %s',
    (text) => {
      expect(readChapterLine(text)).toBeUndefined();
    },
  );

  test('may be a paragraph of its own, bold or not', () => {
    expect(anchorsIn('**第一章　总则**', '第一条　甲。', '第 二 章　附 则', '第一节　乙', '第二条　丙。')).toEqual([
      'ch-1',
      'art-1',
      'ch-2',
      'ch-2-s-1',
      'art-2',
    ]);
  });

  test('ends the article above it', () => {
    expect(anchorsIn('第一条　甲。', '第二章　附则', '乙。')).toEqual(['art-1', 'ch-2']);
  });

  test.for([
    [['目录', '第一章　总则', '第二章　附则', '## 第一章　总则', '第一条　甲。']],
    [['目　录', '第一章　总则', '第一节　范围', '第二章　附则', '第一章　总则', '第一条　甲。']],
    [['第一章　总则……1', '第二章　附则……9', '第一章　总则', '第一条　甲。']],
    [['第一章　总则  \n第二章　附则', '第一章　总则', '第一条　甲。']],
  ])('is none in a table of contents: %j', ([paragraphs]) => {
    expect(anchorsIn(...(paragraphs ?? []))).toEqual(['ch-1', 'art-1']);
  });

  test.for(['第一章的规定，适用于甲。', '第一章是总则。', '第一章说的是甲；', `第一章${'甲'.repeat(40)}`])(
    'is no sentence about one: %s',
    (text) => {
      expect(anchorsIn(text, '第一条　甲。')).toEqual(['art-1']);
    },
  );
});

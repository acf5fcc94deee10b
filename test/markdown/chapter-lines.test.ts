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
    ['第一编　总则', '编1'],
    ['第 二 編 分則', '编2'],
    ['第三编物权', '编3'],
    ['第贰章　附则', '章2'],
  ])('is read in %s', ([text, found]) => {
    const line = readChapterLine(text);
    expect(`${line?.level}${line?.number}`).toBe(found);
  });

  test.for([
    '第一章规定的情形',
    '第一章、第二章',
    '第一章至第三章',
    '本办法第一章',
    '第一编辑部',
    '第三编制',
    '第一编第二章',
    '第章',
  ])('is none in %s', (text) => {
    expect(readChapterLine(text)).toBeUndefined();
  });

  test('may be a paragraph of its own, bold or not', () => {
    expect(anchorsIn('**第一章　总则**', '第一条　甲。', '第 二 章　附 则', '第一节　乙', '第二条　丙。')).toEqual([
      'ch-1',
      'art-1',
      'ch-2',
      'ch-2-s-1',
      'art-2',
    ]);
  });

  test('may begin anew in each part, and is then named with it', () => {
    const paragraphs = ['第一编　总则', '第一章　甲', '第一节　乙', '第一条　甲。', '第二章　丙', '第二条　甲。'];
    const { clauses, findings } = parsed(
      [...paragraphs, '第二编　分则', '第一章　甲', '第一节　乙', '第三条　甲。', '第三章　丁', '第四条　甲。'].join(
        '\n\n',
      ),
    );
    expect(findings).toEqual([]);
    expect(
      clauses
        .filter(({ anchor }) => !anchor.startsWith('art'))
        .map(({ anchor, name, aliases }) => [anchor, name, ...aliases]),
    ).toEqual([
      ['part-1', '第一编'],
      ['ch-1', '第一章', 'part-1-ch-1'],
      ['ch-1-s-1', '第一章第一节', 'part-1-ch-1-s-1'],
      ['ch-2', '第二章', 'part-1-ch-2'],
      ['part-2', '第二编'],
      ['part-2-ch-1', '第二编第一章'],
      ['part-2-ch-1-s-1', '第二编第一章第一节'],
      ['ch-3', '第三章', 'part-2-ch-3'],
    ]);
  });

  test('is a warning where it stands twice in one part', () => {
    const { findings } = parsed('第一编　总则\n\n第一章　甲\n\n第一条　甲。\n\n第一章　乙\n\n第二条　甲。');
    expect(findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['7 clause/number-repeated']);
  });

  test('leaves the numbers of other headings as they are beside parts', () => {
    expect(parsed('## 第一编 总则\n\n### 甲').anchors).toEqual(['part-1', 'h-2']);
  });

  test('ends the article above it', () => {
    expect(anchorsIn('第一条　甲。', '第二章　附则', '乙。')).toEqual(['art-1', 'ch-2']);
  });

  test.for([
    [['目录', '第一章　总则', '第二章　附则', '## 第一章　总则', '第一条　甲。']],
    [['目　录', '第一章　总则', '第一节　范围', '第二章　附则', '第一章　总则', '第一条　甲。']],
    [['第一编　总则', '第一章　甲', '第二编　分则', '第一章　甲', '## 第一章　总则', '第一条　甲。']],
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

import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

const read = (paragraphs: readonly string[]) => parsed(paragraphs.join('\n\n'));
const anchorsIn = (paragraphs: readonly string[]) => read(paragraphs).clauses.map(({ anchor }) => anchor);

describe('articles that are quoted', () => {
  test.for<[string, string[], string[]]>([
    [
      'with a mark before each paragraph, the last one closed',
      ['一、将第三条修改为：“第三条　甲。', '“乙：', '“（一）丙。”', '二、删去第五条。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'with marks at the first and the last paragraph only',
      ['一、将第三条修改为：“第三条　甲。', '第四条　乙：', '（一）丙。”', '二、删去第五条。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'from a paragraph of their own on',
      ['一、将第三条、第四条修改为：', '“第三条　甲。', '第四条　乙。”', '二、删去第五条。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'closed in each paragraph',
      ['第一条　将《甲》第三条修改为：', '“第三条　甲。”', '“乙。”', '第二条　丙。'],
      ['art-1', 'art-2'],
    ],
    ['in a block quotation', ['一、将第三条修改为：', '> 第三条　甲。\n>\n> 乙。', '二、丙。'], ['sec-1', 'sec-2']],
    [
      'in corner marks',
      ['一、将第三条修改为：「第三条　甲所称『乙』，是丙。', '第四条　丁。」', '二、戊。'],
      ['sec-1', 'sec-2'],
    ],
    ['in white corner marks', ['一、将第三条修改为：『第三条　甲。', '第四条　丁。』', '二、戊。'], ['sec-1', 'sec-2']],
    ['in straight marks', ['一、将第三条修改为："第三条　甲"乙"丙。', '第四条　丁。"', '二、戊。'], ['sec-1', 'sec-2']],
    [
      'in straight marks before each paragraph',
      ['一、改为："第三条　甲。', '"第四条　丁。"', '二、戊。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'in marks that were turned round',
      ['一、将第三条修改为：', '”第三条　甲。', '第四条　乙。“', '二、丙。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'with a word quoted within',
      ['一、改为：“第三条　所称“甲”，是指乙。', '第四条　丁。”', '二、戊。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'one behind the other, the next opened where the last is closed',
      ['一、第三条修改为：“第三条　甲。', '乙。”第四条修改为：“第四条　丙。', '第五条　丁。”', '二、戊。'],
      ['sec-1', 'sec-2'],
    ],
    [
      'within items of the decision',
      [
        '一、修改《甲》',
        '（一）将第三条修改为：“第三条　甲：',
        '（一）乙；',
        '（二）丙。”',
        '（二）删去第四条。',
        '二、丁。',
      ],
      ['sec-1', 'sec-1-1', 'sec-1-2', 'sec-2'],
    ],
    [
      'by a decision that has articles',
      ['第一条　将《甲》第二条修改为：“第二条　乙。', '丙。”', '第二条　本决定自公布之日起施行。'],
      ['art-1', 'art-2'],
    ],
    [
      'without marks, where the line above names them',
      [
        '一、将第三条修改为：',
        '第三条　甲。',
        '乙。',
        '二、增加一条，作为第六条：',
        '第六条　丙。',
        '本决定自公布之日起施行。',
      ],
      ['sec-1', 'sec-2'],
    ],
    [
      'without marks by a decision that has articles',
      ['第一条　将第二条修改为：', '第二条　甲。', '第二条　将第五条修改为：', '第五条　乙。', '第三条　丙。'],
      ['art-1', 'art-2', 'art-3'],
    ],
    [
      'in items of a list',
      ['一、修改如下', '- 将第三条修改为：“第三条　甲。\n\n  第四条　乙。”\n- 丙。', '二、丁。'],
      ['sec-1', 'sec-2'],
    ],
  ])('have no anchor, and the numbering goes on: %s', ([, paragraphs, anchors]) => {
    expect(anchorsIn(paragraphs)).toEqual(anchors);
    expect(placesOf(read(paragraphs))).toEqual([]);
  });

  test('say nothing of the document itself', () => {
    const { said } = read(['一、将第九条修改为：“第九条　甲。', '第十条　本办法自2020年1月1日起施行。”', '二、乙。']);
    expect(said.effective).toEqual([]);
  });

  test.for<[string, string[], string[], string[]]>([
    [
      'a mark that is not closed before the next change',
      ['一、将第三条修改为：“第三条　甲。', '乙。', '二、将第五条修改为：“第五条　丙。”', '三、丁。'],
      ['sec-1', 'sec-2', 'sec-3'],
      ['1:1 clause/quotation-unclear'],
    ],
    [
      'a mark that is never closed',
      ['一、将第三条修改为：“第三条　甲。', '第四条　乙。', '二、丁。'],
      ['sec-1', 'sec-2'],
      ['1:1 clause/quotation-unclear'],
    ],
    [
      'an article without marks that the line above does not speak of',
      ['一、将第三条修改为：', '第三条　甲。', '第九条　乙。', '二、丁。'],
      ['sec-1', 'sec-2'],
      ['5:1 clause/quotation-unclear'],
    ],
  ])('are reported where it cannot be known how far they go: %s', ([, paragraphs, anchors, places]) => {
    expect(anchorsIn(paragraphs)).toEqual(anchors);
    expect(placesOf(read(paragraphs))).toEqual(places);
  });
});

describe('articles of the document itself', () => {
  test.for<[string, string[]]>([
    ['with a mark missing', ['第一条　甲（以下称“乙），是指丙。', '第二条　丁。', '第三条　戊”。']],
    ['with a mark missing behind a colon', ['第一条　甲：“乙，是指丙。', '第二条　丁。', '第三条　戊”。']],
    ['with words in marks', ['第一条　甲称为：“乙”。', '第二条　“丙”，是指丁。', '第三条　戊：“己。”']],
    ['below a line that speaks of changes', ['第一条　甲应当补充下列材料：', '第二条　乙。', '第三条　丙。']],
    ['below a change that stands in a table', ['第一条　将第八条修改为：', '第二条　乙。', '第三条　丙。']],
  ])('keep their anchors: %s', ([, paragraphs]) => {
    expect(anchorsIn(paragraphs)).toEqual(['art-1', 'art-2', 'art-3']);
  });

  test('keep a paragraph that begins with a quoted word', () => {
    expect(anchorsIn(['第一条　甲。', '“乙”，是指丙。', '“丁。”'])).toEqual(['art-1', 'art-1-2', 'art-1-3']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClause, writeNumeral } from '../../src/records/values/clause.ts';
import { parsed } from './parsed.ts';

/** Every clause as `anchor name`. */
function clausesIn(...paragraphs: string[]): string[] {
  return parsed(paragraphs.join('\n\n')).clauses.map(({ anchor, name }) => `${anchor} ${name}`);
}

function anchorsIn(...paragraphs: string[]): string[] {
  return parsed(paragraphs.join('\n\n')).clauses.map(({ anchor }) => anchor);
}

describe('articles', () => {
  test.for<[string, string[], string[]]>([
    ['begin a paragraph', ['第三条　甲。'], ['art-3 第三条']],
    [
      'begin a heading',
      ['## 第三条', '甲。', '乙。'],
      ['art-3 第三条', 'art-3-1 第三条第一款', 'art-3-2 第三条第二款'],
    ],
    [
      'may be inserted',
      ['第三条　甲。', '第三条之一　乙。', '丙。'],
      ['art-3 第三条', 'art-3_1 第三条之一', 'art-3_1-2 第三条之一第二款'],
    ],
    ['may be inserted often', ['第三条　甲。', '第三条之十二　乙。'], ['art-3 第三条', 'art-3_12 第三条之十二']],
    [
      'have paragraphs',
      ['第三条　甲。', '乙。', '丙。'],
      ['art-3 第三条', 'art-3-2 第三条第二款', 'art-3-3 第三条第三款'],
    ],
    [
      'have items in their only paragraph',
      ['第三条　下列：', '（一）甲；', '（二）乙。'],
      ['art-3 第三条', 'art-3-1-1 第三条第（一）项', 'art-3-1-2 第三条第（二）项'],
    ],
    [
      'have items in a later paragraph',
      ['第三条　甲。', '下列：', '(一)乙；', '㈡丙。'],
      ['art-3 第三条', 'art-3-2 第三条第二款', 'art-3-2-1 第三条第二款第（一）项', 'art-3-2-2 第三条第二款第（二）项'],
    ],
    [
      'have items in the first of several paragraphs',
      ['第三条　下列：', '（一）甲；', '（二）乙。', '丙。'],
      ['art-3 第三条', 'art-3-1-1 第三条第一款第（一）项', 'art-3-1-2 第三条第一款第（二）项', 'art-3-2 第三条第二款'],
    ],
    [
      'have items right below their heading, in the first paragraph',
      ['## 第三条　范围', '（一）甲；', '（二）乙。', '丙。'],
      ['art-3 第三条', 'art-3-1-1 第三条第一款第（一）项', 'art-3-1-2 第三条第一款第（二）项', 'art-3-2 第三条第二款'],
    ],
    [
      'may be inserted where their text runs on behind the number',
      ['第三条　甲。', '第三条之一为了乙。', '第三条之二对于丙。', '第四条丁。'],
      ['art-3 第三条', 'art-3_1 第三条之一', 'art-3_2 第三条之二', 'art-4 第四条'],
    ],
    [
      'have items in their only paragraph, also where they were inserted',
      ['第三条　甲。', '乙。', '第三条之一　下列：', '（一）丙。'],
      ['art-3 第三条', 'art-3-2 第三条第二款', 'art-3_1 第三条之一', 'art-3_1-1-1 第三条之一第（一）项'],
    ],
    [
      'have items in a list',
      ['第三条　下列：', '- （一）甲；\n- （二）乙。'],
      ['art-3 第三条', 'art-3-1-1 第三条第（一）项', 'art-3-1-2 第三条第（二）项'],
    ],
    ['take no list without such numbers for items', ['第三条　下列：', '1. 甲；\n2. 乙。'], ['art-3 第三条']],
    ['are read in digits', ['第3条　甲。'], ['art-3 第三条']],
    ['may be bold', ['**第三条** 甲。'], ['art-3 第三条']],
    ['may be bold without a blank behind', ['**第一条**甲。', '**第三条**乙。'], ['art-1 第一条', 'art-3 第三条']],
    ['need no blank when they follow the one before', ['第一条甲。', '第二条乙。'], ['art-1 第一条', 'art-2 第二条']],
    [
      'may have a caption in brackets',
      ['第七条（目的）甲。', '乙。', '第八条 (范围) 丙。'],
      ['art-7 第七条', 'art-7-2 第七条第二款', 'art-8 第八条'],
    ],
    [
      'may have their number and caption in a line of their own',
      ['第七条（目的）', '甲：', '（一）乙。', '丙。'],
      ['art-7 第七条', 'art-7-1 第七条第一款', 'art-7-1-1 第七条第一款第（一）项', 'art-7-2 第七条第二款'],
    ],
    [
      'may be bold with their caption, underlined, in brackets',
      ['**第一条（目的）** 甲。', '**第二条** （范围）乙。', '<u>第三条</u>（丙）丁。', '[第四条]（戊）己。'],
      ['art-1 第一条', 'art-2 第二条', 'art-3 第三条', 'art-4 第四条'],
    ],
    [
      'may be items of a list, with paragraphs and items of their own',
      ['- 第一条（目的）甲。\n\n  乙：\n\n  - （一）丙。\n- 第二条（范围）丁。'],
      ['art-1 第一条', 'art-1-2 第一条第二款', 'art-1-2-1 第一条第二款第（一）项', 'art-2 第二条'],
    ],
    ['may be items of a numbered list', ['1. 第一条　甲。\n2. 第二条　乙。'], ['art-1 第一条', 'art-2 第二条']],
    [
      'may run on behind the number where the others do not',
      ['第一条　甲。', '第二条有关部门乙。', '第三条　丙。'],
      ['art-1 第一条', 'art-2 第二条', 'art-3 第三条'],
    ],
    ['end before signature and date', ['第三条　甲。', '示例市市场监督管理局', '2024年3月11日'], ['art-3 第三条']],
    ['end before attachments', ['第三条　甲。', '附件：1.目录。', '乙。'], ['art-3 第三条']],
  ])('%s', ([, paragraphs, clauses]) => {
    expect(clausesIn(...paragraphs)).toEqual(clauses);
  });

  test.for([
    '第三条第二款规定的情形，由局长决定。',
    '第三条规定的情形，由局长决定。',
    '第三条、第四条同时适用。',
    '第三条和第四条同时适用。',
    '第三条之规定优先。',
    '根据第三条　甲。',
    '第三条（二）项所称乙，是指丙。',
    '第三条至第五条同时适用。',
    '第三条（适用范围）规定的情形除外。',
    '第三条修改为：“甲。”',
  ])('are not where one is cited: %s', (citing) => {
    expect(anchorsIn('第二条　甲。', citing)).toEqual(['art-2', 'art-2-2']);
  });

  test('are not where a line runs on behind a number that an article has elsewhere', () => {
    expect(anchorsIn('第一条　甲。', '第二条关于乙的要求适用。', '第二条　丙。')).toEqual([
      'art-1',
      'art-1-2',
      'art-2',
    ]);
  });

  test('are reachable by their first paragraph too, unless that stands by itself', () => {
    expect(parsed('第三条　甲。\n\n第三条之一　乙。').clauses.map(({ aliases }) => aliases)).toEqual([
      ['art-3-1'],
      ['art-3_1-1'],
    ]);
    expect(parsed('## 第三条\n\n甲。').clauses.map(({ aliases }) => aliases)).toEqual([[], []]);
  });
});

describe('chapters and sections', () => {
  test('are headings, and a section belongs to its chapter', () => {
    expect(
      clausesIn(
        '## 第一章　总则',
        '### 第一节 范围',
        '第一条　甲。',
        '### 第二节',
        '## 第二章 附则',
        '### 第一节 其他',
      ),
    ).toEqual([
      'ch-1 第一章',
      'ch-1-s-1 第一章第一节',
      'art-1 第一条',
      'ch-1-s-2 第一章第二节',
      'ch-2 第二章',
      'ch-2-s-1 第二章第一节',
    ]);
  });

  test('begin the outline anew', () => {
    expect(anchorsIn('## 第一章 甲', '一、乙', '## 第二章 丙', '（一）丁。')).toEqual(['ch-1', 'sec-1', 'ch-2']);
  });

  test('end the article before them', () => {
    expect(anchorsIn('## 第一章 甲', '第一条　乙。', '## 第二章 丙', '丁。')).toEqual(['ch-1', 'art-1', 'ch-2']);
  });

  test('without a chapter a section is a plain heading', () => {
    expect(clausesIn('## 第一节 甲')).toEqual([]);
    expect(parsed('## 第一节 甲\n\n## 附').anchors).toEqual(['h-1', 'h-2']);
  });
});

describe('the official outline', () => {
  test.for<[string, string[], string[]]>([
    [
      'has four levels',
      ['一、甲', '（二）乙。', '3. 丙', '（4）丁。'],
      ['sec-1 一、', 'sec-1-2 一、（二）', 'sec-1-2-3 一、（二）3.', 'sec-1-2-3-4 一、（二）3.（4）'],
    ],
    [
      'may stand in headings',
      ['## 一、甲', '### （一）乙', '## 二、丙', '### （一）丁'],
      ['sec-1 一、', 'sec-1-1 一、（一）', 'sec-2 二、', 'sec-2-1 二、（一）'],
    ],
    [
      'is read in half-width marks and circled forms',
      ['一、甲', '(一)乙', '㈡丙', '1．丁', '2、戊', '(3)己'],
      [
        'sec-1 一、',
        'sec-1-1 一、（一）',
        'sec-1-2 一、（二）',
        'sec-1-2-1 一、（二）1.',
        'sec-1-2-2 一、（二）2.',
        'sec-1-2-2-3 一、（二）2.（3）',
      ],
    ],
    ['leaves a level out', ['一、甲', '1．乙。'], ['sec-1 一、', 'sec-1-0-1 一、1.']],
    [
      'counts a list by its printed numbers',
      ['一、甲', '1. 乙\n2. 丙\n4. 丁'],
      ['sec-1 一、', 'sec-1-0-1 一、1.', 'sec-1-0-2 一、2.', 'sec-1-0-4 一、4.'],
    ],
    ['needs its first level', ['（一）甲。', '1. 乙\n2. 丙'], []],
    ['takes no quantity for a number', ['一、甲', '3.5万元以上的，报局长。'], ['sec-1 一、']],
    ['begins anew after a plain heading', ['## 一、甲', '## 附件', '（一）乙。'], ['sec-1 一、']],
  ])('%s', ([, paragraphs, clauses]) => {
    expect(clausesIn(...paragraphs)).toEqual(clauses);
  });
});

describe('numbers', () => {
  test.for([
    ['第十条', 'art-10'],
    ['第二十条', 'art-20'],
    ['第一百条', 'art-100'],
    ['第一百零五条', 'art-105'],
    ['第一百二十条', 'art-120'],
    ['第一百二十条之三', 'art-120_3'],
    ['第一千二百六十条', 'art-1260'],
    ['第一千零一条', 'art-1001'],
    ['第一二〇条', 'art-120'],
  ] as const)('%s is #%s', ([printed, anchor]) => {
    expect(anchorsIn(`${printed}　甲。`)).toEqual([anchor]);
  });

  test('every number up to 9999 leads to its own anchor, by name and by address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        const name = `第${writeNumeral(number)}条`;
        expect(clausesIn(`${name}　甲。`)).toEqual([`art-${number} ${name}`]);
        expect(readClause(`#${name}`)?.anchor).toBe(`art-${number}`);
      }),
    );
  });

  test('that come again get -b and -c, with a warning that names place and anchor', () => {
    const body = parsed('第三条　甲。\n\n第三条　乙。\n\n丙。\n\n第三条　丁。', 10);
    expect(body.clauses.map(({ anchor }) => anchor)).toEqual(['art-3', 'art-3-b', 'art-3-2', 'art-3-c']);
    expect(body.anchors).toEqual(['art-3', 'art-3-b', 'art-3-2', 'art-3-c']);
    expect(body.clauses.map(({ aliases }) => aliases)).toEqual([['art-3-1'], [], [], []]);
    expect(body.findings.map(({ rule, severity, line, message }) => [rule, severity, line, message])).toEqual([
      ['clause/number-repeated', 'warning', 12, '“第三条”在正文里出现了 2 次，后一处的地址是 #art-3-b。'],
      ['clause/number-repeated', 'warning', 16, '“第三条”在正文里出现了 3 次，后一处的地址是 #art-3-c。'],
    ]);
  });

  test('that come again in the outline get -b too', () => {
    expect(anchorsIn('## 第一部分', '一、甲', '## 第二部分', '一、乙')).toEqual(['sec-1', 'sec-1-b']);
  });
});

describe('anchors', () => {
  test('follow from numbers alone: other words, the same anchors', () => {
    const text = (word: string) => `## 第一章 ${word}\n\n第一条　${word}。\n\n${word}：\n\n（一）${word}。`;
    expect(anchorsIn(text('甲'))).toEqual(anchorsIn(text('另外的话')));
  });

  test('are ASCII, stand in the page once each, and lead back to the name', () => {
    const part = fc.constantFrom(
      '## 第一章 甲',
      '### 第二节 乙',
      '第三条　甲。',
      '第四条之一　甲。',
      '## 第五条',
      '丙。',
      '（一）丁；',
      '一、戊',
      '2．己',
      '## 附',
      '- （三）庚。',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const body = parsed(parts.join('\n\n'));
        const ids = [...body.html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
        expect(new Set(ids).size).toBe(ids.length);
        for (const { anchor, name } of body.clauses) {
          expect(ids).toContain(anchor);
          expect(anchor).toMatch(/^[a-z0-9_-]+$/);
          if (!/-([a-z]|\d{2,})$/.test(anchor)) expect(readClause(name)?.anchor).toBe(readClause(anchor)?.anchor);
        }
      }),
    );
  });
});

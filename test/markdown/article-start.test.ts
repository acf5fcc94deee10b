import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticleStart } from '../../src/markdown/article-start.ts';
import { writeNumeral } from '../../src/records/values/clause.ts';

const how = (text: string) => readArticleStart(text)?.how;

describe('an article begins', () => {
  test.for([
    '第三条',
    '第三条 甲。',
    '第三条　甲。',
    '第三条（适用范围）甲。',
    '第三条(适用范围)甲。',
    '第三条 （适用范围）甲。',
    '第三条（适用范围（一））甲。',
    '第三条（规划）规划部门甲。',
    '第三条【适用范围】甲。',
    '第三条〔适用范围〕甲。',
    '第三条[适用范围]甲。',
    '第三条《适用范围》　甲。',
    '第三条“适用范围”：甲。',
    '第三条、甲。',
    '第三条：甲。',
    '第三条:甲。',
    '第三条。甲。',
    '第三条．甲。',
    '第三条——甲。',
    '第三条-甲。',
    '第三条·甲。',
    '第 三 条 甲。',
    '第　三　条　甲。',
    '第 三 条（适用范围）甲。',
    '第三條　甲。',
    '第３条　甲。',
    '第⼀条　甲。',
    '[第三条]甲。',
    '【第三条】甲。',
    '【第三条　适用范围】甲。',
    '　　第三条　甲。',
    '第三条　规定办理甲。',
    '第三条（监管）所有单位甲。',
    '第三条（监管）项目单位甲。',
    '第三条（监管）第三人甲。',
    '第三条（监管）等级甲。',
    '\u200B第三条 甲。',
    '第\u200B三条\u2060　甲。',
  ])('where the number is set off from the text: %s', (text) => {
    expect(how(text)).toBe('apart');
  });

  test.for([
    '第三条为了甲。',
    '第三条，甲。',
    '第三条《甲办法》乙。',
    '第三条“甲”乙。',
    '第三条关于甲。',
    '第三条中国甲。',
    '第三条项目甲。',
    '第三条所有甲。',
    '第三条第三人甲。',
    '第三条及时甲。',
    '第三条至少甲。',
    '第三条中等甲。',
  ])('perhaps, where the text runs on: %s', (text) => {
    expect(how(text)).toBe('close');
  });

  test.for([
    '第三条规定的甲。',
    '第三条、第四条甲。',
    '第三条、四条甲。',
    '第三条至第五条甲。',
    '第三条—第五条甲。',
    '第三条-第五条甲。',
    '第三条（二）项所称甲。',
    '第三条(2)甲。',
    '第三条（第二款）甲。',
    '第三条（含）以后甲。',
    '第三条（适用范围）规定的甲。',
    '第三条第二款甲。',
    '第三条之规定甲。',
    '第三条之一般规定甲。',
    '第三条和第四条甲。',
    '第三条中的“甲”修改为“乙”。',
    '第三条修改为：“甲。',
    '第三条　修改为：“甲。',
    '第三条：修改为“甲。',
    '第三条（适用范围）修改为：',
  ])('not where one is cited: %s', (text) => {
    expect(how(text)).toBe('cited');
  });

  test.for(['', '本办法第三条　甲。', '“第三条　甲。', '第三章　甲', '第条　甲。', '条'])('not in %j', (text) => {
    expect(readArticleStart(text)).toBeUndefined();
  });

  test('alone where its first paragraph comes in the next line', () => {
    const alone = [
      '第三条',
      '第三条（适用范围）',
      '第三条 （适用范围）',
      '第三条　适用范围',
      '第三条：适用范围',
      '【第三条】',
    ];
    expect(alone.map((text) => readArticleStart(text)?.alone)).toEqual(alone.map(() => true));
    const not = ['第三条　甲。', '第三条（适用范围）甲。', '第三条：下列情形：', `第三条　${'甲'.repeat(21)}`];
    expect(not.map((text) => readArticleStart(text)?.alone)).toEqual(not.map(() => false));
  });

  test('with every number, whatever stands within and behind it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
        fc.constantFrom('', ' ', '　'),
        fc.constantFrom('　甲。', '（甲）', '、甲。', '：甲。', '【甲】乙。'),
        (article, inserted, blank, behind) => {
          const numeral = [...writeNumeral(article)].join(blank);
          const tail = inserted === undefined ? '' : `之${writeNumeral(inserted)}`;
          expect(readArticleStart(`第${blank}${numeral}${blank}条${tail}${behind}`)).toMatchObject({
            article,
            inserted,
            how: 'apart',
          });
        },
      ),
    );
  });
});

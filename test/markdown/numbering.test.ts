import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/markdown/body.ts';

const skips = (text: string) =>
  parseBody({ file: 'a.md', text, firstLine: 1 })
    .findings.filter(({ rule }) => rule === 'clause/number-skipped')
    .map(({ line, message }) => `${line} ${/跳到了“(.*?)”/.exec(message)?.[1]}`);
const paragraphs = (...texts: readonly string[]) => texts.join('\n\n');

describe('numbers that skip', () => {
  test.for([
    { name: 'an article', text: paragraphs('第一条　甲。', '第二条　乙。', '第四条　丁。'), found: ['5 第四条'] },
    { name: 'a chapter', text: paragraphs('## 第一章 总则', '## 第三章 附则'), found: ['3 第三章'] },
    {
      name: 'the outline',
      text: paragraphs('一、甲', '（一）甲', '（三）丙', '三、丙'),
      found: ['5 （三）', '7 三、'],
    },
    { name: 'a list', text: '1. 甲\n2. 乙\n4. 丁', found: ['3 4.'] },
    { name: 'several', text: paragraphs('一、甲', '五、戊', '六、己'), found: ['3 五、'] },
  ])('are reported: $name', ({ text, found }) => {
    expect(skips(text)).toEqual(found);
  });

  test.for([
    {
      name: 'items that go on over sections',
      text: paragraphs('一、甲', '（一）', '（二）', '二、乙', '（三）', '（四）'),
    },
    { name: 'items that begin anew', text: paragraphs('一、甲', '（一）', '（二）', '二、乙', '（一）') },
    { name: 'articles that are explained, and not all of them', text: paragraphs('第三条　甲。', '第五条（乙）丙。') },
    { name: 'a text that begins in the middle', text: paragraphs('第十条　甲。', '第十一条　乙。') },
    {
      name: 'a list in an attachment, and the outline behind it',
      text: paragraphs('1. 甲', '2. 乙', '附表', '1. 一', '2. 二', '3. 丙'),
    },
    { name: 'a quantity at the start of a paragraph', text: paragraphs('1. 甲', '3.5万元用于检验。') },
    { name: 'an article cited at the start', text: paragraphs('第一条　甲。', '第九条规定的情形除外。') },
    {
      name: 'an article that is not set off, between two that are',
      text: paragraphs('第一条　甲。', '第 二 条乙。', '第三条　丙。'),
    },
    {
      name: 'items that are spoken of',
      text: paragraphs('第一条　甲：', '（一）甲；', '（二）乙。', '（五）、（六）项丙。'),
    },
    { name: 'a number that comes twice', text: paragraphs('一、甲', '二、乙', '二、丙', '三、丁') },
  ])('are not seen in $name', ({ text }) => {
    expect(skips(text)).toEqual([]);
  });
});

import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../../src/import/word/markdown.ts';
import { pageOf, parsed } from '../../markdown/parsed.ts';
import { wordsOfPage } from '../../markdown/source-words.ts';

const write = (html: string) => writeMarkdown(unified().use(rehypeParse, { fragment: true }).parse(html));

describe('writeMarkdown', () => {
  test.for([
    ['<p><strong>加粗。</strong>后续</p>', '**加粗。**后续'],
    ['<p><s>废止。</s>后</p>', '~~废止。~~后'],
    ['<p>3~5日和7~9日</p>', '3~5日和7~9日'],
    ['<p>a~~b~~</p>', 'a\\~\\~b\\~\\~'],
    ['<p>见 http://a.cn/b_c，a@b.cn。</p>', '见 http://a.cn/b_c，a@b.cn。'],
    ['<p>100m<sup>2</sup></p>', '100m<sup>2</sup>'],
    ['<p>比例 1:30，12:00</p>', '比例 1:30，12:00'],
    ['<p># 井号</p>', '\\# 井号'],
    ['<p>+　甲</p>', '\\+　甲'],
    ['<p>C:\\数据\\_a</p>', 'C:\\\\数据\\\\\\_a'],
    ['<p>`甲`乙`</p>', '\\`甲\\`乙\\`'],
    ['<p>张**<strong>与李**</strong></p>', '张\\*\\*与李\\*\\*'],
    ['<p><s>罚款500~1000元</s></p>', '罚款500~1000元'],
    ['<p>&lt;b&gt;</p>', '\\<b>'],
    ['<p>甲<br>乙</p>', '甲\\\n乙'],
    ['<table><tr><td>甲</td><td>乙|丙</td></tr><tr><td>丁</td></tr></table>', '| 甲 | 乙\\|丙 |\n| - | - |\n| 丁 | |'],
  ] as const)('%s: %s', ([html, markdown]) => {
    expect(write(html).markdown.trim()).toBe(markdown);
  });

  test('text goes before its look: emphasis that Markdown cannot say is dropped and named', () => {
    const { markdown, plain } = write('<p>Έ<strong>𛲜</strong></p>');
    expect([markdown.trim(), plain]).toEqual(['Έ𛲜', ['Έ𛲜']]);
  });

  const pieces =
    '_ __ ____ * ** *** ~ ~~ ～ ` \\ C:\\ $ | [ ] ( ) # > - + 1. 1) 2026. & < 甲方 公司 张 罚款 3 10 1000元 9:00 年 月 ， 。 、 ： （ ） “ ” A title 与 带 号';
  const text = fc
    .array(fc.constantFrom(...pieces.split(' '), ' ', '\u3000'), { minLength: 1, maxLength: 6 })
    .map((found) => found.join(''));
  const run = fc.tuple(fc.constantFrom('span', 'strong', 'em', 's'), text);

  test('what it writes shows every sign, and a check asks nothing about its marks', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const said = runs.map(([, found]) => found).join('');
        fc.pre(said.trim() !== '');
        const html = runs.map(
          ([name, found]) => `<${name}>${found.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`,
        );
        const { markdown } = write(`<p>${html.join('')}</p>`);
        expect(parsed(markdown).findings.filter(({ rule }) => rule.startsWith('markdown/'))).toEqual([]);
        expect(wordsOfPage(pageOf(markdown))).toBe(said.replaceAll(/\s/g, ''));
      }),
      { numRuns: Number(process.env['MINGSHI_TEXTS'] ?? 150) },
    );
  });
});

import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../../src/intake/word/markdown.ts';

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
});

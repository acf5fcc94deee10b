import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

describe('links and images', () => {
  test('are numbered in the order of the text, each with target, words, line and column', () => {
    const source = '见[甲](a.md)和<https://x.cn/b>。\n\n- ![图](c.png) [丁][1]\n\n| [戊](#art-3) |\n|---|\n\n[1]: d.md';
    expect(parsed(source, 20).links.map(({ written: _written, ...link }) => link)).toEqual([
      { slot: 0, target: 'a.md', text: '甲', line: 20, column: 2 },
      { slot: 1, target: 'https://x.cn/b', text: 'https://x.cn/b', line: 20, column: 12 },
      { slot: 2, target: 'c.png', text: '图', line: 22, column: 3, image: true },
      { slot: 3, target: 'd.md', text: '丁', line: 22, column: 15 },
      { slot: 4, target: '#art-3', text: '戊', line: 24, column: 3 },
    ]);
  });

  test('have plain words, those of a picture too', () => {
    const source = '[甲[^1]m<sup>2</sup>](a.md)![10<sup>5</sup><乙>](b.png)\n\n[^1]: 注';
    expect(parsed(source).links.map(({ text }) => text)).toEqual(['甲m²', '10⁵<乙>']);
    expect(pageOf(source)).toContain('alt="10⁵&lt;乙&gt;"');
  });

  test('inside each other both count', () => {
    expect(parsed('[![图](a.png)](b.md)').links.map(({ target }) => target)).toEqual(['b.md', 'a.png']);
    expect(pageOf('[![图](a.png)](b.md)')).toBe('<p><a href="b.md"><img src="a.png" alt="图" loading="lazy"></a></p>');
  });

  test('leave marks within their words alone', () => {
    expect(pageOf('[**甲**、`乙`](a.md)')).toBe('<p><a href="a.md"><strong>甲</strong>、<code>乙</code></a></p>');
  });

  test('that are defined twice lead where the first says', () => {
    expect(parsed('[甲][1]\n\n[1]: a.md\n\n[1]: b.md').links.map(({ target }) => target)).toEqual(['a.md']);
  });

  test('that refer to nothing are text', () => {
    expect(parsed('[甲][2]，[乙]').text).toBe('[甲][2]，[乙]');
  });

  test.for([
    'https://x.gov.cn/a?b=1#c',
    'http://x.gov.cn',
    'mailto:a@x.cn',
    'tel:0000-12345618',
    'a.md',
    '../2024/a.md#第三条第二款',
    '#art-3',
    '/policies/a/',
    'a%20b.pdf',
    '附件1.pdf',
  ])('may lead to %s', (target) => {
    expect(placesOf(parsed(`[甲](${target})`))).toEqual([]);
  });

  test.for<[string, string, string]>([
    ['[甲](javascript:alert(1))', 'markdown/link', 'javascript:alert(1)'],
    ['[甲](JavaScript:alert(1))', 'markdown/link', 'JavaScript:alert(1)'],
    ['[甲](&#106;avascript:alert(1))', 'markdown/link', 'javascript:alert(1)'],
    ['<javascript:alert(1)>', 'markdown/link', 'javascript:alert(1)'],
    ['[甲][1]\n\n[1]: javascript:alert(1)', 'markdown/link', 'javascript:alert(1)'],
    ['[甲](data:text/html;base64,PGI+)', 'markdown/link', 'data:text/html;base64,PGI+'],
    ['[甲](vbscript:a)', 'markdown/link', 'vbscript:a'],
    ['[甲](ftp://x.cn/a.doc)', 'markdown/link', 'ftp://x.cn/a.doc'],
    ['[甲](file:///c:/a.doc)', 'markdown/link', 'file:///c:/a.doc'],
    ['[甲](a%2.pdf)', 'markdown/link', 'a%2.pdf'],
    ['[](a.md)', 'markdown/link', 'a.md'],
    ['[甲]()', 'markdown/link', '甲'],
    ['![](a.png)', 'markdown/image-alt', '图片没有说明文字'],
    ['![ ](a.png)', 'markdown/image-alt', '图片没有说明文字'],
    ['![][1]\n\n[1]: a.png', 'markdown/image-alt', '图片没有说明文字'],
    ['![图](https://x.cn/a.png)', 'markdown/image-external', 'https://x.cn/a.png'],
    ['![图](//x.cn/a.png)', 'markdown/image-external', '//x.cn/a.png'],
    ['![图](data:image/png;base64,AAAA)', 'markdown/image-external', 'data:image/png;base64,AAAA'],
    ['![图](javascript:alert(1))', 'markdown/image-external', 'javascript:alert(1)'],
  ])('may not be %j: %s', ([source, rule, named]) => {
    const { findings } = parsed(`甲。\n\n- 乙${source}`, 4);
    expect(findings.map((finding) => [finding.rule, finding.severity, finding.line, finding.column])).toEqual([
      [rule, 'error', 6, 4],
    ]);
    expect(findings[0]?.message).toContain(named);
  });

  test('of a forbidden kind never come into the page as an address by themselves', () => {
    for (const source of ['[甲](javascript:alert(1))', '<javascript:alert(1)>', '![图](data:image/svg+xml,a)'])
      expect(parsed(source).html).not.toMatch(/href|src/);
  });
});

describe('footnotes', () => {
  const html = pageOf('甲[^1]，乙[^二]，丙[^1]。\n\n[^1]: 注一。\n[^二]: 注二，见[丁](a.md)。\n\n    第二段。');

  test('are numbered in the order of the text and stand at its end under a heading', () => {
    expect([...html.matchAll(/data-footnote-ref[^>]*>(\d)</g)].map((match) => match[1])).toEqual(['1', '2', '1']);
    expect(html).toMatch(/<section[^>]*class="footnotes"[^>]*><h2 id="footnote-label">脚注<\/h2>/);
    expect(html.indexOf('注一。')).toBeLessThan(html.indexOf('注二，见<a href="a.md">丁</a>。'));
    expect(html).toContain('第二段。');
  });

  test('lead there and back: every address of the page’s own text is in it, once', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets).toHaveLength(6);
    expect(ids.join('')).toMatch(/^[a-z0-9-]+$/);
    for (const target of targets) expect(ids).toContain(target);
  });

  test('say where the way back leads', () => {
    expect(html.match(/aria-label="返回正文注 \d"/g)).toHaveLength(3);
  });
});

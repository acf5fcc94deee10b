import fc from 'fast-check';
import type { Root as HtmlRoot } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { plainLine, plainText } from '../../src/markdown/plain-text.ts';
import { pageText } from '../../src/search/page-text.ts';
import { pageOf, parsed } from './parsed.ts';

const reader = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

/** The plain text of the first block of a source, of both of its trees. */
function bothOf(source: string): { readonly markdown: string; readonly html: string } {
  const tree = reader.parse(source);
  const [first] = tree.children;
  const root: HtmlRoot = writer.runSync(structuredClone(tree));
  const block = root.children.find(({ type }) => type === 'element');
  return { markdown: first ? plainText(first) : '', html: block ? plainText(block) : '' };
}

describe('the plain text of a tree', () => {
  test.for([
    ['不得超过10<sup>5</sup>CFU/g，**按m<sup>2</sup>**，<u>特此</u>', '不得超过10⁵CFU/g，按m²，特此'],
    ['**10**<sup>5</sup>和10<sup>*5*</sup>', '10⁵和10⁵'],
    ['《办法》[^1]的要求\n\n[^1]: 甲', '《办法》的要求'],
    ['<ruby>菡<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>花', '菡花'],
    ['## 一、CO<sub>2</sub>检测', '一、CO₂检测'],
    ['甲<br>乙\\\n丙', '甲\n乙\n\n丙'],
    ['`a<b>`和&lt;sup&gt;', 'a<b>和<sup>'],
    ['图![面积](a.png)和[链接m<sup>2</sup>](b.md)', '图面积和链接m²'],
  ])('says of %s the same for Markdown and HTML', ([source = '', plain = '']) => {
    const { markdown, html } = bothOf(source);
    expect(markdown.replaceAll(/\n+/g, '\n')).toBe(plain.replaceAll(/\n+/g, '\n'));
    expect(html.replaceAll(/\n+/g, '\n')).toBe(plain.replaceAll(/\n+/g, '\n'));
  });

  test('tells where each node begins', () => {
    const found: number[] = [];
    const [paragraph] = reader.parse('10<sup>5</sup>甲[^1]，见[乙](a.md)。\n\n[^1]: 丙').children;
    if (paragraph) plainText(paragraph, (node, length) => node.type === 'link' && found.push(length));
    expect(found).toEqual(['10⁵甲，见'.length]);
  });

  test('keeps the parts of a list or a table on lines of their own', () => {
    const [list] = reader.parse('- 甲\n- 乙').children;
    expect(list && plainLine(list)).toBe('甲 乙');
    const [table] = reader.parse('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |').children;
    expect(table && plainLine(table)).toBe('甲 乙 1 2');
  });

  const digits = fc.stringMatching(/^[1-9]\d{0,2}$/);
  const raised = fc.record({ base: digits, exponent: digits, tag: fc.constantFrom('sup', 'sub') });
  const wrap = fc.constantFrom('@', '**@**', '<u>@</u>', '[@](a.md)', '[@](a.md#第一条)', '甲@', '<br>@');
  const block = fc.constantFrom('@', '## @', '- @', '1. @', '> @', '| @ |\n|---|\n| @ |', '第一条　@。');

  test('never holds a tag, nor a number that joins a base with what was raised above it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(raised, wrap), { minLength: 1, maxLength: 4 }), block, (parts, around) => {
        const written = parts.map(([{ base, exponent, tag }, mark]) => ({
          text: `，数${mark.replace('@', `${base}<${tag}>${exponent}</${tag}>`)}，`,
          base,
          joined: base + exponent,
        }));
        const source = around.replaceAll('@', written.map(({ text }) => text).join('')) + '。正文正文正文正文正文。';
        const body = parsed(source);
        const said = [
          body.summary,
          ...body.outline.map(({ text }) => text),
          ...body.links.flatMap(({ text, passage }) => [text, passage?.text ?? '']),
          ...pageText(`<main>${pageOf(source)}</main>`).map(({ text }) => text),
        ];
        const numbers = new Set(said.flatMap((text) => text.match(/\d+/g) ?? []));
        expect(said.join('\n')).not.toMatch(/<\/?[a-z]/);
        for (const { base } of written) expect(said.join('')).toContain(base);
        // Only a base or the number of a list or clause may stand as plain digits.
        const bases = new Set([...written.map(({ base }) => base), '1']);
        expect([...numbers].filter((number) => !bases.has(number))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

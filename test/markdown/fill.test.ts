import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { escapeHtml, fillBody, type SlotFill } from '../../src/markdown/fill.ts';
import { pageOf, parsed } from './parsed.ts';

const empty: SlotFill = {
  link: () => ({ href: '/', suffix: '' }),
  image: () => ({ src: '/' }),
  clause: () => '',
  beside: () => '',
};

function filled(source: string, fill: Partial<SlotFill>): string {
  return fillBody(parsed(source).html, { ...empty, ...fill });
}

/** The attributes of the first element of that name, read as a browser reads them. */
function attributesOf(name: string, html: string): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  const parser = new Parser({ onopentag: (tag, attributes) => void (tag === name && (found ??= attributes)) });
  parser.write(html);
  parser.end();
  return found;
}

describe('the slots of a body', () => {
  test('take each link by its number, with what follows its words', () => {
    const link = (slot: number) => ({ href: `/${slot}/`, suffix: slot === 1 ? '<span>（已废止）</span>' : '' });
    expect(filled('[甲](a.md)、[**乙**](b.md)。', { link })).toBe(
      '<p><a href="/0/">甲</a>、<a href="/1/"><strong>乙</strong></a><span>（已废止）</span>。</p>',
    );
  });

  test('say where a link leads out of the site', () => {
    const link = () => ({ href: 'https://x.gov.cn/?a=1&b="2"', suffix: '', external: true });
    expect(filled('[甲](https://x.gov.cn)', { link })).toBe(
      '<p><a href="https://x.gov.cn/?a=1&amp;b=&quot;2&quot;" rel="external">甲</a></p>',
    );
  });

  test('take the note of each clause and what stands beside it, and nothing where there is none', () => {
    const clause = (anchor: string) => (anchor === 'art-2' ? '<span>已修改</span>' : '');
    const beside = (anchor: string) => (anchor === 'art-2' ? '<aside>解读</aside>' : '');
    const html = filled('第一条　甲。\n\n第二条　乙。', { clause, beside });
    expect(html.replaceAll(/<a [^>]*><\/a>/g, '')).toBe(
      '<p id="art-1">第一条　甲。</p>\n<p id="art-2">第二条　乙。<span>已修改</span></p><aside>解读</aside>',
    );
  });

  test('are not to be had by writing them', () => {
    const link = () => ({ href: '/secret/', suffix: '' });
    for (const source of [
      '<!--link:0-->甲<!--/link:0-->',
      '`<!--link:0-->`',
      '\\<!--link:0--\\>',
      '&lt;!--link:0--&gt;',
    ])
      expect(filled(source, { link })).not.toContain('/secret/');
  });

  test('are all filled', () => {
    const piece = fc.constantFrom(
      '[甲](a.md)',
      '![乙](b.png)',
      '第三条　丙。',
      '\n\n',
      '- ',
      '一、丁',
      '（二）戊',
      '[![己](c.png)](d.md)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        expect(pageOf(pieces.join(''))).not.toContain('<!--');
      }),
    );
  });
});

describe('an image', () => {
  test('has its address and its words, and is loaded when it comes near', () => {
    expect(filled('![合格率](a.png)', { image: () => ({ src: '/p/a.1a2b.png' }) })).toBe(
      '<p><img src="/p/a.1a2b.png" alt="合格率" loading="lazy"></p>',
    );
  });

  test('keeps its words, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙-->|<!%"\'&;=/ a0'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (alt) => {
        const escaped = alt.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
        const page = pageOf(`甲![${escaped}](a.png)`);
        expect(attributesOf('img', page)).toEqual({ src: 'a.png', alt, loading: 'lazy' });
      }),
    );
  });

  test('without words keeps an empty alternative, so that no reader spells the file’s name', () => {
    expect(attributesOf('img', pageOf('![](a.png)'))).toMatchObject({ alt: '' });
  });
});

describe('escaped text', () => {
  test('is read back as it was, in an attribute and as text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0]/.test(text)),
        (text) => {
          expect(attributesOf('p', `<p title="${escapeHtml(text)}">`)).toEqual({ title: text });
          let read = '';
          const parser = new Parser({ ontext: (part) => void (read += part) });
          parser.write(`<p>${escapeHtml(text)}</p>`);
          parser.end();
          expect(read).toBe(text);
        },
      ),
    );
  });
});

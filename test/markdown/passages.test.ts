import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAround } from '../../src/markdown/passages.ts';
import { pageOf, parsed } from './parsed.ts';

describe('the words around a link to a place of another document', () => {
  test('are kept with the anchor at which they stand', () => {
    const { links } = parsed(
      '甲。\n\n小作坊要登记，见[第七条](../policies/a.md#第七条)。\n\n见[附件](a.pdf)、[上文](#h-1)。',
    );
    expect(links.map(({ passage }) => passage)).toEqual([
      { anchor: 'p-0', text: '小作坊要登记，见第七条。' },
      undefined,
      undefined,
    ]);
  });

  test('are plain, and cut where the link stands in plain text', () => {
    const note = '\n\n[^1]: 注';
    const { links } = parsed(`不超过10<sup>5</sup>CFU/g[^1]，<u>见</u><br>[第<sub>1</sub>条](a.md#第一条)。${note}`);
    expect(links[0]?.passage?.text).toBe('不超过10⁵CFU/g，见 第₁条。');
    const far = `${'<u>前</u>'.repeat(100)}见[第一条](a.md#第一条)${'后'.repeat(100)}。`;
    expect(parsed(far).links[0]?.passage?.text).toBe(`…${'前'.repeat(55)}见第一条${'后'.repeat(21)}…`);
  });

  test.for<[string, string, string]>([
    ['a paragraph gets one, for all its links', '见[甲](a.md#第一条)和[乙](a.md#第二条)。', '<p id="p-0">'],
    ['a clause keeps its own', '一、见[甲](a.md#第一条)。', '<p id="sec-1">'],
    ['a short item gets one', '- 见[甲](a.md#第一条)。\n- 乙', '<li id="p-0">'],
    ['an item that is a clause keeps its own', '一、甲\n\n1. 见[甲](a.md#第一条)。', '<li id="sec-1-0-1">'],
  ])('have an anchor: %s', ([, source, html]) => {
    const { links, anchors } = parsed(source);
    const anchor = /id="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(links.map(({ passage }) => passage?.anchor)).toEqual(links.map(() => anchor));
    expect(anchors).toContain(anchor);
    expect(pageOf(source)).toContain(html);
  });
});

const long = (start: string, length: number) => `${start}${'字'.repeat(length - start.length - 1)}。`;

describe('an excerpt', () => {
  test.for<[string, string, number, string]>([
    ['is the whole of a short paragraph', '要。见第七条。好。', 4, '要。见第七条。好。'],
    [
      'takes the sentence before first',
      `${long('甲', 60)}${long('乙', 60)}见第七条。${long('丙', 60)}`,
      122,
      `…${long('乙', 60)}见第七条。…`,
    ],
    [
      'cuts a sentence that is too long',
      `${'前'.repeat(100)}见第七条${'后'.repeat(100)}。`,
      101,
      `…${'前'.repeat(55)}见第七条${'后'.repeat(21)}…`,
    ],
    ['keeps a closing quotation mark with its sentence', `${long('甲', 96)}“见第七条。”`, 97, '…“见第七条。”'],
  ])('%s', ([, text, at, excerpt]) => {
    expect(excerptAround(text, at)).toBe(excerpt);
  });

  test('is always a part of the text that holds the place, and short', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙。！；”丙丁'), minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), (words, place) => {
        const excerpt = excerptAround(words, place % words.length);
        expect(excerpt.length).toBeLessThanOrEqual(82);
        expect(words).toContain(excerpt.replaceAll('…', ''));
      }),
    );
  });
});

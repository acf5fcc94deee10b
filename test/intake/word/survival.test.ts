import { expect, test } from 'vitest';
import { findLost, isShown } from '../../../src/intake/word/survival.ts';

const paragraph = (text: string, hasSigns = false) => ({ text, hasSigns });

test.for([
  ['**甲**乙', '甲乙', true],
  ['\\*甲\\*', '*甲*', true],
  ['*甲*', '*甲*', false],
  ['甲 乙', '甲乙', true],
  ['http://a.cn，后文', 'http://a.cn，后文', true],
] as const)('%s shows %s: %s', ([markdown, text, shown]) => {
  expect(isShown(markdown, text)).toBe(shown);
});

test('names the paragraphs that a page would not show in full', () => {
  const markdown = '甲乙\n\n<table><tr><td>丙</td></tr></table>\n\n选☑项';
  const lost = findLost(markdown, [
    paragraph('甲 乙'),
    paragraph('丙'),
    paragraph('丁'),
    paragraph('选项'),
    paragraph('选项', true),
  ]);
  expect(lost).toEqual([paragraph('丁'), paragraph('选项')]);
});

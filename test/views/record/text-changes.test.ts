import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textChange, type ChangePart } from '../../../src/views/record/text-changes.ts';

const written = (parts: readonly ChangePart[]) =>
  parts.map(({ kind, text }) => ({ same: text, taken: `[-${text}-]`, added: `[+${text}+]` })[kind]).join('');
const change = (before: string, after: string) => textChange(before, after).paragraphs.map(written);

describe('textChange', () => {
  test.for<[string, string, string, string[]]>([
    [
      'shows a changed word in its paragraph and leaves the others out',
      '第一条　甲。\n\n应当向企业公开。',
      '第一条　甲。\n\n应当向社会公开。',
      ['应当向[-企业-][+社会+]公开。'],
    ],
    ['shows a paragraph that came', '甲。', '甲。\n\n乙。', ['[+乙。+]']],
    ['shows a paragraph that went', '甲。\n\n乙。', '甲。', ['[-乙。-]']],
    ['shows nothing where only marks changed', '## 一、总则\n\n**甲**。', '### 一、总则\n\n甲。', []],
    ['shows a link by its words', '见[《办法》](a.md)。', '见[《条例》](b.md)。', ['见《[-办法-][+条例+]》。']],
    ['shows raised figures as such', '限10<sup>5</sup>个。', '限10<sup>6</sup>个。', ['限10[-⁵-][+⁶+]个。']],
    [
      'shows a row of a table',
      '| 序号 | 事项 |\n| --- | --- |\n| 1 | 甲 |',
      '| 序号 | 事项 |\n|---|---|\n| 1 | 乙 |',
      ['| 1 | [-甲-][+乙+] |'],
    ],
  ])('%s', ([, before, after, expected]) => {
    expect(change(before, after)).toEqual(expected);
  });

  test('leads from any text to any other: what stays and what was taken is the old, what stays and came the new', () => {
    const line = fc.stringMatching(/^[甲乙丙丁的在，。0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 6 }), fc.uniqueArray(line, { maxLength: 6 }), (before, after) => {
        const { paragraphs } = textChange(before.join('\n\n'), after.join('\n\n'));
        const side = (kind: 'taken' | 'added') =>
          paragraphs
            .map((parts) =>
              parts
                .filter((part) => part.kind === 'same' || part.kind === kind)
                .map(({ text }) => text)
                .join(''),
            )
            .filter((text) => text !== '');
        expect(before.filter((text) => !after.includes(text)).every((text) => side('taken').includes(text))).toBe(true);
        expect(after.filter((text) => !before.includes(text)).every((text) => side('added').includes(text))).toBe(true);
      }),
    );
  });

  test('counts what it does not show', () => {
    const text = Array.from({ length: 100 }, (_, index) => `第${index}段`).join('\n\n');
    expect(textChange('', text)).toMatchObject({ more: 40 });
  });
});

import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../src/kinds/budgets/identities/sentences.ts';

describe('sentences of a body', () => {
  test.for<[string, string, readonly string[]]>([
    ['end at full stops and semicolons', '甲；乙。丙！', ['甲', '乙', '丙']],
    ['run on over line breaks, not over blank lines', '甲\n乙\n\n丙', ['甲乙', '丙']],
    ['begin anew with list items, whose marks are left out', '1. 甲\n2. 乙\n- 丙', ['甲', '乙', '丙']],
    ['hold no headings, tables, code or HTML', '# 甲\n| 乙 |\n```\n丙\n```\n<td>丁</td>\n戊', ['戊']],
    ['are folded', '**“三公”** 经费：１２．５ 万元，（乙）', ['三公经费:12.5万元,(乙)']],
    ['keep figures apart', '2024 12 万元，共100，200元', ['2024 12万元,共100，200元']],
    ['are no texts without an end', `甲。${'乙'.repeat(2001)}`, ['甲']],
  ])('%s', ([, text, expected]) => {
    expect(sentencesOf({ text, firstLine: 1 }).map((sentence) => sentence.text)).toEqual(expected);
  });

  test('know their place, their words and their heading', () => {
    const [, second] = sentencesOf({ text: '## 一、支出 情况\n\n甲。\n  * **乙** 丙', firstLine: 5 });
    expect(second?.text).toBe('乙丙');
    expect(second?.placeOf(1)).toEqual({ line: 8, column: 11 });
    expect(second?.written(0, 2)).toBe('乙丙');
    expect(second?.heading).toBe('一、支出情况');
  });
});

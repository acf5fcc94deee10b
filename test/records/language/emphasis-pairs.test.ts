import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { doubtfulPairs } from '../../../src/records/language/emphasis-pairs.ts';

const reader = unified().use(remarkParse).use(remarkCjkFriendly);

describe('pairs of marks that may be text', () => {
  test.for<[string, string[]]>([
    ['张**与张**。', ['1:2 张**与张**。']],
    ['甲。\n\n- 长*宽*高', ['3:4 - 长*宽*高']],
    ['***重点***，**重点**', []],
    ['**甲乙*丙丁*戊己**', []],
    ['罚款**元，没收**元', ['1:3 罚款**元，没收**元']],
  ])('are found in %j', ([source, pairs]) => {
    const found = doubtfulPairs(reader.parse(source), source).map(({ pair, at }) => {
      const marks = pair.mark.repeat(pair.width);
      return `${at.line}:${at.column} ${pair.before.split('\n').at(-1)}${marks}${pair.text}${marks}${pair.after}`;
    });
    expect(found).toEqual(pairs);
  });
});

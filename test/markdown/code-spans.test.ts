import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

describe('accents that may be text', () => {
  test.for<[string, string[]]>([
    ['`甲`乙`', ['1:1 markdown/dropped']],
    ['所称`当事人`，是指', ['1:3 markdown/dropped']],
    ["`甲'和`乙'", ['1:1 markdown/dropped']],
    ["``甲''和``乙''", ['1:1 markdown/dropped']],
    ["`ABC公司'和`DEF公司'", ['1:1 markdown/dropped']],
    ['标`3`的和标`4`的', ['1:2 markdown/dropped']],
    ['`title`和`owner', ['1:1 markdown/dropped']],
    ['## `甲`', ['1:4 markdown/dropped']],
    ['- 项\n- `甲`项', ['2:3 markdown/dropped']],
    ['| `甲` | `乙` |\n| --- | --- |', ['1:3 markdown/dropped', '1:9 markdown/dropped']],
  ])('are told of, once in a paragraph: %j', ([source, places]) => {
    expect(parsed(source).findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(placesOf(parsed(source))).toEqual(places);
  });

  test.for([
    '`title`和`清单.xlsx`',
    '`title: 关于某事的通知`',
    '标`A`的',
    '`content/政策`',
    '`**重点**`',
    '``code ` 甲``',
    '\\`甲\\`',
    '甲`乙',
    '```\n甲\n```',
  ])('are those of code, or text for certain: %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });

  test('are printed where they are escaped', () => {
    expect(pageOf('\\`甲\\`')).toBe('<p>`甲`</p>');
  });
});

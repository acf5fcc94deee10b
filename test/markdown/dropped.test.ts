import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

describe('what would not be shown', () => {
  test.for<[string, string, string[]]>([
    ['a line that reads as the address of a link', '甲\n\n[注]: 内容', ['3:1 markdown/dropped']],
    ['an address given twice', '[甲][1]\n\n[1]: a.md\n[1]: b.md', ['4:1 markdown/dropped']],
    ['a footnote that nothing refers to', '甲[^1]\n\n[^1]: 乙\n\n[^2]: 丙', ['5:1 markdown/dropped']],
    ['a footnote that only refers to itself', '甲\n\n[^1]: 乙[^1]', ['3:1 markdown/dropped']],
    ['a footnote written twice', '甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙', ['5:1 markdown/dropped']],
    ['cells beyond the head of their table', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |', ['3:9 markdown/dropped']],
    ['words behind the beginning of code', '```说明 甲\n乙\n```', ['1:1 markdown/dropped']],
    ['words that appear under the pointer only', '[甲](a.md "乙")', ['1:1 markdown/dropped']],
  ])('is an error: %s', ([, source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });

  test.for([
    '[甲][1]和![乙][2]\n\n[1]: a.md\n[2]: b.png',
    '甲[^一]\n\n[^一]: 乙',
    '| 甲 | 乙 |\n|---|---|\n| 1 |\n| 1 | 2 | |',
    '```yaml\n甲\n```',
  ])('is not meant by %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });
});

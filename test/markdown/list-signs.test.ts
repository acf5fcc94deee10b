import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

describe('the sign before an item of a list', () => {
  test.for<[string, string]>([
    ['1. 甲\n2. 乙\n4. 丙', '<ol><li>甲</li><li>乙</li><li value="4">丙</li></ol>'],
    ['1) 甲\n2) 乙', '<ol><li data-sign="1)">甲</li><li data-sign="2)">乙</li></ol>'],
    [
      '3) 甲\n5) 乙\n6) 丙',
      '<ol start="3"><li data-sign="3)">甲</li><li value="5" data-sign="5)">乙</li><li data-sign="6)">丙</li></ol>',
    ],
    ['1. 甲\n   1) 乙\n2. 丙', '<ol><li>甲<ol><li data-sign="1)">乙</li></ol></li><li>丙</li></ol>'],
    ['1) 甲\n   1. 乙', '<ol><li data-sign="1)">甲<ol><li>乙</li></ol></li></ol>'],
    ['- 甲\n  1) 乙', '<ul><li>甲<ol><li data-sign="1)">乙</li></ol></li></ul>'],
    ['> 1) 甲', '<blockquote><ol><li data-sign="1)">甲</li></ol></blockquote>'],
    ['1. 甲\n2) 乙', '<ol><li>甲</li></ol><ol start="2"><li data-sign="2)">乙</li></ol>'],
    ['1) 甲\n\n2) 乙', '<ol><li data-sign="1)"><p>甲</p></li><li data-sign="2)"><p>乙</p></li></ol>'],
    ['（1) 甲\n\n（2) 乙', '<p>（1) 甲</p><p>（2) 乙</p>'],
    ['1)甲', '<p>1)甲</p>'],
    ['1）甲', '<p>1）甲</p>'],
  ])('is kept as written: %j', ([source, html]) => {
    expect(pageOf(source).replaceAll('\n', '')).toBe(html);
    expect(placesOf(parsed(source)).filter((place) => !place.endsWith('clause/number-skipped'))).toEqual([]);
  });

  test('with a bracket is no level of the official outline', () => {
    const { clauses, findings } = parsed('一、甲\n\n1. 乙\n   1) 丙\n   2) 丁\n2. 戊\n\n1) 己');
    expect(clauses.map(({ anchor }) => anchor)).toEqual(['sec-1', 'sec-1-0-1', 'sec-1-0-2']);
    expect(findings).toEqual([]);
  });

  test.for<[string, string[]]>([
    ['1) 甲\n2) 乙\n4) 丙', ['3:1 clause/number-skipped']],
    ['1）甲。\n\n2）乙。\n\n4）丙。', ['5:1 clause/number-skipped']],
    ['1) 甲\n2) 乙\n\n1) 丙', []],
    ['1. 甲\n2. 乙\n\n1) 丙\n\n2) 丁', []],
    ['1）甲；\n2）乙。', ['2:1 clause/run-together']],
  ])('is counted with those of its own kind: %j', ([source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });
});

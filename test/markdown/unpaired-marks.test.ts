import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

describe('marks that make no pair', () => {
  test.for<[string, string[]]>([
    ['** 注意：**请携带证件。** 地点 **：大厅。', ['1:1 markdown/unread']],
    ['**注意： **请携带证件。', ['1:1 markdown/unread']],
    ['甲\n（**　重点　**）', ['2:2 markdown/unread']],
    ['- ** 注意 **', ['1:3 markdown/unread']],
    ['| ** 甲** |\n| --- |', ['1:3 markdown/unread']],
    ['甲**乙**丙**丁', ['1:8 markdown/unread']],
    ['罚款~~500元~~1000元', ['1:3 markdown/unread']],
    ['~~ 本条废止~~', ['1:1 markdown/unread']],
    ['甲：~~乙方~~，丙（~~。', ['1:12 markdown/unread']],
    ['甲》~~，（~~乙方~~', ['1:3 markdown/unread']],
    ['~~甲~~乙元~~10》', ['1:8 markdown/unread']],
    ['罚款5元~~10元，丙~~丁~~，戊', ['1:5 markdown/unread']],
    ['（~~~甲，以下~~李（乙）~~', ['1:2 markdown/unread']],
    ['| 甲*乙*、丙* |\n| --- |', ['1:9 markdown/unread']],
    ['姓名*电话*、住址*', ['1:10 markdown/unread']],
    ['~~本条废止 ~~', ['1:1 markdown/unread']],
  ])('are an error where they were meant to: %j', ([source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });

  test.for([
    '张**、李**、**重点**',
    '\\** 注意 \\**',
    '`** 注意 **`',
    '签名 ** 日期 **',
    '注：**为必填项',
    '1000元~~5000元',
    '*甲*、乙*',
    '~~本条废止~~，罚款1000元~~5000元',
    '罚款1000元~~5000元，~~本条废止。~~后文',
    '甲方：~~，乙方：~~。',
    '~~本条废止~~，好~~~的',
    '好~~~的~~~',
    '**注意：** 请携带，** 号为必填',
  ])('are none in %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });
});

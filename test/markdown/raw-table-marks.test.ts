import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

const cell = (text: string) => `<table>\n<tr><th>文件</th></tr>\n<tr><td>${text}</td></tr>\n</table>`;

describe('Markdown in a table of HTML', () => {
  test.for<[string, string[]]>([
    ['[办法](b.md)、**重要**、~~废止~~', ['3:9 markdown/unread', '3:20 markdown/unread', '3:27 markdown/unread']],
    ['![图](a.png)', ['3:9 markdown/unread']],
    ['甲[^1]', ['3:10 markdown/unread']],
    ['**注意：**请', ['3:9 markdown/unread']],
    ['甲<br>**乙**', ['3:14 markdown/unread']],
    ['甲\\*', ['3:10 markdown/unread']],
  ])('is an error where it is printed as written: %j', ([text, places]) => {
    expect(placesOf(parsed(cell(text)))).toEqual(places);
  });

  test.for([
    '张**、李**',
    '甲方：____，乙方：____',
    '1000元~~5000元',
    '2*3*4',
    '数组[0] (3)、[注]（见附件）',
    '罚款**元，没收**元',
    '\n\n[办法](https://www.example.gov.cn/)、**重要**、~~废止~~\n\n',
  ])('is none in %j', (text) => {
    expect(placesOf(parsed(cell(text)))).toEqual([]);
  });
});

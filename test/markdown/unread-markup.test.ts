import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

describe('what Markdown does not read as it was meant', () => {
  test.for<[string, string[]]>([
    ['见[办法]（a.md）。', ['1:2 markdown/link']],
    ['见[办法]（a.md#第三条）和【办法】(b.md)。', ['1:2 markdown/link', '1:17 markdown/link']],
    ['【办法】（../2026/a.md）', ['1:1 markdown/link']],
    ['[办法]（https://www.example.gov.cn/a）', ['1:1 markdown/link']],
    ['甲\n见[办法](a b.docx)', ['2:2 markdown/link']],
    ['[办法] (a.md)', ['1:1 markdown/link']],
    ['![图]（a.png）', ['1:1 markdown/link']],
    ['##一、总则', ['1:1 markdown/heading']],
    ['#一、总则', ['1:1 markdown/heading']],
    ['#第一章　总则', ['1:1 markdown/heading']],
    ['＃ 一、总则', ['1:1 markdown/heading']],
    ['##\u3000一、总则', ['1:1 markdown/heading']],
    ['##\u00A0一、总则', ['1:1 markdown/heading']],
    ['#\u2003一、总则', ['1:1 markdown/heading']],
    ['\u3000\u3000## 一、总则', ['1:1 markdown/heading']],
    ['甲。\n##\u3000一、总则', ['2:1 markdown/heading']],
    ['甲。\n##一、总则', ['2:1 markdown/heading']],
    ['-\u3000甲\n-\u3000乙', ['1:1 markdown/unread']],
    ['*\u00A0甲', ['1:1 markdown/unread']],
    ['1.\u3000甲\n2.\u3000乙', ['1:1 markdown/unread']],
    ['####### 甲', ['1:1 markdown/heading']],
    ['甲<o:p></o:p>乙<w:sdt>', ['1:2 markdown/html', '1:14 markdown/html']],
    ['甲\n| 乙 | 丙 |\n| 丁 | 戊 |', ['2:1 markdown/unread']],
    ['| 甲 | 乙 | 丙 |\n| --- | --- |', ['1:1 markdown/unread']],
    ['｜甲｜乙｜\n｜丙｜丁｜', ['1:1 markdown/unread']],
    ['甲[^1]', ['1:2 markdown/unread']],
    ['甲[^注2]', ['1:2 markdown/unread']],
  ])('%j', ([source, places]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual(places);
    for (const { message, mend } of body.findings) expect(`${message}${mend}`).toMatch(/。.*。$/);
  });

  test.for([
    '[办法](a.md)、![图](a.png)',
    '[注]（见附件1）、［2026］（试行）、【附件】（附件1.docx）、【官网】（https://www.example.gov.cn/）',
    '数组[0] (3)，区间[1, 2) (3)',
    '\\[办法\\](a b.md)、`[办法]（a.md）`',
    '## 一、总则\n\n#话题#、#5号楼、C#',
    '#话题#很热',
    '甲\n#5号楼\n\n1.\u3000一段\n\n-5℃\n\n>\u3000引文',
    '\\##一',
    '当x<y、y>z时，<10:30>前',
    '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
    '首页｜新闻｜公告\n甲|乙',
    '| 只有一行 |',
    '甲[^1]\n\n[^1]: 乙',
    '[^甲乙]、10[^2^]',
  ])('is not meant by %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });
});

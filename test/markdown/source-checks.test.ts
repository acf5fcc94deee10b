import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

describe('raw HTML', () => {
  test.for([
    '<table><caption>名</caption><colgroup><col><col></colgroup><thead><tr><th scope="col">甲</th></tr></thead><tbody><tr><th scope=\'row\'>乙</th><td>丙</td></tr></tbody><tfoot><tr><td>丁</td></tr></tfoot></table>',
    '<table>\n<tr>\n<td colspan="2" rowspan=3>甲</td>\n</tr>\n</table>',
    '<TABLE><TR><TH SCOPE="rowgroup">甲</TH></TR></TABLE>',
    '甲<br>乙<br/>丙<br />丁',
    'm<sup>2</sup>、H<sub>2</sub>O、<u>甲</u>',
    '<ruby>龘<rp>（</rp><rt>dá</rt><rp>）</rp></ruby>',
  ])('may be %s', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
    for (const [, tag] of source.toLowerCase().matchAll(/<([a-z]+)/g)) expect(pageOf(source)).toContain(`<${tag}`);
  });

  test.for<[string, string, string]>([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a style sheet', '<style>p{}</style>', '<style>'],
    ['a frame', '<iframe src="https://x.cn"></iframe>', '<iframe>'],
    ['an object', '<object data="a.swf"></object>', '<object>'],
    ['a form field', '<input type="text">', '<input>'],
    ['an image', '<img src="a.png" onerror="alert(1)">', '<img>'],
    ['a drawing', '<svg onload="alert(1)"></svg>', '<svg>'],
    ['a link', '<a href="javascript:alert(1)">甲</a>', '<a>'],
    ['a part of the page', '<div>甲</div>', '<div>'],
    ['letters of a font', '<font color="red">甲</font>', '<font>'],
    ['an unknown tag', '<o-p>甲</o-p>', '<o-p>'],
    ['a tag in capitals', '<SCRIPT>alert(1)</SCRIPT>', '<script>'],
    ['a comment', '<!-- 内部说明 -->', '（<!--）'],
    ['a declaration', '<!DOCTYPE html>', '（<!）'],
    ['an instruction', '<?xml version="1.0"?>', '（<?）'],
    ['a section of characters', '<![CDATA[甲]]>', '（<!）'],
    ['style on a cell', '<table><tr><td style="color:red">甲</td></tr></table>', '属性“style”'],
    ['a handler on a cell', '<table><tr><td onclick="alert(1)">甲</td></tr></table>', '属性“onclick”'],
    ['a handler in capitals', '<u OnMouseOver=alert(1)>甲</u>', '属性“OnMouseOver”'],
    ['an attribute without value', '<u hidden>甲</u>', '属性“hidden”'],
    ['an unknown attribute', '<table width="100%"><tr><td>甲</td></tr></table>', '属性“width”'],
    ['an anchor of its own', '<sup id="art-1">甲</sup>', '属性“id”'],
    ['a class', '<sub class="notice">甲</sub>', '属性“class”'],
    ['a span of nothing', '<table><tr><td colspan="0">甲</td></tr></table>', '属性 colspan 的值“0”'],
    [
      'an address as a scope',
      '<table><tr><th scope="javascript:alert(1)">甲</th></tr></table>',
      '属性 scope 的值“javascript:alert(1)”',
    ],
    ['a tag that is not ended', '甲<u>乙', '标签 <u> 没有结束'],
    ['an end without a beginning', '甲</u>', '结束标签 </u>'],
    ['tags closed out of order', '<u><sup>甲</u></sup>', '嵌套的次序不对'],
    ['a cell outside a table', '<td>甲</td>', '标签 <td> 不在表格里面'],
  ])('may not be %s: %s', ([, source, named]) => {
    const [first] = parsed(`第一行。\n\n${source}\n\n最后一行。`, 10).findings;
    expect(first).toMatchObject({
      rule: 'markdown/html',
      severity: 'error',
      file: 'policies/a.md',
      line: 12,
      field: '正文',
    });
    expect(first?.message).toContain(named);
    expect(first?.mend).toMatch(/。$/);
  });

  test('is reported once for each fault, each with its own line and column', () => {
    const source =
      '甲<b>乙</b>\n丙<i>\n\n<table>\n<tr>\n<td>丁</td><td class="x">戊</td>\n</tr>\n</table>\n\n- 己 <!-- 庚 -->';
    expect(placesOf(parsed(source, 7))).toEqual([
      '7:2 markdown/html',
      '7:6 markdown/html',
      '8:2 markdown/html',
      '12:11 markdown/html',
      '16:5 markdown/html',
    ]);
  });

  test('that is only text is no HTML', () => {
    for (const source of [
      '3<5，7>6',
      '`<script>`',
      '\\<b>',
      '&lt;b&gt;',
      '<甲>',
      '```\n<script>\n```',
      '《<通知>》',
      '<o:p>甲</o:p>',
    ])
      expect(placesOf(parsed(source))).toEqual([]);
  });

  test('every tag and attribute that is not on the list is an error, whatever its name', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
    const tags = /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|br|sup|sub|u|ruby|rt|rp)$/;
    fc.assert(
      fc.property(name, name, (tag, attribute) => {
        fc.pre(!tags.test(tag) && !/^(?:colspan|rowspan|scope)$/.test(attribute));
        expect(parsed(`甲<${tag}>`).findings[0]?.message).toContain(`<${tag}>`);
        expect(parsed(`甲<u ${attribute}="1">乙</u>`).findings.map(({ message }) => message)).toEqual([
          `标签 <u> 里有不允许的属性“${attribute}”。`,
        ]);
      }),
    );
  });
});

describe('headings', () => {
  test.for<[string, string, string[]]>([
    ['begin at level 2', '## 甲\n\n### 乙\n\n#### 丙\n\n## 丁', []],
    ['are not at level 1', '甲\n\n# 乙', ['3:1 markdown/heading']],
    ['are not underlined with equals signs', '甲\n===', ['1:1 markdown/heading']],
    ['skip no level', '## 甲\n\n#### 乙', ['3:1 markdown/heading']],
    ['do not begin at level 3', '### 甲', ['1:1 markdown/heading']],
    ['have words', '##', ['1:1 markdown/heading']],
  ])('%s', ([, source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });
});

describe('a code fence', () => {
  test.for<[string, string[]]>([
    ['```\n甲\n```', []],
    ['~~~~\n甲\n~~~~', []],
    ['甲\n\n```\n乙\n\n丙', ['3:1 markdown/fence']],
    ['```\n甲\n``', ['1:1 markdown/fence']],
    ['```\n甲\n~~~', ['1:1 markdown/fence']],
    ['```', ['1:1 markdown/fence']],
    ['> ```\n> 甲\n> ```', []],
    ['- ```\n  甲\n  ```', []],
  ])('is closed, or an error: %j', ([source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });
});

const many = 50_000;
const nested: [string, string][] = [
  ['asterisks', '*'.repeat(many)],
  ['asterisks with text', '*甲'.repeat(many)],
  ['marks of all kinds', '**废止。**a*_ ~~b '.repeat(many)],
  ['brackets', '['.repeat(many)],
  ['closing brackets', '甲]'.repeat(many)],
  ['links in links', `${'[甲 '.repeat(many)}${'](a)'.repeat(many)}`],
  ['images in images', `${'![甲'.repeat(many)}${'](a)'.repeat(many)}`],
  ['parentheses', `[甲](${'('.repeat(many)}`],
  ['quotations', '>'.repeat(many)],
  ['quotations in lists', '> - '.repeat(many)],
  ['numbered lists in one line', '1. '.repeat(many)],
  ['lists in lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
  ['tags', '<u>'.repeat(many)],
  ['tags that are closed', `${'<u>'.repeat(many)}${'</u>'.repeat(many)}`],
  ['tables in tables', `${'<table><tr><td>'.repeat(many)}${'</td></tr></table>'.repeat(many)}`],
  ['less-than signs', '<'.repeat(many)],
];

const wide: [string, string][] = [
  ['backslashes', '\\'.repeat(many)],
  ['addresses', 'http://x.cn，'.repeat(many / 10)],
  ['beginnings of addresses', 'http://'.repeat(many)],
  ['dots in an address', `http://x.cn/${'.'.repeat(many)}甲`],
  ['at signs', 'a@'.repeat(many)],
  ['line breaks in HTML', '甲<br>'.repeat(many / 5)],
  ['rows of an HTML table', `<table>${'<tr><td>甲</td></tr>\n'.repeat(many / 10)}</table>`],
  ['blanks', `甲${' '.repeat(many)}\n${'　'.repeat(many)}乙`],
  ['lines', '甲\n'.repeat(many)],
  ['backticks', '`甲 '.repeat(many / 5)],
  ['ampersands', '&a'.repeat(many / 5)],
];

describe('pathological text', () => {
  test.for(nested)('nested too deep is an error and no page: %s', { timeout: 10_000 }, ([, source]) => {
    const body = parsed(`甲。\n\n${source}`);
    expect(body.findings.at(-1)).toMatchObject({ rule: 'markdown/too-deep' });
    expect(body.findings.at(-1)?.line).toBeGreaterThanOrEqual(3);
    expect(body.html).toBe('');
  });

  test.for(wide)('long but flat is shown: %s', { timeout: 20_000 }, ([, source]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual([]);
    expect(body.text).not.toBe('');
  });

  test('takes no more than its length would explain, right up to the limit', () => {
    for (const part of ['**废止。**a*_ ', '[甲', '[甲][乙] ', '![甲](a)', '*甲_', '甲[^1]']) {
      const once = part.repeat(Math.floor(1900 / (part.match(/[*_~[\]]/g)?.length ?? 1)));
      expect(placesOf(parsed(once))).not.toContain('1:1 markdown/too-deep');
      expect(slowness(once)).toBeLessThan(4);
    }
  });

  test('a real document is far from the limit', () => {
    const row = `| ${'**甲**、[乙](a.md) | '.repeat(8)}\n`;
    const table = `${row}|${'---|'.repeat(8)}\n${row.repeat(300)}`;
    const list = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n');
    expect(
      placesOf(parsed(`${'-'.repeat(80)}\n\n${table}\n\n${'_'.repeat(60)}\n\n${list}\n\n签名：${'_'.repeat(40)}`)),
    ).toEqual([]);
  });
});

/** How many times as long per character five such paragraphs take as one, by processor time. */
function slowness(paragraph: string): number {
  const time = (text: string, times: number) => {
    const start = process.cpuUsage().user;
    for (let count = 0; count < times; count += 1) parsed(text);
    return process.cpuUsage().user - start;
  };
  const together = time(Array.from({ length: 5 }, () => paragraph).join('\n\n'), 1);
  return together / time(paragraph, 5);
}

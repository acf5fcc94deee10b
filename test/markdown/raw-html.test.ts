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
      '8:2 markdown/html',
      '12:11 markdown/html',
      '16:5 markdown/html',
    ]);
  });

  test('that is only text is no HTML', () => {
    for (const source of ['3<5，7>6', '`<script>`', '\\<b>', '&lt;b&gt;', '<甲>', '```\n<script>\n```', '《<通知>》'])
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

test('tags that may not be published are told of however deep they lie, and neither crash nor hide a table', () => {
  const deep = parsed(`${'<b>'.repeat(20_000)}甲${'</b>'.repeat(20_000)}`);
  expect(deep.findings).toHaveLength(20_000);
  expect(parsed('<font>甲\n\n<table><tr><td>乙</td></tr></table>').text).toBe('甲\n乙');
});

test('the end of a tag is told with its beginning, and alone where nothing was begun', () => {
  expect(placesOf(parsed('<b>甲</b></b>'))).toEqual(['1:1 markdown/html', '1:9 markdown/html']);
});

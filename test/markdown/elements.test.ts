import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { pageOf, parsed } from './parsed.ts';

/** What contract and accessibility ask for, element by element; everything else is a way in. */
const allowed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'p h2 h3 h4 h5 h6 ul blockquote pre code em strong del hr br table caption colgroup col thead tbody tfoot tr sup sub u ruby rt rp'
      .split(' ')
      .map((name) => [name, '']),
  ),
  a: 'href data-footnote-ref data-footnote-backref aria-describedby aria-label class data-clause',
  img: 'alt',
  ol: 'start',
  li: 'value',
  section: 'data-footnotes class',
  div: 'class role tabindex aria-label',
  th: 'colspan rowspan scope class',
  td: 'colspan rowspan class',
};

/** Every element and attribute of the HTML that is not allowed; comments are ours only as slots. */
function intruders(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const names = allowed[name]?.split(' ');
      if (!names) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute !== 'id' && names?.includes(attribute) !== true) found.push(`<${name} ${attribute}>`);
        if (attribute === 'href' && /^(?!https?:|mailto:|tel:)[^/?#]*:/i.test(value))
          found.push(`${name} href=${value}`);
      }
    },
    oncomment(text) {
      if (!/^(?:\/?link:\d+|image:\d+\|[\w%.!~*'()]*|(?:clause|beside):[\w-]+)$/.test(text))
        found.push(`<!--${text}-->`);
    },
    onprocessinginstruction: (name) => void found.push(name),
  });
  parser.write(html);
  parser.end();
  return found;
}

const tag = fc.constantFrom(
  ...'table tr td th caption col colgroup tbody u sup ruby rt script style iframe object embed svg math form input button a img div span p h1 base meta link template noscript plaintext textarea title xmp body html o:p'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  'colspan="2"',
  'scope=col',
  'onclick="alert(1)"',
  'ONERROR=alert(1)',
  'style="color:red"',
  'class="notice"',
  'id="art-1"',
  'href="javascript:alert(1)"',
  'href="https://x.cn"',
  'src="data:text/html,x"',
  'srcdoc="<script>"',
  'role="alert"',
  'tabindex=1',
  'data-slot="0"',
  'data-from="2020-01-01"',
  'aria-label="x"',
  'align="right"',
  "x='\">'",
  'name=constructor',
);
const piece = fc.oneof(
  fc
    .tuple(tag, fc.array(attribute, { maxLength: 3 }))
    .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    '<!-- link:0 -->',
    '<!--link:0-->',
    '<!--',
    '-->',
    '<?x',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '"',
    "'",
    '`',
    '&lt;script&gt;',
    '\\<',
  ),
  fc.constantFrom(
    '甲',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '## ',
    '| 甲 | 乙 |\n|---|:-:|\n',
    '```\n',
    '**',
    '[甲](javascript:alert(1))',
    '![乙](x" onerror="y)',
    '[^1]',
    '\n\n[^1]: 丙',
    '<https://x.cn>',
    '第三条　甲。',
  ),
);

describe('sanitizing', () => {
  test('comes last: no mixture of tags and attributes brings anything else into the page', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expect(intruders(parsed(pieces.join('')).html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('leaves what is allowed, so that the property above asks something', () => {
    expect(intruders('<p class="x">甲</p><script></script><!--x--><a href="javascript:x">乙</a>')).toEqual([
      '<p class>',
      '<script>',
      '<!--x-->',
      'a href=javascript:x',
    ]);
    expect(parsed('m<sup>2</sup><script>alert(1)</script>').html).toBe('<p>m<sup>2</sup></p>');
  });

  test.for(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'is not fooled by a name of the language: %s',
    (name) => {
      expect(intruders(parsed(`<${name} ${name}="1">甲</${name}>`).html)).toEqual([]);
      expect(parsed(`<${name}>甲</${name}>`).html).not.toContain(`<${name}`);
    },
  );
});

/** Every cell as `th:scope text` or `td text`, in the order of the page. */
function cellsOf(html: string): string[] {
  return [...html.matchAll(/<(th|td)(?=[ >])([^>]*)>(.*?)<\/\1>/gs)].map(
    ([, name = '', attributes = '', text = '']) => {
      const scope = /scope="(\w+)"/.exec(attributes)?.[1];
      return `${name}${scope === undefined ? '' : `:${scope}`} ${text.trim()}`;
    },
  );
}

describe('tables', () => {
  test('of Markdown head their columns', () => {
    expect(cellsOf(parsed('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |').html)).toEqual([
      'th:col 甲',
      'th:col 乙',
      'td 1',
      'td 2',
    ]);
  });

  test('of HTML keep the scope that they have and get the one that they lack', () => {
    const source =
      '<table><tr><th>项目</th><th scope="colgroup" colspan="2">金额</th></tr><tr><th>收入</th><td>1</td><td>2</td></tr><tr><th scope="rowgroup" rowspan="2">支出</th><td>3</td></tr></table>';
    expect(cellsOf(parsed(source).html)).toEqual([
      'th:col 项目',
      'th:colgroup 金额',
      'th:row 收入',
      'td 1',
      'td 2',
      'th:rowgroup 支出',
      'td 3',
    ]);
    expect(parsed(source).html).toContain('colspan="2"');
    expect(parsed(source).html).toContain('rowspan="2"');
  });

  test('set figures to the right by a class and without style', () => {
    const { html } = parsed('| 甲 | 乙 | 丙 |\n|:--|--:|:-:|\n| 1 | 2 | 3 |');
    expect(html).toContain('<td>1</td>\n<td class="number">2</td>\n<td class="centred">3</td>');
    expect(html).not.toMatch(/align=|style=/);
  });

  test('keep telephone numbers, days and spans on one line, and leave words to theirs', () => {
    const { html } = parsed(
      '| 机构 | 电话 | 时间 |\n|--|--|--|\n| 办公室 | 0000-12345601 | 2026-03-01 |\n| 1号楼-东侧 | 12 | 9:00—12:00 |',
    );
    expect([...html.matchAll(/<td class="whole">(.*?)</g)].map(([, cell]) => cell)).toEqual([
      '0000-12345601',
      '2026-03-01',
      '9:00—12:00',
    ]);
  });

  test.for<[string, string, string[]]>([
    ['the caption', '<table><caption>甲表</caption><tr><td>1</td></tr></table>', ['表格1：甲表']],
    ['the heading before', '## 乙\n\n| 1 |\n|---|\n\n### 丙\n\n| 2 |\n|---|', ['表格1：乙', '表格2：丙']],
    ['their number alone', '| 1 |\n|---|\n\n甲\n\n| 2 |\n|---|', ['表格1：正文', '表格2：正文']],
  ])('scroll in a region of their own that the keyboard reaches, named by %s', ([, source, names]) => {
    const regions = [
      ...parsed(source).html.matchAll(
        /<div class="table-scroll" role="region" tabindex="0" aria-label="([^"]*)"><table>/g,
      ),
    ];
    expect(regions.map((match) => match[1])).toEqual(names);
    expect(parsed(source).html.match(/<table/g)).toHaveLength(names.length);
  });

  test('in a list or a quotation scroll too', () => {
    for (const source of ['- 甲\n\n  | 1 |\n  |---|', '> | 1 |\n> |---|'])
      expect(parsed(source).html).toMatch(/role="region"[^>]*><table>/);
  });
});

describe('the text that a reader sees', () => {
  test.for<[string, string, string]>([
    ['has a line for each block', '## 甲\n\n乙。\n\n- 丙\n- 丁\n\n> 戊', '甲\n乙。\n丙\n丁\n戊'],
    ['has a line for each cell', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', '甲\n乙\n1\n2'],
    ['has no marks', '**甲**、`丙`、[丁](a.md)', '甲、丙、丁'],
    ['says what is struck out', '甲~~乙~~、丙', '甲（删去：乙）、丙'],
    ['has characters for references', '甲&nbsp;乙&amp;丙', '甲\u00a0乙&丙'],
    ['has the line breaks that were asked for', '甲<br>乙', '甲\n乙'],
    ['has what only looks like HTML', '3<5', '3<5'],
  ])('%s', ([, source, text]) => {
    expect(parsed(source).text).toBe(text);
  });
});

describe('the place of a clause’s note', () => {
  test.for<[string, string, string]>([
    ['ends its paragraph', '第三条　甲。', '甲。<!--clause:art-3--></p><!--beside:art-3-->'],
    ['follows its heading', '## 第三条', '</h2><!--clause:art-3--><!--beside:art-3-->'],
    ['ends an item', '第三条　甲：\n\n- （一）乙。', '乙。<!--clause:art-3-1-1--><!--beside:art-3-1-1--></li>'],
    [
      'stands before the list below an item',
      '一、甲\n\n1. 乙\n\n   - 丙',
      '<p>乙<!--clause:sec-1-0-1--></p><!--beside:sec-1-0-1-->\n<ul>',
    ],
  ])('%s', ([, source, html]) => {
    expect(pageOf(source)).not.toContain('<!--');
    expect(parsed(source).html.replaceAll(/<a class="permalink"[^>]*><\/a>/g, '')).toContain(html);
  });
});

describe('a clause’s link to itself', () => {
  test.for<[string, string, string]>([
    [
      'ends its text and bears its name',
      '第三条　甲。\n\n乙。',
      '甲。<a class="permalink" href="#art-3" aria-label="第三条"></a></p>\n<p id="art-3-2">乙。' +
        '<a class="permalink" href="#art-3-2" aria-label="第三条第二款"></a></p>',
    ],
    [
      'is a heading’s own text',
      '## 第一章　总则',
      '<h2 id="ch-1"><a class="permalink" href="#ch-1" data-clause="第一章">第一章　总则</a></h2>',
    ],
    [
      'is left out of a heading that holds a link',
      '## 第一章　[甲](a.md)',
      '<h2 id="ch-1">第一章　<a href="a.md">甲</a></h2>',
    ],
    ['is not given to what is no clause', '## 总则\n\n甲。', '<h2 id="h-1">总则</h2>\n<p>甲。</p>'],
  ])('%s', ([, source, html]) => {
    expect(pageOf(source)).toContain(html);
  });
});

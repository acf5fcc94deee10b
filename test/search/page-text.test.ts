import { describe, expect, test } from 'vitest';
import { pageText, textOfPages } from '../../src/search/page-text.ts';

const page = (main: string) =>
  `<body><header>页眉</header><main id="content">${main}</main><footer>页脚</footer></body>`;

describe('the text of a page', () => {
  test('is what stands in main, block by block', () => {
    expect(
      pageText(page('<h1>标题</h1><p>第一段，<strong>重点</strong>。</p><ul><li>甲</li><li>乙</li></ul>')),
    ).toEqual([
      { anchor: '', text: '标题' },
      { anchor: '', text: '第一段，重点。' },
      { anchor: '', text: '甲' },
      { anchor: '', text: '乙' },
    ]);
  });

  test('knows the nearest place above each block, until a section without one begins', () => {
    expect(
      pageText(
        page(
          '<h2 id="sec-1">一</h2><p>甲</p><p id="art-1">乙</p><table><tr id="s-1"><td>丙</td></tr></table><h2>丁</h2><p>戊</p>',
        ),
      ),
    ).toEqual([
      { anchor: 'sec-1', text: '一' },
      { anchor: 'sec-1', text: '甲' },
      { anchor: 'art-1', text: '乙' },
      { anchor: 's-1', text: '丙' },
      { anchor: '', text: '丁' },
      { anchor: '', text: '戊' },
    ]);
  });

  test.for([
    ['what is hidden until a later day', '<p hidden data-from="2030-01-01">隐</p>'],
    ['what stands on every page', '<p data-unsearched>隐</p>'],
    ['navigation', '<nav><p>隐</p></nav>'],
    ['scripts and styles', '<script>隐</script><style>隐</style>'],
    ['words that are struck out', '<p><del>隐<ruby>藏<rt>cáng</rt></ruby></del></p>'],
    ['what is in something left out', '<div hidden><p id="x">隐</p><ul><li>隐</li></ul></div>'],
  ])('leaves out %s', ([, html]) => {
    expect(pageText(page(`${html ?? ''}<p>显</p>`))).toEqual([{ anchor: '', text: '显' }]);
  });

  test('separates a note from the clause in which it stands', () => {
    expect(pageText(page('<p>正文。<span role="note">注</span></p>')).map(({ text }) => text)).toEqual([
      '正文。',
      '注',
    ]);
  });

  test.for([
    ['10<sup>5</sup>CFU/g，m<sup>2</sup>，CO<sub>2</sub>', ['10⁵CFU/g，m²，CO₂']],
    ['《办法》<sup><a href="#note-fn-1" data-footnote-ref="">1</a></sup>的要求', ['《办法》的要求']],
    ['注释。<a href="#note-fnref-1" data-footnote-backref="">↩<sup>2</sup></a>', ['注释。']],
    ['<ruby>菡<rp>（</rp><rt>hàn</rt><rp>）</rp>萏<rt>dàn</rt></ruby>花', ['菡萏花', 'hàndàn']],
  ] as const)('says %s as a sentence', ([html, texts]) => {
    expect(pageText(page(`<p>${html}</p>`)).map(({ text }) => text)).toEqual(texts);
  });

  test('leads to the clause, not to the mark of a note in it', () => {
    const note = '<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref="">1</a></sup>';
    expect(pageText(page(`<p id="art-3">第三条　按《办法》${note}办理。</p><p>后文。</p>`))).toEqual([
      { anchor: 'art-3', text: '第三条 按《办法》办理。' },
      { anchor: 'art-3', text: '后文。' },
    ]);
  });

  test('reads entities and breaks', () => {
    expect(pageText(page('<p>A&amp;B &lt;1&gt;<br>下一行</p>'))).toEqual([{ anchor: '', text: 'A&B <1> 下一行' }]);
  });
});

test('the blocks of a document on several pages come page by page, each with the page on which it stands', () => {
  const pages = new Map([
    ['/a/', page('<h1>标题</h1>')],
    ['/a/2/', page('<p data-unsearched>标题</p><p id="s-1">行</p>')],
  ]);
  expect(textOfPages({ url: '/a/', furtherPages: ['/a/2/'] }, (address) => pages.get(address) ?? '')).toEqual([
    { anchor: '', text: '标题' },
    { anchor: 's-1', text: '行', page: '/a/2/' },
  ]);
});

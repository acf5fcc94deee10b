import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/search/page-text.ts';
import { pageOf, parsed, placesOf, seenOf } from './parsed.ts';

/** Everything that is said of a body in plain text: what summaries, contents, passages, statements and search take from it. */
function saidOf(source: string): string {
  const { summary, outline, links, said } = parsed(source);
  return JSON.stringify([
    summary,
    outline,
    links.map(({ text, passage }) => [text, passage]),
    said,
    pageText(`<main>${pageOf(source)}</main>`),
  ]);
}

describe('words that are struck out', () => {
  test.for([
    '~~废文废文废文废文废文废文废文。~~\n\n本办法照旧执行，各单位遵照办理。',
    '## 甲~~废文~~\n\n乙。',
    '## ~~废文~~\n\n乙。',
    '见[《办法》第三条](b.md#第三条)，~~废文~~，照旧。',
    '见[《办法~~废文~~》](b.md)。',
    '| 甲 |\n| --- |\n| ~~废文~~ |',
    '- 甲\n- ~~废文~~',
    '> ~~废文~~，甲',
    '**~~废文~~**、~~**废文**~~、~~废<sup>文</sup>~~、~~<ruby>废<rt>fei</rt></ruby>文~~',
    '甲[^1]。\n\n[^1]: 乙，~~废文~~。',
  ])('are on the page of %j, and nowhere in plain text', (source) => {
    expect(pageOf(source).replaceAll(/<[^>]*>/g, '')).toMatch(/废(?:fei)?文/);
    expect(saidOf(source)).not.toMatch(/废|文|fei/);
  });

  test('say nothing of the day, the term or the repeals of a document', () => {
    const { said } = parsed(
      '~~本办法自2020年1月1日起施行，有效期5年。~~\n\n~~《旧办法》（示市监〔2019〕1号）同时废止。~~\n\n本办法自2026年3月1日起施行。',
    );
    expect(said.effective.map(({ day }) => day)).toEqual(['2026-03-01']);
    expect([said.terms, said.repeals, said.cited]).toEqual([[], [], []]);
  });

  test('strike no documents in a table', () => {
    const table = (row: string) =>
      `下列文件予以废止：\n\n| 序号 | 文件名称 | 文号 |\n| --- | --- | --- |\n| 1 | ${row} |`;
    expect(parsed(table('《甲办法》 | 示市监〔2019〕1号')).said.repeals).toHaveLength(1);
    expect(parsed(table('~~《甲办法》~~ | ~~示市监〔2019〕1号~~')).said.repeals).toEqual([]);
  });

  test('make no citation', () => {
    const { links } = parsed('~~见[第三条](b.md#第三条)~~，见[第四条](b.md#第四条)。');
    expect(links.map(({ struck, passage }) => [struck, passage?.text])).toEqual([
      [true, undefined],
      [undefined, '，见第四条。'],
    ]);
  });

  test('are said to be struck where the line is not seen', () => {
    expect(pageOf('甲，~~乙~~。')).toBe(
      '<p>甲，<del><span class="unseen">（删去：</span>乙<span class="unseen">）</span></del>。</p>',
    );
    expect(parsed('甲，~~乙~~。').text).toBe('甲，（删去：乙）。');
  });

  test('are text of their headings, links and documents', () => {
    expect(placesOf(parsed('## ~~甲~~'))).toEqual([]);
    expect(placesOf(parsed('[~~甲~~](https://a.cn)'))).toEqual([]);
    expect(seenOf('## ~~甲~~')).toBe('<h2 id="h-1"><del>甲</del></h2>');
  });
});

describe('clauses beside struck words', () => {
  test.for<[string, string[]]>([
    ['第一条　甲。\n\n~~第二条　乙。~~\n\n第三条　丙。', ['1 art-1', '3 art-2', '5 art-3']],
    ['第一条　甲。\n\n~~第二条　旧。~~\n\n第二条　新。\n\n第三条　丙。', ['1 art-1', '5 art-2', '7 art-3']],
    ['第一条　甲。\n\n第二条　新。\n\n~~第二条　旧。~~\n\n第三条　丙。', ['1 art-1', '3 art-2', '7 art-3']],
    ['第一条　甲。\n\n~~第二条　旧。~~\n\n第二条为了新。\n\n第三条为了丙。', ['1 art-1', '5 art-2', '7 art-3']],
    ['第一条　甲。\n\n~~第二条　乙。~~\n\n第三条为了丙。', ['1 art-1', '3 art-2', '5 art-3']],
    ['第一条　甲。\n\n~~第二条　旧。~~（删去。）\n\n第三条　丙。', ['1 art-1', '3 art-2', '5 art-3']],
    ['第一条　甲。\n\n~~第二条　旧。~~\n\n第二条之一为了乙。', ['1 art-1', '3 art-2', '5 art-2_1']],
    ['第一条　甲，~~旧~~，新。\n\n~~旧款。~~\n\n新款。', ['1 art-1', '5 art-1-2']],
    ['第一条　甲：\n\n（一）乙；\n\n~~（二）丙；~~\n\n（二）丁。', ['1 art-1', '3 art-1-1-1', '7 art-1-1-2']],
    [
      '第一条　甲：\n\n- （一）乙；\n- ~~（二）丙；~~\n- （三）丁。',
      ['1 art-1', '3 art-1-1-1', '4 art-1-1-2', '5 art-1-1-3'],
    ],
    ['第一条　甲。\n~~第二条　乙。~~\n第三条　丙。', ['1 art-1', '2 art-2', '3 art-3']],
    ['一、甲\n\n~~二、旧~~\n\n二、新\n\n三、丁', ['1 sec-1', '5 sec-2', '7 sec-3']],
    ['## ~~第一章 旧~~\n\n## 第一章 新\n\n第一条　甲。', ['3 ch-1', '5 art-1']],
    ['~~第一条~~ 第二条　甲。', ['1 art-2']],
    ['~~**第一条**　旧。~~\n\n**第一条**　新。', ['3 art-1']],
  ])('go by what is in force, and by a struck number where none is: %j', ([source, places]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual([]);
    expect(body.clauses.map(({ line, anchor }) => `${line} ${anchor}`)).toEqual(places);
    const ids = [...body.html.matchAll(/<(?:p|li|h2) id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(places.map((place) => place.split(' ')[1]));
  });

  test('of which two are struck out and have one number are told by nobody', () => {
    expect(
      parsed('~~第一条　甲。~~\n\n~~第一条　乙。~~').clauses.map(({ line, anchor }) => `${line} ${anchor}`),
    ).toEqual(['1 art-1']);
  });
});

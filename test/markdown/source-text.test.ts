import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, parsed } from './parsed.ts';

const texts: readonly [string, string, string][] = [
  ['leaves no blank between two Chinese characters', '市场监督\n管理局', '市场监督管理局'],
  ['leaves none after Chinese punctuation', '管理，\n监督“\n公开', '管理，监督“公开'],
  ['leaves none beside marks in the line', '**市场**\n监督\n**管理**', '市场监督管理'],
  ['leaves none before indentation', '市场\n　　监督', '市场监督'],
  ['leaves none behind blanks at the line end', '市场 \n监督', '市场监督'],
  ['stays a blank between Latin words', 'market\nsupervision', 'market\nsupervision'],
  ['stays a blank between figures', '2026\n27', '2026\n27'],
  ['stays a blank beside a Latin word', '使用 App\n办理', '使用 App\n办理'],
  ['leaves none beside marks', '市场\n<u>监督</u>\n管理', '市场监督管理'],
  ['stays a blank before a raised word', '市场\n<sup>a</sup>', '市场\na'],
  ['is kept where it is asked for', '市场\\\n监督', '市场\n监督'],
];

describe('a line break', () => {
  test.for(texts)('%s', ([, source, text]) => {
    expect(parsed(source).text).toBe(text);
  });
});

describe('indentation', () => {
  test.for<[string, string, string]>([
    ['of full-width blanks is dropped', '　　甲。\n\n　乙。', '甲。\n乙。'],
    ['before bold text is dropped', '　　**甲**。', '甲。'],
    ['of several lines is dropped', '　　甲。\n　　乙。', '甲。乙。'],
    ['within a line stays, as between number and text', '第三条　甲。', '第三条　甲。'],
    ['between two words of a signature stays', '局　　长', '局　　长'],
  ])('%s', ([, source, text]) => {
    expect(parsed(source).text).toBe(text);
  });
});

describe('a bare address', () => {
  test.for<[string, string, string]>([
    ['http://x.gov.cn，后文。', 'http://x.gov.cn', '，后文。'],
    ['http://x.gov.cn/a/b.html。后文', 'http://x.gov.cn/a/b.html', '。后文'],
    ['https://x.gov.cn/中文', 'https://x.gov.cn/', '中文'],
    ['http://x.gov.cn）后', 'http://x.gov.cn', '）后'],
    ['http://x.gov.cn”后', 'http://x.gov.cn', '”后'],
    ['http://x.gov.cn后文', 'http://x.gov.cn', '后文'],
    ['http://x.gov.cn　后文', 'http://x.gov.cn', '　后文'],
    ['http://x.gov.cn. 后文', 'http://x.gov.cn', '. 后文'],
    ['http://x.gov.cn/a_(b)后', 'http://x.gov.cn/a_(b)', '后'],
    ['http://x.gov.cn/a)后', 'http://x.gov.cn/a', ')后'],
    ['http://x.gov.cn/?a=1&b=2，后', 'http://x.gov.cn/?a=1&b=2', '，后'],
    ['http://192.0.2.7:8080/a，后', 'http://192.0.2.7:8080/a', '，后'],
    ['service@x.gov.cn。后文', 'mailto:service@x.gov.cn', '。后文'],
    ['www.x.gov.cn，后文', 'http://www.x.gov.cn', '，后文'],
  ])('ends before the Chinese text: %s', ([source, target, rest]) => {
    const body = parsed(`见${source}`);
    expect(body.links.map((link) => link.target)).toEqual([target]);
    expect(pageOf(`见${source}`).replaceAll('&amp;', '&').replaceAll('&#x26;', '&')).toContain(`</a>${rest}`);
    expect(body.text).toBe(`见${source}`);
  });

  test('lets marks, links and further addresses behind it count', () => {
    const body = parsed('甲。\n\n见http://x.gov.cn，**粗**、http://y.gov.cn；[此](a.md)。', 5);
    expect(body.html).toContain('，<strong>粗</strong>、');
    expect(body.links.map(({ target, line, column }) => [target, line, column])).toEqual([
      ['http://x.gov.cn', 7, 2],
      ['http://y.gov.cn', 7, 24],
      ['a.md', 7, 40],
    ]);
    expect(pageOf('**http://x.gov.cn，**后')).toContain('，</strong>后');
  });

  test('on a later line of its paragraph is said to stand there', () => {
    expect(parsed('甲\n乙 www.x.cn 丙\n\n丁 a@x.cn').links.map(({ line, column }) => [line, column])).toEqual([
      [2, 3],
      [4, 3],
    ]);
  });

  test.for(['a.b', 'v1.2.3', '12:30', 'http://', 'http://，后', 'www.', '@某人', 'a@b', '《x@y》'])(
    'is not made of %s',
    (source) => {
      expect(parsed(source).links).toEqual([]);
      expect(parsed(source).text).toBe(source);
    },
  );

  test('in a link, in code or in angle brackets is left as it is', () => {
    expect(parsed('[见 http://x.cn，后](a.md)').links.map(({ target }) => target)).toEqual(['a.md']);
    expect(parsed('`http://x.cn，后`').links).toEqual([]);
    expect(parsed('<http://x.cn/a>，后').links.map(({ target }) => target)).toEqual(['http://x.cn/a']);
  });

  test('never takes a Chinese character with it, and no character is lost', () => {
    const piece = fc.constantFrom(
      'http://x.cn',
      'https://',
      'www.y.cn',
      'a@z.cn',
      '/p',
      '.',
      ',',
      '，',
      '。',
      '中',
      '（',
      '(',
      ')',
      '）',
      '“',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = `甲${pieces.join('')}乙`;
        const body = parsed(source);
        expect(body.text).toBe(source);
        for (const { target, text } of body.links) {
          expect(target).toMatch(/^[!-~]+$/);
          expect(source).toContain(text);
        }
      }),
    );
  });
});

/** The numbers that a browser prints before the items, by the rules of HTML. */
function printedNumbers(html: string): number[] {
  let next = 1;
  return [
    ...html.matchAll(/<ol(?: start="(\d+)")?>|<li(?: id="[^"]*")?(?: value="(\d+)")?(?: data-sign="[^"]*")?>/g),
  ].flatMap((match) => {
    if (match[0].startsWith('<ol')) {
      next = Number(match[1] ?? 1);
      return [];
    }
    const number = Number(match[2] ?? next);
    next = number + 1;
    return [number];
  });
}

describe('the printed number of a list item', () => {
  test.for<[string, readonly number[]]>([
    ['1. 甲\n2. 乙\n3. 丙', [1, 2, 3]],
    ['1. 甲\n2. 乙\n4. 丁', [1, 2, 4]],
    ['3. 甲\n4. 乙', [3, 4]],
    ['0. 甲\n1. 乙', [0, 1]],
    ['1. 甲\n1. 乙', [1, 1]],
    ['5. 甲\n4. 乙', [5, 4]],
    ['2026. 甲\n2028. 乙', [2026, 2028]],
    ['1) 甲\n3) 乙', [1, 3]],
    ['1. 甲\n\n   续\n\n3. 乙', [1, 3]],
  ])('is kept in %j', ([source, numbers]) => {
    expect(printedNumbers(parsed(source).html)).toEqual(numbers);
  });

  test('is kept whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 999_999_999 }), { minLength: 1, maxLength: 20 }), (numbers) => {
        expect(printedNumbers(parsed(numbers.map((number) => `${number}. 甲`).join('\n')).html)).toEqual(numbers);
      }),
    );
  });

  test('is kept in a list below a bullet and in a quotation', () => {
    expect(printedNumbers(parsed('- 甲\n  1. 乙\n  3. 丙').html.replace('<li>', ''))).toEqual([1, 3]);
    expect(printedNumbers(parsed('> 2. 乙\n> 5. 丙').html)).toEqual([2, 5]);
  });
});

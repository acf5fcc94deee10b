import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, parsed } from './parsed.ts';
import { wordsOfPage, wordsOfSource } from './source-words.ts';

const golden = 'test/golden/markdown';
const cases = readdirSync(golden)
  .filter((file) => file.endsWith('.md'))
  .map((file) => basename(file, '.md'));

describe('golden pages', () => {
  test('are there, the four ways in which Chinese text is damaged among them', () => {
    expect(cases).toEqual(
      expect.arrayContaining([
        'emphasis-beside-punctuation',
        'colons-are-no-directives',
        'single-tilde-is-a-range',
        'bare-link-ends-at-chinese',
      ]),
    );
  });

  test.for(cases)('%s', (name) => {
    const written = (suffix: string) => join(golden, `${name}${suffix}`);
    const found = `${pageOf(readFileSync(written('.md'), 'utf8'))}\n`;
    rmSync(written('.changed.html'), { force: true });
    const right = readdirSync(golden).includes(`${name}.html`) ? readFileSync(written('.html'), 'utf8') : undefined;
    if (found !== right) writeFileSync(written('.changed.html'), found);
    expect(found).toBe(right);
  });
});

const sources = ['content', 'test/fixtures', golden].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
    .sort(),
);

describe('nothing of the text is lost', () => {
  test('in more than a hundred files', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test.for(sources)('%s', (file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    expect(wordsOfPage(pageOf(text.slice(front.length)))).toBe(wordsOfSource(text));
  });

  test('and the comparison sees a single character that is', () => {
    const source = '第三条　时间为3~5日，见[甲](a.md)。\n\n| 1 | 2 |\n|---|---|\n\n2. 乙\n4. 丙';
    const page = pageOf(source);
    expect(wordsOfPage(page)).toBe(wordsOfSource(source));
    for (const part of ['~', '甲', '<th scope="col">2', ' value="4"', ' start="2"', '。'])
      expect(wordsOfPage(page.replace(part, ''))).not.toBe(wordsOfSource(source));
  });

  test('without an error that says so, whatever is mixed', () => {
    const word = fc.integer({ min: 100, max: 999 }).map((number) => `字${number}词`);
    const form = fc.constantFrom(
      '@',
      '**@**',
      '*@*。',
      '~~@~~',
      '~@~',
      '`@`',
      '[@](a.md)',
      '[@]',
      '[@]: b',
      '[^1]: @',
      '[^1]@',
      '![@](a.png)',
      '"@"',
      ':@',
      '::@[@]',
      'http://x.cn，@',
      '# @',
      '## @',
      '- @',
      '1. @',
      '7) @',
      '> @',
      '| @ | @ |',
      '|---|---|',
      '| @ | @ | @ |',
      '```@',
      '```',
      '    @',
      '<u>@</u>',
      '<b>@</b>',
      '<table><tr><td>@</td></tr></table>',
      '<td>@</td>',
      '<@>',
      '<!-- @ -->',
      '<script>@</script>',
      '&@;',
      '\\@',
      '@\\',
      '@  ',
      '　　@',
      '第三条　@。',
      '（一）@',
      '---',
      '===',
      '[a](b "@")',
      '${@}',
      '{{@}}',
      '[ ] @',
      '- [x] @',
    );
    const line = fc.tuple(form, fc.array(word, { minLength: 3, maxLength: 3 })).map(([shape, words]) => {
      let next = 0;
      return shape.replace(/@/g, () => words[next++] ?? '');
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', ' ')), { maxLength: 10 }), (lines) => {
        const source = lines.flat().join('');
        const body = parsed(source);
        if (body.findings.some(({ severity }) => severity === 'error')) return;
        const page = wordsOfPage(pageOf(source));
        for (const [found] of source.matchAll(/字\d+词/g)) expect(page).toContain(found);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a body', () => {
  test('says every place in lines of the whole file', () => {
    const body = parsed('# 甲\n\n[乙](javascript:a)\n\n<b>\n\n第三条　丙。\n\n第三条　丁。', 31);
    expect(body.findings.map(({ rule, line, file }) => [rule, line, file])).toEqual([
      ['markdown/html', 35, 'policies/a.md'],
      ['markdown/heading', 31, 'policies/a.md'],
      ['markdown/link', 33, 'policies/a.md'],
      ['clause/number-repeated', 39, 'policies/a.md'],
    ]);
    expect(body.clauses.map(({ line }) => line)).toEqual([37, 39]);
    expect(body.links.map(({ line }) => line)).toEqual([33]);
  });

  test('has an outline of its headings, each with its anchor', () => {
    expect(parsed('## 第一章　总则\n\n### **说明**\n\n## 一、甲').outline).toEqual([
      { level: 2, text: '第一章　总则', anchor: 'ch-1' },
      { level: 3, text: '说明', anchor: 'h-1' },
      { level: 2, text: '一、甲', anchor: 'sec-1' },
    ]);
  });

  test.for<[string, string, string]>([
    [
      'the first paragraph with something to say',
      '各科室：\n\n为了加强市场监督管理，现通知如下。\n\n一、甲',
      '为了加强市场监督管理，现通知如下。',
    ],
    ['a short paragraph where there is none', '## 甲\n\n**特此**\n公告。', '特此公告。'],
    ['nothing where there are no paragraphs', '- 甲', ''],
  ])('is summed up by %s', ([, source, summary]) => {
    expect(parsed(source).summary).toBe(summary);
  });

  test('without text is empty and no fault', () => {
    expect(parsed('\n　\n')).toMatchObject({ text: '', clauses: [], links: [], findings: [] });
  });

  test('is the same whenever it is parsed, and can be kept as JSON', () => {
    for (const name of cases) {
      const text = readFileSync(join(golden, `${name}.md`), 'utf8');
      expect(parsed(text)).toEqual(parsed(text));
      expect(JSON.parse(JSON.stringify(parsed(text)))).toEqual(parsed(text));
    }
  });
});

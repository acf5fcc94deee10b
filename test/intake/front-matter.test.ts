import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/intake/front-matter.ts';
import { brief, wording } from './tree.ts';

describe('readFrontMatter', () => {
  test('splits a file into values with their places and a body with its first line', () => {
    const { source, body, findings } = readFrontMatter(
      'a.md',
      '---\ntitle: 一\ndays: [2026-01-01]\n---\n\n正文\n---\n尾\n',
    );
    expect(source?.value).toEqual({ title: '一', days: ['2026-01-01'] });
    expect(source?.places).toEqual({ title: [2, 8], days: [3, 7], 'days[0]': [3, 8] });
    expect(body).toEqual({ text: '\n正文\n---\n尾\n', firstLine: 5 });
    expect(findings).toEqual([]);
  });

  test.for([
    { name: 'no field', text: '---\n---\n正文', body: { text: '正文', firstLine: 3 } },
    { name: 'comments alone', text: '---\n# 说明\n---\n', body: { text: '', firstLine: 4 } },
    { name: 'blanks behind the hyphens', text: '--- \n---  \n正文', body: { text: '正文', firstLine: 3 } },
    { name: 'no line feed at the end', text: '---\n---', body: { text: '', firstLine: 3 } },
  ])('takes front matter with $name', ({ text, body }) => {
    const read = readFrontMatter('a.md', text);
    expect(read.source).toMatchObject({ value: {}, sound: true });
    expect(read.body).toEqual(body);
  });

  test.for([
    { name: 'an empty file', text: '', found: 'a.md:1:1 - error file/empty' },
    { name: 'blank lines alone', text: '\n \n', found: 'a.md:1:1 - error file/empty' },
    { name: 'no front matter', text: '# 标题\n', found: 'a.md:1:1 - error front-matter/missing' },
    {
      name: 'front matter below a blank line',
      text: '\n---\ntitle: 一\n---\n',
      found: 'a.md:1:1 - error front-matter/missing',
    },
    {
      name: 'front matter without end',
      text: '---\ntitle: 一\n正文',
      found: 'a.md:1:1 - error front-matter/unterminated',
    },
    {
      name: 'an end of four hyphens',
      text: '---\ntitle: 一\n----\n正文',
      found: 'a.md:3:1 - error front-matter/unterminated',
    },
    { name: 'TOML', text: '+++\ntitle = "一"\n+++\n', found: 'a.md:1:1 - error front-matter/language' },
    { name: 'JSON', text: '---json\n{"title": "一"}\n---\n', found: 'a.md:1:1 - error front-matter/language' },
    {
      name: 'a name of the prototype',
      text: '---constructor\nreturn\n---\n',
      found: 'a.md:1:1 - error front-matter/language',
    },
  ])('refuses $name', ({ text, found }) => {
    const read = readFrontMatter('a.md', text);
    expect(read.source).toBeUndefined();
    expect(read.findings.map(brief)).toEqual([found]);
  });

  test.for(['js', 'javascript', 'coffee', 'cson', 'toml', 'yaml', 'JS'])(
    'never runs front matter in %s',
    (language) => {
      const key = `ran-${language}`;
      const { findings } = readFrontMatter('a.md', `---${language}\n{ title: (globalThis['${key}'] = true) }\n---\n`);
      expect(Object.hasOwn(globalThis, key)).toBe(false);
      expect(findings.map(brief)).toEqual(['a.md:1:1 - error front-matter/language']);
    },
  );

  test('points to the line that was meant to be the end', () => {
    const { findings } = readFrontMatter('a.md', '---\ntitle: 一\n —— \n正文');
    expect(wording(findings, 'front-matter/unterminated')).toBe(
      '文件头没有结束：找不到第二行“---”。 → 第 3 行看起来是结束线，请改成顶格的三个英文短横“---”。',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/intake/yaml-source.ts';
import { brief } from './tree.ts';

describe('readYaml', () => {
  test('keeps days, numbers in quotes and words as strings', () => {
    const { value } = readYaml(
      'a',
      "day: 2026-02-29\ntime: 2026-01-01 09:30\ncode: '0013801'\nword: no\nclock: 12:30:00\nnumber: 示市监〔2026〕12号\n",
    );
    expect(value).toEqual({
      day: '2026-02-29',
      time: '2026-01-01 09:30',
      code: '0013801',
      word: 'no',
      clock: '12:30:00',
      number: '示市监〔2026〕12号',
    });
  });

  test('remembers how numbers and truth values were written', () => {
    const { written } = readYaml('a', 'code: 0013801\nyes: true\nlist: [1e3]\n');
    expect([...written]).toEqual([
      ['code', '0013801'],
      ['yes', 'true'],
      ['list[0]', '1e3'],
    ]);
  });

  test('knows the place of every value, and of the key where the value stands below it', () => {
    const { places, keys } = readYaml(
      'a',
      'title: 一\nlist:\n  - kind: 废止\n    on: 2026-01-01\nempty:\nflow: {a: 1}\n',
    );
    expect(places).toEqual({
      title: [1, 8],
      list: [2, 1],
      'list[0]': [3, 5],
      'list[0].kind': [3, 11],
      'list[0].on': [4, 9],
      empty: [5, 1],
      flow: [6, 7],
      'flow.a': [6, 11],
    });
    expect(keys.get('list[0].on')).toEqual({ line: 4, column: 5 });
  });

  test.for([
    {
      name: 'a key that is written twice',
      text: 'title: 一\nowner: 甲\ntitle: 二\n',
      found: ['a:3:1 title error front-matter/duplicate-key'],
    },
    {
      name: 'a key that is written twice inside a field',
      text: 'review: {by: 甲, by: 乙}\n',
      found: ['a:1:17 review.by error front-matter/duplicate-key'],
    },
    {
      name: 'an anchor and an alias',
      text: 'a: &x 一\nb: *x\n',
      found: ['a:1:4 a error front-matter/special-mark', 'a:2:4 b error front-matter/special-mark'],
    },
    { name: 'a tag', text: 'a: !!js/function "x"\n', found: ['a:1:4 a error front-matter/special-mark'] },
    {
      name: 'names that JavaScript uses itself',
      text: '__proto__: {x: 1}\nreview: {constructor: 1}\n',
      found: ['a:1:1 __proto__ error field/unknown', 'a:2:10 review.constructor error field/unknown'],
    },
    {
      name: 'nesting that no field has',
      text: `a: ${'['.repeat(20)}${']'.repeat(20)}\n`,
      found: [`a:1:16 a${'[0]'.repeat(12)} error front-matter/too-deep`],
    },
    { name: 'a list as a key', text: '? [a]\n: b\n', found: ['a:1:3 - error front-matter/syntax'] },
    { name: 'a tab behind a colon', text: 'a:\t一\n', found: ['a:1:3 - error front-matter/tab'] },
    {
      name: 'Chinese commas between the items of a list',
      text: 'keywords: [食品，药品]\n',
      found: ['a:1:12 keywords[0] warning field/full-width-comma'],
    },
  ])('reports $name and still reads the rest', ({ text, found }) => {
    const { findings, sound } = readYaml('a', `${text}last: 末\n`);
    expect(findings.map(brief)).toEqual(found);
    expect(sound).toBe(true);
  });

  test('names both lines of a double key, and keeps the first', () => {
    const { findings, value } = readYaml('a', 'title: 一\nowner: 甲\ntitle: 二\n');
    expect(findings[0]?.message).toBe('“title”写了两次：第 1 行和第 3 行。');
    expect(value['title']).toBe('一');
  });

  test('leaves out a refused value and says so', () => {
    const { value, refused } = readYaml('a', 'a: &x 一\nb: [1, *x]\n');
    expect(value['a']).toBeUndefined();
    expect([...refused]).toEqual(['a', 'b']);
  });

  test('pollutes no prototype', () => {
    readYaml('a', '__proto__: {polluted: 1}\nx: {__proto__: {polluted: 1}, constructor: {prototype: {polluted: 1}}}\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.for([
    { name: '5,000 brackets', text: `a: ${'['.repeat(5000)}` },
    { name: '5,000 braces', text: `a: ${'{a: '.repeat(5000)}` },
    { name: '5,000 nested lists', text: `a:\n  ${'- '.repeat(5000)}x` },
    {
      name: '700 levels of indentation',
      text: Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    },
    {
      name: 'an alias bomb',
      text: `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
    },
    { name: 'a megabyte', text: 'a: 1\n'.repeat(200_000) },
  ])('refuses $name before it is read', ({ text }) => {
    const { findings } = readYaml('a', text);
    expect(findings.length).toBeGreaterThan(0);
    expect(
      findings.every(({ rule }) =>
        ['front-matter/too-deep', 'front-matter/special-mark', 'front-matter/too-long'].includes(rule),
      ),
    ).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { sitePath } from '../../../src/records/values/site-path.ts';

const field = sitePath('旧网址', '/art/1.html');
const problemOf = (path: string) =>
  field
    .safeParse(path)
    .error?.issues.map(({ message }) => message)
    .join() ?? '';

describe('sitePath', () => {
  test.for([
    '/',
    '/art/2018/7/2/art_123.html',
    '/zfxxgk/政策/',
    '/zfxxgk/%E6%94%BF%E7%AD%96/',
    '/a..b/c...html',
    '/.well-known/x',
    '/a%20b.html',
    '/a;jsessionid=1/b.do',
    `/${'字'.repeat(85)}.html`.slice(0, 81),
    // A percent sign that stands for nothing is told of where addresses are given to records.
    '/art/%E0%A4%A',
  ])('takes %s', (path) => {
    expect(problemOf(path)).toBe('');
  });

  test.for([
    ['/a/../b', '不是规范的网址路径'],
    ['/a/./b', '不是规范的网址路径'],
    ['/%2e%2e/b', '不是规范的网址路径'],
    ['/a/.%2E/b', '不是规范的网址路径'],
    ['/..%2f..%2fetc/passwd', '不是规范的网址路径'],
    ['//evil.test/a', '不是规范的网址路径'],
    ['/%2fevil.test/a', '不是规范的网址路径'],
    ['/a%00b', '控制字符'],
    ['/a%0Ab', '控制字符'],
    ['/a%5C..%5Cb', '控制字符或反斜杠'],
    [`/${'字'.repeat(86)}/`, '太长'],
    [`/${'a/'.repeat(501)}`, '太长'],
  ])('refuses %s', ([path, problem]) => {
    expect(problemOf(path ?? '')).toContain(problem);
  });
});

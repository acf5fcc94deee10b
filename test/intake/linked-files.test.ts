import { describe, expect, test } from 'vitest';
import { linkedFiles } from '../../src/intake/linked-files.ts';

const beside = ['a.pdf', 'a_b.png', '图.png'];

describe('linkedFiles', () => {
  test.for([
    ['a link', '第一行\n见[原件](a.pdf)。', 'a.pdf 2:7'],
    ['a picture', '![图](图.png)', '图.png 1:6'],
    ['a picture in a link', '[![图](图.png)](https://a.example/)', '图.png 1:7'],
    ['an address in angle brackets', '![图](<图.png>)', '图.png 1:7'],
    ['an address that is escaped as in addresses', '![图](%E5%9B%BE.png)', '图.png 1:6'],
    ['an address that is escaped as in Markdown', '![图](a\\_b.png)', 'a_b.png 1:6'],
    ['an address that is defined below', '[原件][1]\n\n[1]: a.pdf', 'a.pdf 3:6'],
    ['the first of two', '见[甲](a.pdf)，\n再见[甲](a.pdf)', 'a.pdf 1:6'],
  ] as const)('finds %s and where it is written', ([, body, expected]) => {
    const found = linkedFiles(body, beside).map(({ name, line, column }) => `${name} ${line}:${column}`);
    expect(found).toEqual([expected]);
  });

  test.for(['（a.pdf）', '[a.pdf]', '[甲](../a.pdf)', '[甲](/a.pdf)', '[甲](b.pdf)', '[甲](https://a.example/a.pdf)'])(
    'finds none in %s',
    (body) => {
      expect(linkedFiles(body, beside)).toEqual([]);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsed } from './parsed.ts';

/** For each link: its address as it stands in the source, and what the source says up to its end. */
function cut(source: string, firstLine = 1): [address: string | undefined, upToEnd: string][] {
  return parsed(source, firstLine).links.map(({ written }) => [
    written?.destination && source.slice(...written.destination),
    source.slice(0, written?.end),
  ]);
}

describe('the address of a link is known by its place in the source', () => {
  test.for([
    { name: 'a link', source: '见[甲](a.md)。', found: [['a.md', '见[甲](a.md)']] },
    { name: 'one with a title', source: '[甲](a.md "乙")', found: [['a.md', '[甲](a.md "乙")']] },
    { name: 'one in pointed brackets', source: '[甲](<a b.md>)', found: [['<a b.md>', '[甲](<a b.md>)']] },
    {
      name: 'an image within a link',
      source: '[![图](a.png)](b.md)',
      found: [
        ['b.md', '[![图](a.png)](b.md)'],
        ['a.png', '[![图](a.png)'],
      ],
    },
    { name: 'a link in a table', source: '| [甲](#art-3) |\n|---|', found: [['#art-3', '| [甲](#art-3)']] },
    { name: 'a bare address, which has none', source: '见https://x.cn/b，', found: [[undefined, '见https://x.cn/b']] },
    { name: 'a reference, by its definition', source: '[甲][1]\n\n[1]: a.md', found: [['a.md', '[甲][1]']] },
  ])('$name', ({ source, found }) => {
    expect(cut(source)).toEqual(found);
    expect(cut(source, 40)).toEqual(found);
  });

  test('among any other text', () => {
    const piece = fc.constantFrom('甲', '*', '**乙**', '\n\n', '> ', '- ', '`x`', '&amp;', '(', '[', '\t', '😀', '2. ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = `${pieces.join('')}\n\n见[丙](target.md)后`;
        expect(cut(source)).toContainEqual(['target.md', source.slice(0, -1)]);
      }),
    );
  });
});

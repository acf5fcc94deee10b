import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../../src/exports/servers/headers.ts';
import { kinds } from '../../../src/kinds/kinds.ts';
import { caddySnippet } from '../../../src/exports/servers/caddy.ts';
import { nginxInclude } from '../../../src/exports/servers/nginx.ts';
import { serverFiles } from '../../../src/exports/servers/quoting.ts';
import { readNginx } from './nginx-syntax.ts';

const folders = foldersOf(kinds);

const nothing = { gone: [], moved: [] };
const named = (directive: string, text: string) =>
  readNginx(text)
    .map(({ words }) => words)
    .filter(([first]) => first === directive);

describe('the include of nginx', () => {
  test('is named in the README, which shows no headers of its own', () => {
    const readme = readFileSync('README.md', 'utf8');
    const shown = /```nginx\n([^`]*)```/.exec(readme)?.[1] ?? '';
    expect(shown).toContain(`include /srv/site/dist${serverFiles.nginx};`);
    expect(shown).not.toContain('add_header');
    expect(readNginx(shown)).toHaveLength(1);
    expect(readme).toContain(serverFiles.caddy);
  });

  test('says each thing once', () => {
    const text = nginxInclude(nothing, folders);
    for (const directive of ['index', 'error_page', 'types', 'charset', 'default_type', 'gzip'])
      expect(named(directive, text), directive).toHaveLength(1);
    const headers = named('add_header', text).map(([, name]) => name);
    expect(headers).toEqual([...new Set(headers)]);
  });

  test('adds no header in a location, which would take away all others', () => {
    const locations = readNginx(nginxInclude(nothing, folders)).filter(({ words }) => words[0] === 'location');
    expect(locations.length).toBeGreaterThan(2);
    for (const { block = [] } of locations) expect(block.map(({ words }) => words[0])).not.toContain('add_header');
  });

  test('whatever an address is made of, it stays one word of the configuration', () => {
    const address = fc.stringMatching(/^\/[^?#\s\\]*$/);
    fc.assert(
      fc.property(address, address, address, (path, from, to) => {
        const gone = [{ path }, { path: from, page: `${from}index.html` }];
        const added = readNginx(nginxInclude({ gone, moved: [{ from, to }] }, folders)).filter(
          ({ words, block }) => words[0] === 'location' && block !== undefined,
        );
        const plain = readNginx(nginxInclude(nothing, folders)).filter(({ words }) => words[0] === 'location');
        expect(added.length - plain.length).toBeGreaterThanOrEqual(3);
        for (const { words, block = [] } of added) {
          expect(words.length).toBeLessThanOrEqual(3);
          for (const { words: inner } of block)
            expect([
              'try_files',
              'return',
              'internal',
              'error_page',
              'types',
              'default_type',
              'charset_types',
            ]).toContain(inner[0]);
        }
      }),
    );
  });

  test('an address with signs of a configuration is matched as it is written', () => {
    const signs = '/old/a;b{c}"d$e\'f(g)[h]|i^j*k+l.html';
    const [, , expression = ''] =
      named('location', nginxInclude({ gone: [{ path: signs }], moved: [] }, folders)).at(-3) ?? [];
    expect(new RegExp(expression.slice(1, -1)).test(signs)).toBe(true);
    expect(new RegExp(expression.slice(1, -1)).test(signs.replace('.', 'x'))).toBe(false);
    expect(caddySnippet({ gone: [{ path: signs }], moved: [] }, folders)).toContain(expression);
  });
});

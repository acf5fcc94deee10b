import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'content/README.md', 'src/styles/README.md'].concat(
  below('docs').filter((file) => file.endsWith('.md')),
  below('test').filter((file) => file.endsWith('/README.md')),
);
const code = ['src', 'test', 'scripts'].flatMap(below).filter((file) => /\.(?:astro|css|mjs|ts)$/.test(file));

/** The anchor that GitHub and GitLab give a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const trees = new Map(
  papers.map((paper) => [paper, remark().use(remarkGfm).parse(readFileSync(paper, 'utf8'))] as const),
);
const anchors = new Map(
  [...trees].map(([paper, tree]) => {
    const found = new Set<string>();
    visit(tree, 'heading', (heading) => void found.add(anchorOf(textOf(heading))));
    return [paper, found] as const;
  }),
);

/** Whether a file is there and, where an anchor is asked for, has such a heading. */
function leadsSomewhere(file: string, anchor: string | undefined): boolean {
  return existsSync(file) && (anchor === undefined || (anchors.get(file)?.has(decodeURIComponent(anchor)) ?? false));
}

describe('the papers for engineers and editors', () => {
  test('are read', () => {
    expect(papers.length).toBeGreaterThan(12);
    expect(anchors.get('docs/contract.md')).toContain('61-tables-of-a-budget');
  });

  test.for([...trees])('%s links to what is there', ([paper, tree]) => {
    const lost: string[] = [];
    visit(tree, ['link', 'definition', 'image'], (node) => {
      if (!('url' in node) || /^[a-z]+:/.test(node.url)) return;
      const [path = '', anchor] = node.url.split('#');
      if (!leadsSomewhere(path === '' ? paper : normalize(join(dirname(paper), path)), anchor)) lost.push(node.url);
    });
    expect(lost).toEqual([]);
  });

  test('are cited by sections that they have', () => {
    const cited = code.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(docs\/[a-z\d/-]+\.md)(?:#([a-z\d-]+))?/g)].map(
        ([citation, path = '', anchor]) => ({ file, citation, isRight: leadsSomewhere(path, anchor) }),
      ),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ isRight }) => !isRight)).toEqual([]);
  });

  test('name tests that there are', () => {
    const tests = code.filter((file) => file.endsWith('.test.ts')).map((file) => `/${file}`);
    const named = papers.flatMap((paper) =>
      [...readFileSync(paper, 'utf8').matchAll(/`(?:test\/)?([a-z\d/-]+\.test\.ts)`/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !tests.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });

  test('name rooms and files that there are', () => {
    const named = papers.flatMap((paper) =>
      [...readFileSync(paper, 'utf8').matchAll(/`((?:src|test|scripts|docs)\/[a-z\d/.-]+)`/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });
});

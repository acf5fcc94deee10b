import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { kinds } from '../../src/kinds/kinds.ts';
import { filesBelow } from '../../src/release/digest.ts';
import { dangersIn } from './dangers.ts';
import { wholeness } from './kills.ts';

/**
 * What is wrong with a site that was published from a content tree: a file that is not what the manifest says, a page that
 * holds something dangerous, a document of which words are missing. Read with parsers that are not those of the build.
 */
export function siteFaults(content: string, out: string): string[] {
  const files = filesBelow(`${out}/`);
  const dangers = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => ({ file, html: readFileSync(join(out, file), 'utf8') }))
    // A page that only leads on is allowed what no other is.
    .filter(({ html }) => !html.includes('<title>地址已变更</title>'))
    .flatMap(({ file, html }) => dangersIn(html).map((danger) => `${file}: ${danger}`));
  return [...wholeness(out), ...dangers, ...lostWords(content, out, new Set(files))];
}

/** Runs of Chinese characters that stand in the body of a record and not on its page. */
function lostWords(content: string, out: string, published: ReadonlySet<string>): string[] {
  return filesBelow(content).flatMap((file) => {
    const [, collection = '', id = ''] = /^([a-z]+)\/(?:.+\/)?([a-z0-9-]+?)(?:\/index)?\.md$/.exec(file) ?? [];
    const page = `${collection}/${id}/index.html`;
    // What is scheduled has no page yet.
    if (kinds.every((kind) => kind.id !== collection) || !published.has(page)) return [];
    const shown = textOf(readFileSync(join(out, page), 'utf8'));
    const lost = wordsOf(readFileSync(join(content, file), 'utf8')).filter((word) => !shown.includes(word));
    return lost.map((word) => `${page}: ${word} is lost`);
  });
}

/** The body without front matter, addresses of links, and definitions that nothing is shown of. */
function wordsOf(source: string): string[] {
  const body = source.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff?---\n[^]*?\n---[ \t]*(?:\n|$)/, '');
  const read = body.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/^\[[^\]]*\]:.*$/gm, '');
  return read.match(/\p{Script=Han}{4,}/gu) ?? [];
}

function textOf(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text.replaceAll(/\s/g, '');
}

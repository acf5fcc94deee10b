import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { fileOf } from '../register/addresses/address.ts';

/** What is wrong with a finished release, as a Chinese sentence; such a release is not published. */
export interface ReleaseFault {
  readonly address: string;
  readonly message: string;
}

/** What a page holds that other pages, or it itself, lead to and depend on. */
interface PageParts {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  /** Whether it has a heading and an end. */
  readonly whole: boolean;
}

const linkAttributes = ['href', 'src', 'action'] as const;

/**
 * Walks every page of a release: each address that was planned has its file, no page is empty, and every link and anchor
 * inside the site leads somewhere. `pages` are addresses of pages, `files` all files of the release relative to it.
 */
export function verifyRelease(folder: string, pages: readonly string[], files: ReadonlySet<string>): ReleaseFault[] {
  const faults: ReleaseFault[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const wanted = new Map<string, string>();
  for (const address of pages) {
    const file = fileOf(address);
    if (!files.has(file)) {
      faults.push({ address, message: '这一页没有生成。' });
      continue;
    }
    const html = readFileSync(join(folder, file), 'utf8');
    const { links, anchors: own, whole } = partsOf(html);
    if (!whole) faults.push({ address, message: '这一页是空的或不完整。' });
    anchors.set(file, own);
    for (const link of links) {
      const target = targetOf(link, address);
      if (!target) continue;
      if (!files.has(target.file)) faults.push({ address, message: `链接“${link}”指向的页面或文件不存在。` });
      else if (target.fragment !== '') wanted.set(`${target.file}#${target.fragment}`, address);
    }
  }
  for (const [target, address] of wanted) {
    const [file = '', fragment = ''] = target.split('#');
    if (anchors.get(file)?.has(fragment) === false)
      faults.push({ address, message: `链接“${file}#${fragment}”指向的位置不存在。` });
  }
  return faults;
}

function partsOf(html: string): PageParts {
  const links: string[] = [];
  const anchors = new Set<string>();
  let headed = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'h1') headed = true;
      if (attributes['id'] !== undefined) anchors.add(attributes['id']);
      for (const attribute of linkAttributes) {
        const link = attributes[attribute];
        if (link !== undefined) links.push(link);
      }
      // `srcset` names one picture for each width, with no comma or blank in an address.
      for (const picture of attributes['srcset']?.split(', ') ?? []) links.push(picture.split(' ')[0] ?? '');
    },
  });
  parser.end(html);
  return { links, anchors, whole: headed && html.includes('</html>') };
}

/** The file and fragment that a link inside the site leads to; undefined for other sites, mail and telephone. */
function targetOf(link: string, from: string): { file: string; fragment: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) return undefined;
  const url = new URL(link, `http://site${from}`);
  return { file: fileOf(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../register/address.ts';

/** What is wrong with a finished release, as a Chinese sentence; such a release is not published. */
export interface ReleaseFault {
  readonly address: string;
  readonly message: string;
}

const tag = /<(a|area|link|img|script|source|form)\b((?:[^>"]|"[^"]*")*)>/g;
const attribute = /\s(href|src|action)="([^"]*)"/g;
const identifier = /\sid="([^"]*)"/g;

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
    if (!/<h1[\s>]/.test(html) || !html.includes('</html>'))
      faults.push({ address, message: '这一页是空的或不完整。' });
    anchors.set(file, new Set([...html.matchAll(identifier)].map((match) => unescape(match[1] ?? ''))));
    for (const link of linksOf(html)) {
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

function* linksOf(html: string): Generator<string> {
  for (const [, , attributes = ''] of html.matchAll(tag)) {
    for (const [, , value = ''] of attributes.matchAll(attribute)) yield unescape(value);
  }
}

/** The file and fragment that a link inside the site leads to; undefined for other sites, mail and telephone. */
function targetOf(link: string, from: string): { file: string; fragment: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) return undefined;
  const url = new URL(link, `http://site${from}`);
  return { file: fileOf(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) };
}

function unescape(value: string): string {
  return value.replace(
    /&#(\d+);|&#x([0-9a-f]+);|&(amp|lt|gt|quot|apos);/gi,
    (_whole, decimal?: string, hexadecimal?: string, name?: string) =>
      name
        ? ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '0', 16)),
  );
}

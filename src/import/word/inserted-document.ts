import type { Element, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { encodingOf } from '../../intake/part-text.ts';
import { element, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The paragraphs and tables of a web page or a plain text that a document holds; undefined for another kind of file. */
export function readInserted(name: string, bytes: Uint8Array): XmlElement[] | undefined {
  const text = decode(bytes);
  if (/^\s*(?:MIME-Version|From|Subject|Content-Type):/i.test(text)) return pageOfArchive(bytes);
  if (/\.(?:x?html?)$/i.test(name) || /^\s*<(?:!doctype html|html|\?xml)/i.test(text)) return blocksOfPage(text);
  return /\.txt$/i.test(name)
    ? text
        .split(/\r\n?|\n/)
        .filter(isSaid)
        .map(paragraph)
    : undefined;
}

/** Whether these are the bytes of another .docx. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** By the mark of the byte order, by what the page says of itself, or by what the bytes can be. */
function decode(bytes: Uint8Array, declared?: string): string {
  const encoding = encodingOf(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const label = declared ?? /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const [name, fatal] of [
    [encoding === 'utf-8' ? (label ?? 'utf-8') : encoding, true],
    ['utf-8', true],
  ] as const)
    try {
      return new TextDecoder(name, { fatal }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  return new TextDecoder('gb18030').decode(bytes);
}

/** The page in a web archive (.mht): its first part in HTML, or else in plain text. */
function pageOfArchive(bytes: Uint8Array): XmlElement[] | undefined {
  const source = new TextDecoder('latin1').decode(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(source)?.[1];
  const parts = (boundary === undefined ? [source] : source.split(`--${boundary}`)).map(partOf);
  const page = ['text/html', 'text/plain'].flatMap((type) => parts.filter((part) => part.type === type))[0];
  if (!page) return undefined;
  const text = decode(page.body, page.charset);
  return page.type === 'text/html'
    ? blocksOfPage(text)
    : text
        .split(/\r\n?|\n/)
        .filter(isSaid)
        .map(paragraph);
}

/** A part of a web archive: its head, a blank line, its body. */
function partOf(source: string) {
  const trimmed = source.trimStart();
  const [head = '', ...rest] = trimmed.split(/\r?\n\r?\n/);
  const said = (pattern: RegExp) => pattern.exec(head)?.[1]?.toLowerCase();
  const body = rest.join('\n\n');
  return {
    type: said(/content-type:\s*([\w/+-]+)/i),
    charset: said(/charset\s*=\s*"?([\w-]+)/i),
    body: bytesOf(body, said(/content-transfer-encoding:\s*([\w-]+)/i)),
  };
}

function bytesOf(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

/** Quoted-printable (RFC 2045): `=E7` for a byte, `=` at the end of a line that goes on. */
function unquoted(text: string): string {
  return text
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const pageParser = unified().use(rehypeParse);
const unread: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'title']);
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|[a-z]+:[a-z]+)$/;

function blocksOfPage(source: string): XmlElement[] {
  const writer = new PageWriter();
  writer.nodes(pageParser.parse(source).children);
  return writer.blocks();
}

class PageWriter {
  readonly #blocks: XmlElement[] = [];
  #line = '';

  blocks(): XmlElement[] {
    this.#end();
    return this.#blocks;
  }

  nodes(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#line += node.value.replaceAll(/[ \t\r\n\f]+/g, ' ');
      if (node.type === 'element') this.#element(node);
    }
  }

  #element(node: Element): void {
    const name = node.tagName;
    if (unread.has(name)) return;
    if (inline.test(name)) {
      this.nodes(node.children);
      return;
    }
    this.#end();
    if (name === 'table') this.#blocks.push(...tableOf(node));
    else if (name === 'ol') this.#list(node);
    else this.nodes(node.children);
    this.#end();
  }

  /** Numbers that a browser would print become text. */
  #list(list: Element): void {
    let number = Number(list.properties['start'] ?? 1);
    for (const item of list.children) {
      if (item.type !== 'element') continue;
      this.#line = item.tagName === 'li' ? `${number}.` : '';
      if (item.tagName === 'li') number += 1;
      this.nodes(item.children);
      this.#end();
    }
  }

  #end(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line !== '') this.#blocks.push(paragraph(line));
  }
}

function tableOf(table: Element): XmlElement[] {
  const rows = rowsOf(table).map((row) =>
    element(
      'w:tr',
      row.children.flatMap((cell): XmlNode[] => {
        if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName)) return [];
        const writer = new PageWriter();
        writer.nodes(cell.children);
        const content = writer.blocks();
        const span = Number(cell.properties['colSpan'] ?? 1);
        const look = span > 1 && span < 64 ? [element('w:gridSpan', [], { 'w:val': String(span) })] : [];
        return [element('w:tc', [element('w:tcPr', look), ...(content.length === 0 ? [element('w:p', [])] : content)])];
      }),
    ),
  );
  return rows.length === 0 ? [] : [element('w:tbl', rows)];
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((node): Element[] => {
    if (node.type !== 'element') return [];
    return node.tagName === 'tr' ? [node] : /^t(?:head|body|foot)$/.test(node.tagName) ? rowsOf(node) : [];
  });
}

function paragraph(text: string): XmlElement {
  return element('w:p', [element('w:r', [element('w:t', [text.trim()], { 'xml:space': 'preserve' })])]);
}

function isSaid(line: string): boolean {
  return line.trim() !== '';
}

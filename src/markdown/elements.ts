import type { Element, ElementContent, Parents, Root } from 'hast';
import { defaultSchema, type Options } from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import { blocks } from '../records/language/plain-text.ts';
import { plainLine, shownLine } from './plain-text.ts';

/** Every element that a page's text may consist of. */
const tagNames = (
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a img hr br section div ' +
  'table caption colgroup col thead tbody tfoot tr th td sup sub u ruby rt rp'
).split(' ');

/** What may leave the Markdown room, whatever went before: text, structure, tables; no script, style, handler or form. */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  tagNames,
  attributes: {
    '*': ['id'],
    a: ['href', 'dataSlot', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    img: ['alt', 'dataSlot'],
    li: ['value', 'dataSign'],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    div: [['className', 'table-scroll'], 'role', 'tabIndex', 'ariaLabel'],
    th: ['colSpan', 'rowSpan', 'scope', ['className', 'number', 'centred']],
    td: ['colSpan', 'rowSpan', ['className', 'number', 'centred', 'whole']],
    col: ['span'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

/** Header cells say what they head; a table scrolls in a labelled region that the keyboard can reach. */
export function finishTables(tree: Root): void {
  let count = 0;
  let heading = '';
  visit(tree, 'element', (element, index, parent) => {
    if (/^h[2-6]$/.test(element.tagName)) heading = plainLine(element);
    if (element.tagName !== 'table' || index === undefined || !parent || isRegion(parent)) return;
    count += 1;
    visit(element, 'element', finishCell);
    const caption = element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    );
    const name = (caption ? plainLine(caption) : heading) || '正文';
    const region: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: `表格${count}：${name}` },
      children: [element],
    };
    parent.children[index] = region;
  });
}

function isRegion(parent: Parents): boolean {
  return parent.type === 'element' && parent.properties['role'] === 'region';
}

/** A telephone number, a day or a span: in a narrow column it would be broken at its dash. */
const wholeFigure = /^[\d+(（][\d\s()（）+–—~～/:：-]{4,24}$/u;

function finishCell(cell: Element, _index: number | undefined, row: Parents | undefined): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (align === 'right') cell.properties['className'] = ['number'];
  if (align === 'center') cell.properties['className'] = ['centred'];
  if (!align && cell.tagName === 'td' && wholeFigure.test(shownLine(cell))) cell.properties['className'] = ['whole'];
  if (cell.tagName !== 'th' || cell.properties['scope'] !== undefined) return;
  const cells = row?.children.filter((child) => child.type === 'element') ?? [];
  const heads = cells.every((child) => child.type === 'element' && child.tagName === 'th');
  cell.properties['scope'] = heads ? 'col' : 'row';
}

/**
 * Puts a slot where each link, image and clause note is to be filled in, and a link to itself into each clause. Runs after
 * sanitizing: comments are ours alone. `clauses` has their names by their anchors.
 */
export function cutSlots(tree: Root, clauses: ReadonlyMap<string, string>): void {
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const slot = element.properties['dataSlot'];
    if (typeof slot === 'string') {
      const cut: ElementContent[] =
        element.tagName === 'img'
          ? [comment(`image:${slot}|${encodeURIComponent(element.properties['alt'] ?? '').replaceAll('-', '%2D')}`)]
          : [comment(`link:${slot}`), ...element.children, comment(`/link:${slot}`)];
      parent.children.splice(index, 1, ...cut);
      return index + (element.tagName === 'img' ? 1 : 0);
    }
    const id = element.properties['id'];
    const name = typeof id === 'string' ? clauses.get(id) : undefined;
    if (typeof id !== 'string' || name === undefined) return undefined;
    if (/^h[2-6]$/.test(element.tagName)) {
      linkHeading(element, id, name);
      parent.children.splice(index + 1, 0, comment(`clause:${id}`), comment(`beside:${id}`));
    } else {
      const end = noteEnd(element);
      end.push(permalink(id, { ariaLabel: name }), comment(`clause:${id}`));
      const [holder, at] =
        element.tagName === 'li' ? [element.children, afterNote(element)] : [parent.children, index + 1];
      holder.splice(at, 0, comment(`beside:${id}`));
    }
    return undefined;
  });
}

/** A heading is its own link, so that it is not told with another name behind it; one that holds a link stays as it is. */
function linkHeading(heading: Element, id: string, name: string): void {
  let holdsLink = false;
  visit(heading, 'element', ({ tagName }) => {
    holdsLink ||= tagName === 'a';
  });
  if (!holdsLink) heading.children = [permalink(id, { dataClause: name }, heading.children)];
}

function permalink(id: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['permalink'], href: `#${id}`, ...properties },
    children,
  };
}

/** In a list item the note follows its own text, before lists that hang below it. */
function noteEnd(element: Element): ElementContent[] {
  const first = element.children.find((child) => child.type === 'element');
  return element.tagName === 'li' && first?.type === 'element' && first.tagName === 'p'
    ? first.children
    : element.children;
}

/** What stands beside an item's text follows its paragraph, or all that it holds. */
function afterNote({ children }: Element): number {
  const first = children.findIndex((child) => child.type === 'element');
  const found = children[first];
  return found?.type === 'element' && found.tagName === 'p' ? first + 1 : children.length;
}

function comment(value: string): ElementContent {
  return { type: 'comment', value };
}

/**
 * The characters of a page as copying gives them, one line for each block: raised figures, notes and readings like all
 * others. What is copied from a page is recognised by them; for reading there is `plainText`.
 */
export function copiedText(tree: Root | Element): string {
  const lines: string[] = [''];
  const walk = (node: Root | ElementContent | Root['children'][number]): void => {
    if (node.type === 'text') lines[lines.length - 1] += node.value;
    if (node.type === 'element' && node.tagName === 'br') lines.push('');
    if (!('children' in node)) return;
    const block = node.type === 'element' && blocks.has(node.tagName);
    if (block) lines.push('');
    for (const child of node.children) walk(child);
    if (block) lines.push('');
  };
  walk(tree);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

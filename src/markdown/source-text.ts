import type { Link, List, Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Chinese characters, kana, full-width forms and the punctuation of Chinese text. */
const wide = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}“”‘’…—';
const endsWide = new RegExp(`[${wide}]$`, 'u');
const startsWide = new RegExp(`^[${wide}]`, 'u');
const firstWide = new RegExp(`[${wide}]`, 'u');

/** A line break between two Chinese characters is no blank; full-width blanks at the start of a line are indentation. */
export function joinLines(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const before = index === 0 ? '' : toString(parent.children[index - 1]);
    const after = toString(parent.children[index + 1]);
    node.value = node.value.replace(/[ \t\u3000]*\n[ \t\u3000]*/g, (_break, offset: number, whole: string) => {
      const left = before + whole.slice(0, offset);
      const right = whole.slice(offset).trimStart() + after;
      return endsWide.test(left.trimEnd()) && startsWide.test(right) ? '' : '\n';
    });
  });
  visit(tree, 'paragraph', (paragraph) => {
    const first = firstText(paragraph);
    if (first) first.value = first.value.replace(/^[\u3000 \t]+/, '');
  });
}

function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  const first = 'children' in node ? node.children[0] : undefined;
  return first && firstText(first);
}

/**
 * Bare addresses become links that end at the first Chinese or full-width character. GFM's own would take the rest of
 * the sentence with them, marks and links in it too, so this runs on text that was read without it.
 */
export function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return undefined;
    const parts: (Text | Link)[] = [];
    let taken = 0;
    for (const match of node.value.matchAll(address)) {
      const text = match[1] === undefined ? match[0] : withoutTail(match[0]);
      const url = (match[1] === undefined ? 'mailto:' : match[1] === 'www.' ? 'http://' : '') + text;
      const position = placeIn(node, match.index, text);
      parts.push({ type: 'text', value: node.value.slice(taken, match.index) });
      parts.push({ type: 'link', url, children: [{ type: 'text', value: text }], ...position });
      taken = match.index + text.length;
    }
    if (parts.length === 0) return undefined;
    const all = [...parts, { type: 'text' as const, value: node.value.slice(taken) }];
    const kept = all.filter((part) => part.type !== 'text' || part.value !== '');
    parent.children.splice(index, 1, ...kept);
    return index + kept.length;
  });
}

/** A web address or an e-mail address; where it may begin is bound to one place of a run, so that no text is read twice. */
const address = new RegExp(
  `(?<![A-Za-z0-9])(https?://|www\\.)[A-Za-z0-9][^\\s<${wide}]*|(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]+`,
  'giu',
);

/** Marks at the end belong to the sentence; so does a bracket that was not opened in the address. */
function withoutTail(found: string): string {
  const text = found.replace(/(?:[.,;:!?'"*_~]|&[a-z]+;)+$/i, '');
  const closed = text.endsWith(')') && text.split(')').length > text.split('(').length;
  return closed ? withoutTail(text.slice(0, -1)) : text;
}

function placeIn(node: Text, offset: number, text: string): Pick<Link, 'position'> {
  const start = node.position?.start;
  if (!start) return {};
  const before = node.value.slice(0, offset).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
  return { position: { start: { line, column }, end: { line, column: column + text.length } } };
}

/** Keeps the number that is printed before each item, also where numbers skip: 1. 2. 4. is never shown as 1. 2. 3. */
export function keepListNumbers(tree: Root, source: string): void {
  visit(tree, 'list', (list: List) => {
    if (list.ordered !== true) return;
    let expected = list.start ?? 1;
    for (const item of list.children) {
      const printed = /^\d+/.exec(source.slice(item.position?.start.offset ?? 0))?.[0];
      const number = printed === undefined ? expected : Number(printed);
      if (number !== expected)
        item.data = { ...item.data, hProperties: { ...item.data?.hProperties, value: String(number) } };
      expected = number + 1;
    }
  });
}

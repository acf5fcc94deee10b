import type { Link, List, Nodes, Parent, Root, Text } from 'mdast';
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

/** A bare address ends at the first Chinese or full-width character; what follows is read as text. */
export function trimAutolinks(tree: Root, source: string, parse: (text: string) => Root): void {
  visit(tree, 'link', (node, index, parent) => {
    if (index === undefined || !parent || !isLiteral(node, source)) return;
    const text = toString(node);
    const end = text.search(firstWide);
    if (end < 0) return;
    const rest = parse(text.slice(end)).children[0];
    const address = text.slice(0, end).replace(/[.,;:!?]+$/, '');
    const tail: Nodes[] = [
      { type: 'text', value: text.slice(address.length, end) },
      ...(rest?.type === 'paragraph' ? rest.children : [{ type: 'text' as const, value: text.slice(end) }]),
    ];
    const link: Link = {
      ...node,
      url: node.url.slice(0, node.url.length - text.length + address.length),
      children: [{ type: 'text', value: address }],
    };
    (parent as Parent).children.splice(
      index,
      1,
      link,
      ...(tail.filter((part) => part.type !== 'text' || part.value !== '') as Link[]),
    );
    return [SKIP, index + 1];
  });
}

function isLiteral(node: Link, source: string): boolean {
  const start = node.position?.start.offset;
  return start === undefined ? false : source[start] !== '[' && source[start] !== '<';
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

import type { Link, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { shownText } from './plain-text.ts';

/** Chinese characters, kana, full-width forms and the punctuation of Chinese text. */
const wide = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}“”‘’…—';
const endsWide = new RegExp(`[${wide}]$`, 'u');
const startsWide = new RegExp(`^[${wide}]`, 'u');

const blank = '[ \\t\\u3000]';
const lineBreak = new RegExp(`(?<!${blank})${blank}*(?:\\n${blank}*)+`, 'g');

/** Blanks of any width, and characters without any, as they come with a paste. */
const indentation = /^[\s\u200B\u2060]+/;

/** A line break between two Chinese characters is no blank; full-width blanks at the start of a line are indentation. */
export function joinLines(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const before = textBeside(parent.children, index, -1);
    const after = textBeside(parent.children, index, 1);
    node.value = node.value.replace(lineBreak, (found, offset: number, whole: string) => {
      const left = offset === 0 ? before.trimEnd() : whole.slice(0, offset);
      const right = whole.slice(offset + found.length) || after.trimStart();
      // Only what stands next to it: a paragraph of very many lines is not read again for each of them.
      return endsWide.test(left.slice(-2)) && startsWide.test(right.slice(0, 2)) ? '' : '\n';
    });
  });
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const first = firstText(node);
    if (first) first.value = first.value.replace(indentation, '');
  });
}

/** The text beside a node, beyond marks that are nothing by themselves. */
function textBeside(children: readonly Nodes[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < children.length; at += step) {
    const beside = children[at];
    const text = beside ? shownText(beside) : '';
    if (text !== '') return text;
  }
  return '';
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
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (!('children' in node) || !node.children.some(({ type }) => type === 'text')) return undefined;
    const children: readonly Nodes[] = node.children;
    node.children = children.flatMap((child): readonly Nodes[] =>
      child.type === 'text' ? addressesIn(child) : [child],
    ) as typeof node.children;
    return undefined;
  });
}

function addressesIn(node: Text): readonly (Text | Link)[] {
  const parts: (Text | Link)[] = [];
  const begin = node.position?.start;
  let { line, column } = begin ?? { line: 1, column: 1 };
  let taken = 0;
  for (const match of node.value.matchAll(address)) {
    const value = match[1] === undefined ? match[0] : withoutTail(match[0]);
    const url = urlBefore(match[1]) + value;
    const between = node.value.slice(taken, match.index);
    const lines = between.split('\n');
    line += lines.length - 1;
    column = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0);
    const offset = (begin?.offset ?? 0) + match.index;
    const end = { line, column: column + value.length, offset: offset + value.length };
    if (between !== '') parts.push({ type: 'text', value: between });
    parts.push({
      type: 'link',
      url,
      children: [{ type: 'text', value }],
      position: { start: { line, column, offset }, end },
    });
    taken = match.index + value.length;
    column = end.column;
  }
  if (taken === 0) return [node];
  return taken === node.value.length ? parts : [...parts, { type: 'text', value: node.value.slice(taken) }];
}

/** A web address or an e-mail address; where it may begin is bound to one place of a run, so that no text is read twice. */
const address = new RegExp(
  `(?<![A-Za-z0-9])(https?://|www\\.)[A-Za-z0-9][^\\s<${wide}]*|(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]+`,
  'giu',
);

/** What an address leaves out, by how it begins. */
function urlBefore(start: string | undefined): string {
  if (start === undefined) return 'mailto:';
  return start.includes('/') ? '' : 'http://';
}

/** Marks at the end belong to the sentence; so does a bracket that was not opened in the address. */
function withoutTail(found: string): string {
  let surplus = found.split(')').length - found.split('(').length;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (!'.,;:!?\'"*_~]'.includes(last)) break;
  }
  return found.slice(0, end);
}

/** Footnotes go by their number, so that their anchors are ASCII whatever the editor calls them. */
export function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
  });
}

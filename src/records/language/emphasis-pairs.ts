import type { Delete, Emphasis, Nodes, Parents, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import { isDoubtful, type Pair } from './doubtful-emphasis.ts';

type Marked = Emphasis | Strong | Delete;

/** Emphasis and strikethrough of a Markdown text that may as well be text, with their places. */
export function doubtfulPairs(
  tree: Root,
  source: string,
): { readonly pair: Pair; readonly at: { readonly line: number; readonly column: number } }[] {
  const found: ReturnType<typeof doubtfulPairs> = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return;
    const pair = pairOf(node, index ?? 0, parent, source);
    if (isDoubtful(pair)) found.push({ pair, at: node.position?.start ?? { line: 1, column: 1 } });
  });
  return found;
}

function pairOf(node: Marked, index: number, parent: Parents | undefined, source: string): Pair {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const mark = source.charAt(start);
  const width = node.type === 'emphasis' ? 1 : 2;
  const isLeft = (at: number, step: 1 | -1) => source.charAt(at) === mark && !touches(parent, index, step);
  return {
    mark,
    width,
    text: source.slice(start + width, end - width),
    // Behind other marks, and blanks: a few characters tell.
    before: source.slice(Math.max(0, start - near), start),
    after: source.slice(end, end + near),
    leftOver: isLeft(start - 1, -1) || isLeft(end, 1),
  };
}

const near = 12;

/** Whether the mark beside belongs to emphasis that lies around this one, or next to it. */
function touches(parent: Parents | undefined, index: number, step: 1 | -1): boolean {
  const next = parent?.children[index + step];
  return next === undefined ? parent !== undefined && isMarked(parent) : isMarked(next);
}

function isMarked({ type }: Nodes): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}

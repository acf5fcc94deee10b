import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** All nodes within words that are struck out. */
export function struckNodes(tree: Root): ReadonlySet<Nodes> {
  const found = new Set<Nodes>();
  visit(tree, 'delete', (struck) => visit(struck, (node) => void found.add(node)));
  return found;
}

/**
 * Says where struck words begin and end: who does not see the line through them hears it, and who copies them has it. Runs
 * after sanitizing: this class is ours alone.
 */
export function announceStruck(tree: HtmlRoot): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'del') element.children = [unseen('（删去：'), ...element.children, unseen('）')];
  });
}

function unseen(value: string): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['unseen'] },
    children: [{ type: 'text', value }],
  };
}

import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Keeps the number that is printed before each item, also where numbers skip (1. 2. 4. is never shown as 1. 2. 3.), and its
 * sign: a browser prints a point behind every number, so that the style sheet has to print `1)`.
 */
export function keepListNumbers(tree: Root, source: string): void {
  visit(tree, 'list', (list: List) => {
    if (list.ordered !== true) return;
    let expected = list.start ?? 1;
    for (const item of list.children) {
      const [, printed, sign] = /^(\d+)([.)])/.exec(source.slice(item.position?.start.offset ?? 0).slice(0, 12)) ?? [];
      const number = printed === undefined ? expected : Number(printed);
      const properties = {
        ...item.data?.hProperties,
        ...(number === expected ? {} : { value: String(number) }),
        ...(sign === ')' ? { dataSign: `${number})` } : {}),
      };
      if (Object.keys(properties).length > 0) item.data = { ...item.data, hProperties: properties };
      expected = number + 1;
    }
  });
}

/** What is printed before an item of a numbered list, `3.` or `3)`; '' before one of a list without numbers. */
export function printedSign(list: List, index: number): string {
  if (list.ordered !== true) return '';
  const { dataSign: sign, value } = list.children[index]?.data?.hProperties ?? {};
  if (typeof sign === 'string') return sign;
  return `${typeof value === 'string' ? value : (list.start ?? 1) + index}.`;
}

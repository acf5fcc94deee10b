import type { Nodes, Root, Table, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { shownLine } from './plain-text.ts';
import type { Report } from './source-checks.ts';

/** What Markdown would leave out of the page without a word. */
export function checkDropped(tree: Root, report: Report): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(`[${node.identifier}]:`);
  });
  // What only a footnote refers to, itself perhaps, nobody comes to.
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`[^${node.identifier}]:`);
    return node.type === 'footnoteDefinition' ? SKIP : undefined;
  });
  const say = (node: Nodes, what: string, mend: string) =>
    report('markdown/dropped', node.position?.start ?? { line: 1, column: 1 }, `${what}，不会出现在网页上。`, mend);
  visit(tree, (node) => {
    if (node.type === 'definition' && !used.delete(`[${node.identifier}]:`))
      say(
        node,
        `“[${node.label}]:”开头的这一行会被当成链接的地址`,
        '如果它是正文，请把冒号改成全角的“：”；不需要就删去。',
      );
    if (node.type === 'footnoteDefinition' && !used.delete(`[^${node.identifier}]:`))
      say(node, `正文里没有引用脚注“[^${node.label}]”，或者它写了两次`, '请在正文里标上这个脚注，或者删去它。');
    if ('title' in node && node.title)
      say(node, `链接或者图片的提示文字“${node.title}”`, '请把它写进正文，只留下地址。');
    if (node.type === 'code' && /[^!-~\s]/.test(`${node.lang ?? ''}${node.meta ?? ''}`))
      say(node, `代码开头的符号后面的“${node.lang}”`, '请另起一行写这些文字。');
    if (node.type === 'table')
      for (const cell of surplusCells(node))
        say(cell, `表格这一行的格子比表头多，“${shownLine(cell)}”`, '请核对竖线；表头要有同样多的格子。');
  });
}

function surplusCells({ align, children }: Table): TableCell[] {
  const columns = align?.length ?? 0;
  return children.flatMap((row) => row.children.slice(columns)).filter((cell) => cell.children.length > 0);
}

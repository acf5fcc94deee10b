import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isMeantAsMarks } from '../records/language/written-marks.ts';
import { placesIn } from './places.ts';
import type { Report } from './source-checks.ts';

/** What Markdown would make something of: links and pictures, footnotes, bold, strikethrough, escapes. */
const marks =
  /!?\[[^[\]\n]{0,200}\]\([^()\s]{1,300}\)|\[\^[^[\]\s]{1,40}\]|(\*\*|~~)([^*~<>\n]{1,200})\1|\\[*_~[\]#>]/gu;

/**
 * Reports Markdown between the tags of a table that is written in HTML: there it is printed as it stands, its links are not
 * followed and not checked. With blank lines around it, it is read.
 */
export function checkRawTables(tree: Root, report: Report): void {
  visit(tree, 'html', (node: Html) => {
    if (!node.value.includes('<')) return;
    const placeOf = placesIn(node.value, node.position?.start ?? { line: 1, column: 1 });
    for (const match of node.value.matchAll(marks)) {
      const { 0: found, 1: mark, 2: inner = '', index } = match;
      // Masked names and blanks are printed as they should be.
      if (isInTag(node.value, index) || (mark && !isMeantAsMarks(node.value, index, mark, inner))) continue;
      report(
        'markdown/unread',
        placeOf(index),
        `“${found.length > 40 ? `${found.slice(0, 40)}…` : found}”在网页代码（例如 <td>）中间，不会变成链接或者粗体，会原样印在网页上。`,
        '请在这一格的文字上面和下面各空一行；没有合并单元格的，请改用竖线（|）的表格。',
      );
    }
  });
}

/** Whether it stands in the attributes of a tag, which are reported by themselves. */
function isInTag(html: string, offset: number): boolean {
  return html.lastIndexOf('<', offset) > html.lastIndexOf('>', offset);
}

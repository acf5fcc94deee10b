import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { warningAt, type Finding } from '../records/finding.ts';

const numeral = '[零○〇一二两三四五六七八九十百千\\d]{1,8}';
/** How a clause or an item of the official outline begins its line. */
const begins = new RegExp(
  `^(?:第${numeral}条(?:之${numeral})?[\\s\\u3000]|第${numeral}[章节][\\s\\u3000]|[一二三四五六七八九十百]{1,4}、|[（(](?:[一二三四五六七八九十百]{1,4}|\\d{1,2})[）)]|\\d{1,2}(?:[.．、](?!\\d)|[)）]))`,
  'u',
);

/**
 * Clauses on lines of their own without a blank line between them, as they come from Word: to Markdown they are one
 * paragraph, so that they run together on the page and all but the first have no address. A line that merely was broken in
 * the middle of a sentence begins with no number, or the line above does not end.
 */
export function checkRunTogether(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    const start = paragraph.position?.start ?? { line: 1, column: 1, offset: 0 };
    const lines = source.slice(start.offset ?? 0, paragraph.position?.end.offset ?? 0).split('\n');
    const index = lines.findIndex((line, number) => number > 0 && followsOn(lines[number - 1] ?? '', plain(line)));
    if (index < 0) return;
    const line = lines[index] ?? '';
    const column = line.length - line.replace(indent, '').length + 1;
    findings.push(
      warningAt(
        { file, line: start.line + index, column, field: '正文' },
        'clause/run-together',
        `“${begins.exec(plain(line))?.[0].trim()}”和上一行之间没有空行，会连成一段，也没有自己的地址。`,
        '请在这一行前面空一行；这一段里其他的条、款、项也一样。',
      ),
    );
  });
  return findings;
}

const indent = /^[\s\u3000>]+/u;

/** Without the marks of a quotation and of strong type, and what indents a line. */
function plain(line: string): string {
  return line.replace(indent, '').replace(/^\*\*([^*]{1,12})\*\*/, '$1');
}

function followsOn(above: string, line: string): boolean {
  // Two blanks or a backslash at the end break the line on the page, too.
  if (!begins.test(line) || /(?: {2}|\\)$/.test(above)) return false;
  const before = plain(above).trimEnd();
  return (
    /[。；;：:]$/.test(before) ||
    (/^(?:[一二三四五六七八九十]{1,4}、|（[一二三四五六七八九十]{1,4}）)/u.test(before) && before.length <= 40)
  );
}

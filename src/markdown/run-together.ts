import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ordinalSigns } from '../records/values/clause.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import { nameOf } from './article-start.ts';
import { articlesWithin } from './articles-within.ts';
import { articlesApart } from './clauses.ts';
import { placesIn, type Place } from './places.ts';

const numeral = `[${ordinalSigns}]{1,8}`;
/** How a clause or an item of the official outline begins its line. */
const begins = new RegExp(
  `^(?:第${numeral}条(?:之${numeral})?[\\s\\u3000]|第${numeral}[编章节][\\s\\u3000]|[一二三四五六七八九十百]{1,4}、|[（(](?:[一二三四五六七八九十百]{1,4}|\\d{1,2})[）)]|\\d{1,2}(?:[.．、](?!\\d)|[)）]))`,
  'u',
);

/**
 * Clauses on lines of their own without a blank line between them, as they come from Word: to Markdown they are one
 * paragraph, so that they run together on the page and all but the first have no address. A line that merely was broken in
 * the middle of a sentence begins with no number, or the line above does not end. So do articles within one line.
 */
export function checkRunTogether(tree: Root, source: string, file: string, quoted: ReadonlySet<Nodes>): Finding[] {
  const findings: Finding[] = [];
  const own = articlesApart(tree, quoted);
  visit(tree, 'paragraph', (paragraph, _index, parent) => {
    const start = paragraph.position?.start ?? { line: 1, column: 1, offset: 0 };
    const raw = source.slice(start.offset ?? 0, paragraph.position?.end.offset ?? 0);
    const isOwn = parent?.type !== 'blockquote' && !quoted.has(paragraph);
    const found = betweenLines(raw, start) ?? (isOwn ? withinLine(raw, start, own) : undefined);
    if (found)
      findings.push(warningAt({ file, ...found.at, field: '正文' }, 'clause/run-together', found.message, found.mend));
  });
  return findings;
}

interface Together {
  readonly at: Place;
  readonly message: string;
  readonly mend: string;
}

function betweenLines(raw: string, start: Place): Together | undefined {
  const lines = raw.split('\n');
  const index = lines.findIndex((line, number) => number > 0 && followsOn(lines[number - 1] ?? '', plain(line)));
  if (index < 0) return undefined;
  const line = lines[index] ?? '';
  return {
    at: { line: start.line + index, column: line.length - line.replace(indent, '').length + 1 },
    message: `“${begins.exec(plain(line))?.[0].trim()}”和上一行之间没有空行，会连成一段，也没有自己的地址。`,
    mend: '请在这一行前面空一行；这一段里其他的条、款、项也一样。',
  };
}

function withinLine(raw: string, start: Place, own: ReadonlySet<string>): Together | undefined {
  const [first] = articlesWithin(raw, own);
  if (!first) return undefined;
  const name = nameOf(first.start);
  return {
    at: placesIn(raw, start)(first.index),
    message: `“${name}”写在一段的中间，没有自己的地址，网页上也不另起一段。`,
    mend: `请在“${name}”前面空一行，让它另起一段，这一段里其他的条也一样；只是提到这一条的，请写明是哪份文件的，例如“本办法${name}”。`,
  };
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

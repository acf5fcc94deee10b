import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './source-checks.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

const files = 'md|docx?|xlsx?|pptx?|wps|et|pdf|ofd|csv|txt|zip|png|jpe?g|gif|webp|svg|html?';
/** What only the address of a file or a page looks like. */
const address = (not: string) =>
  `(?:https?:\\/\\/[^${not}\\n]+|[^${not}\\n]{0,80}\\.(?:${files})(?:#[^${not}\\n]{0,40})?)`;
const label = '[^\\[\\]【】［］\\n]{0,80}';

/** Marks in running text that were meant for Markdown and are no Markdown: a reader would see them as they are written. */
const inText: readonly {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly mend: string;
}[] = [
  {
    // Word writes <o:p></o:p> into what is copied from it; to Markdown a name with a colon is no tag.
    rule: 'markdown/html',
    pattern: /<\/?(?:[avwmox]|st1|wp|wps|pic|mc):[a-z][^<>\n]{0,200}>(?:<\/[a-z0-9]+:[a-z]+>)?/giu,
    message: (found) => `正文里有从 Word 或网页复制来的代码 ${found}。`,
    mend: '请删去尖括号和里面的内容，只保留文字。',
  },
  {
    rule: 'markdown/link',
    pattern: new RegExp(
      `!?(?:\\[${label}\\] ?（ ?${address('（）')} ?）|[【［]${label}[】］] ?\\(${address('()')}\\)|[【［]${label}[】］] ?（ ?[^（）\\s]{1,80}\\.md(?:#[^（）\\n]{0,40})? ?）)`,
      'giu',
    ),
    message: (found) => `“${found}”用了中文括号，不会变成链接或图片。`,
    mend: '请改成英文括号，中间不空格：[文字](地址)；图片是 ![说明](文件名)。',
  },
  {
    rule: 'markdown/link',
    pattern: new RegExp(`!?\\[${label}\\] {0,2}\\(${address('()')}\\)`, 'giu'),
    message: (found) => `“${found}”没有变成链接或图片，多半是里面有空格。`,
    mend: '方括号和圆括号之间、地址里面都不能有空格；文件名里有空格的，请把空格写成 %20，或者给文件改名。',
  },
  {
    rule: 'markdown/unread',
    pattern: /\[\^(?:注?\d{1,3}|注)\]/gu,
    message: (found) => `脚注“${found}”没有注释，会原样印在网页上。`,
    mend: '请另起一段写上注释，例如 [^1]: 注释；不是脚注的，请删去“^”。',
  },
];

/** Reports links, pictures, headings, tables and footnotes that were written almost as Markdown wants them. */
export function checkUnread(tree: Root, source: string, report: Report): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph') {
      const raw = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      const at = node.position?.start ?? { line: 1, column: 1 };
      checkHeadingMarks(raw, at, report);
      checkRows(raw, at, report);
    }
    if (node.type === 'text') checkMarks(node, source, report);
  });
}

function checkMarks(node: Text, source: string, report: Report): void {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const raw = source.slice(start.offset ?? 0, node.position?.end.offset ?? 0);
  const taken = new Set<number>();
  for (const { rule, pattern, message, mend } of inText) {
    // What was escaped is meant to be seen: then the source does not hold it as it is read.
    for (const { 0: found, index } of raw.matchAll(pattern)) {
      if (taken.has(index) || !node.value.includes(found)) continue;
      taken.add(index);
      report(rule, placeIn(raw, index, start), message(shorten(found)), mend);
    }
  }
}

function placeIn(raw: string, offset: number, start: Place): Place {
  const lines = raw.slice(0, offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + column - 1 : column };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** ##一、总则 without a blank, ＃＃ in full width, more than six: a paragraph that begins with the marks of a heading. */
function checkHeadingMarks(raw: string, at: Place, report: Report): void {
  const found =
    /^(?:#{2,6}(?=[^#\s])|#{7,}|#(?=[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章节条]|（[一二三四五六七八九十]{1,3}）)|＃{1,6})[^\n]{0,40}/u.exec(
      raw,
    )?.[0];
  if (found === undefined) return;
  const mend = /^#{7,}/.test(found)
    ? '标题最多六级：请减少井号。'
    : '标题用半角的井号，后面空一格，例如 ## 一、总则；不是标题的，请在井号前面加反斜杠（\\#）。';
  report('markdown/heading', at, `“${found}”没有变成标题，井号会原样印在网页上。`, mend);
}

/** Lines with bars that did not become a table: its second line is missing, or the bars are full width. */
function checkRows(raw: string, at: Place, report: Report): void {
  const lines = raw.split('\n');
  const first = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1] ?? ''));
  if (first < 0) return;
  const wide = (lines[first] ?? '').trimStart().startsWith('｜');
  const place = first === 0 ? at : { line: at.line + first, column: 1 };
  report(
    'markdown/unread',
    place,
    `从这一行“${shorten((lines[first] ?? '').trim())}”开始像是表格，却没有排成表格，竖线会原样印在网页上。`,
    wide
      ? '请把全角的竖线“｜”改成半角的“|”。'
      : '表头下面要有一行 | --- | --- |，横线的格数和表头一样多；表格前面空一行。',
  );
}

function isRow(line: string): boolean {
  return /^\s*[|｜].*[|｜]\s*$/u.test(line);
}

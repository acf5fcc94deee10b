import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { ordinalSigns } from '../records/values/clause.ts';
import { placesIn, type Place } from './places.ts';
import type { Report } from './source-checks.ts';

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
      checkListMarks(raw, at, report);
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
    const placeOf = placesIn(raw, start);
    // What was escaped is meant to be seen: then the source does not hold it as it is read.
    for (const { 0: found, index } of raw.matchAll(pattern)) {
      if (taken.has(index) || !node.value.includes(found)) continue;
      taken.add(index);
      report(rule, placeOf(index), message(shorten(found)), mend);
    }
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const wideBlank = '\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF';
/** ##一、总则 without a blank, or with a wide one, ＃＃ in full width, more than six: how a line begins that is no heading. */
const headingMarks = new RegExp(
  `^[ ${wideBlank}]*(?:#{2,6}(?=[^#\\s])|#{1,6}[${wideBlank}]|#{7,}|#(?=[一二三四五六七八九十]{1,3}、|第[${ordinalSigns}]{1,5}[编章节条]|（[一二三四五六七八九十]{1,3}）)|＃{1,6}|(?<=[${wideBlank}])#{1,6}[ \\t])[^\\n]{0,40}`,
  'u',
);

function checkHeadingMarks(raw: string, at: Place, report: Report): void {
  for (const [index, line] of raw.split('\n').entries()) {
    const found = headingMarks.exec(line)?.[0].trim();
    if (found === undefined || (index > 0 && !/^#{2,6}/.test(found))) continue;
    const mend = /^#{7,}/.test(found)
      ? '标题最多六级：请减少井号。'
      : '标题从行首开始，用半角的井号，后面空一个半角的空格，例如 ## 一、总则；不是标题的，请在井号前面加反斜杠（\\#）。';
    const place = index === 0 ? at : { line: at.line + index, column: 1 };
    report('markdown/heading', place, `“${found}”没有变成标题，井号会原样印在网页上。`, mend);
  }
}

/** A list whose signs stand before a full-width blank is none. Its numbers are printed all right, but its lines run together. */
function checkListMarks(raw: string, at: Place, report: Report): void {
  const lines = raw.split('\n');
  const signs = lines.map((line) => listMarks.exec(line)?.[0].trim() ?? '');
  const isNumbered = signs[0] !== '' && (signs[1] ?? '') !== '';
  const index = isNumbered ? 0 : signs.findIndex((sign) => /^[-+*]/.test(sign));
  if (index < 0) return;
  report(
    'markdown/unread',
    index === 0 ? at : { line: at.line + index, column: 1 },
    `“${shorten((lines[index] ?? '').trim())}”没有变成列表，因为“${signs[index]}”后面不是半角的空格。`,
    '请把后面的空格改成一个半角的空格；不是列表的，请在每一行之间空一行。',
  );
}

const listMarks = new RegExp(`^ {0,3}(?:[-+*]|\\d{1,9}[.)])(?=[${wideBlank}])`, 'u');

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

import type { Code, Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../records/finding.ts';
import { shownLine, shownText } from './plain-text.ts';

/** Says one finding about a place of the source. */
export type Report = (
  rule: string,
  at: { readonly line: number; readonly column: number },
  message: string,
  mend: string,
) => void;

/** A report that collects errors of one file. */
export function reporter(file: string, findings: Finding[]): Report {
  return (rule, { line, column }, message, mend) =>
    findings.push({ rule, severity: 'error', file, line, column, field: '正文', message, mend });
}

/** Runs of signs that no document needs, each with how many are too many. A run is read once, however long it is. */
const runs: readonly (readonly [run: RegExp, most: number])[] = [
  [/\[+/g, 100],
  [/\(+/g, 500],
  [/[*_~`]+/g, 500],
  [/<+/g, 200],
];
/** Quotations within each other, and comments and declarations, of which each looks for its end. */
const counted: readonly (readonly [run: RegExp, sign: RegExp, most: number])[] = [
  [/>[> \t]*/g, />/g, 50],
  [/^[\s\S]+$/g, /<[!?]/g, 200],
];
const deepestNesting = 50;
const deepestIndent = 100;
const listSign = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const maximum = 3_000_000;
/** Marks that wait for their other half; each looks at all that wait before it. */
const mostMarks = 2000;

/** Text that nests so deeply that no document can mean it would keep the parser busy for ever. */
export function checkSize(text: string, firstLine: number, report: Report): boolean {
  const table = hugeTableAt(text);
  if (table >= 0) {
    reportTable({ line: lineAt(text, table, firstLine), column: 1 }, report);
    return false;
  }
  const found = [...longRuns(text), nestedAt(text), crowdedAt(text)].filter((offset) => offset >= 0);
  if (found.length === 0 && text.length <= maximum) return true;
  reportDepth({ line: lineAt(text, Math.min(...found, text.length), firstLine), column: 1 }, report);
  return false;
}

function longRuns(text: string): number[] {
  const long = runs.map(([run, most]) => offsetOf(text, run, (found) => found.length >= most));
  const full = counted.map(([run, sign, most]) =>
    offsetOf(text, run, (found) => found.length >= most && (found.match(sign)?.length ?? 0) >= most),
  );
  return [...long, ...full];
}

function offsetOf(text: string, run: RegExp, isTooLong: (found: string) => boolean): number {
  for (const { 0: found, index } of text.matchAll(run)) if (isTooLong(found)) return index;
  return -1;
}

/** Where a line begins too many quotations and lists within each other, or a list too far to the right; -1 for nowhere. */
function nestedAt(text: string): number {
  let start = 0;
  for (const line of text.split('\n')) {
    let [depth, indent] = [0, 0];
    listSign.lastIndex = 0;
    while (depth < deepestNesting && listSign.test(line)) {
      depth += 1;
      if (depth === 1) indent = line.search(/[^ \t]/);
    }
    if (depth === deepestNesting || (indent >= deepestIndent && !line.startsWith('>', indent))) return start;
    start += line.length + 1;
  }
  return -1;
}

function lineAt(text: string, offset: number, firstLine: number): number {
  return firstLine + text.slice(0, offset).split('\n').length - 1;
}

/** A table that nobody reads on a page, and that would take the parser seconds. */
const mostCells = 8000;
const mostColumns = 100;

function hugeTableAt(text: string): number {
  let [cells, start, offset] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const row = /^\s*\|/.test(line) ? (line.match(/\|/g)?.length ?? 0) : 0;
    if (row === 0) [cells, start] = [0, offset + line.length + 1];
    cells += row;
    if (cells > mostCells || row > mostColumns + 1) return start;
    offset += line.length + 1;
  }
  return -1;
}

function reportTable(at: { readonly line: number; readonly column: number }, report: Report): void {
  report(
    'markdown/too-deep',
    at,
    `正文里的表格太大（最多 ${mostColumns} 列、${mostCells} 格），网页上看不清，手机也打不开。`,
    '请把表格存成 CSV 或者 Excel 文件，作为附件发布，正文里只留要点。',
  );
}

/** Where a paragraph has more marks than it could ever need, or -1; each row of a table counts by itself. */
function crowdedAt(text: string): number {
  let marks = 0;
  let offset = 0;
  for (const line of text.split('\n')) {
    if (/^\s*(?:\||$)/.test(line)) marks = 0;
    marks += line.match(/[*_~[\]]/g)?.length ?? 0;
    if (marks > mostMarks) return offset;
    offset += line.length + 1;
  }
  return -1;
}

/** Says that a body cannot be set. */
export function reportDepth(at: { readonly line: number; readonly column: number }, report: Report): void {
  report(
    'markdown/too-deep',
    at,
    '正文太长，或者有一长串重复的符号，无法排版。',
    '请检查这一行附近是不是粘贴了多余的符号；特别长的内容请拆成几份，或者作为附件发布。',
  );
}

/** Headings begin at level 2 and skip no level. */
export function checkHeadings(tree: Root, report: Report): void {
  let previous = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const at = heading.position?.start ?? { line: 1, column: 1 };
    // Text above ======= of a conflict looks like a heading; the conflict is the fault, and has been reported.
    if (/^[<|]{7}/m.test(shownText(heading))) return;
    if (heading.depth === 1) {
      report(
        'markdown/heading',
        at,
        `正文里用了一级标题（# ${shownLine(heading)}）。`,
        '一级标题留给文件的标题，正文里的标题从两个井号（##）开始。',
      );
    } else if (heading.depth > previous + 1) {
      report(
        'markdown/heading',
        at,
        `标题“${shownLine(heading)}”跳了级：上一个标题是 ${previous} 级，这一个是 ${heading.depth} 级。`,
        `请把它改为 ${'#'.repeat(previous + 1)}，或者在它前面补上一级标题。`,
      );
    }
    if (shownLine(heading) === '')
      report('markdown/heading', at, '有一个没有文字的标题。', '请写上标题，或者删去这一行的井号。');
    previous = heading.depth;
  });
}

/** A code fence that is not closed swallows everything after it. */
export function checkFences(tree: Root, source: string, report: Report): void {
  visit(tree, 'code', (code: Code) => {
    const raw = source.slice(code.position?.start.offset ?? 0, code.position?.end.offset ?? 0);
    const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
    // In a quotation the last line begins with the quotation's mark.
    const last = raw
      .slice(raw.lastIndexOf('\n') + 1)
      .replace(/^[\s>]+/, '')
      .trim();
    if (fence !== undefined && !(raw.includes('\n') && last.startsWith(fence) && /^(`+|~+)$/.test(last))) {
      report(
        'markdown/fence',
        code.position?.start ?? { line: 1, column: 1 },
        `从这一行的“${fence}”开始，后面的内容都被当成了代码，直到文件结束。`,
        `请删去这一行的“${fence}”，或者在代码结束的地方另起一行写“${fence}”。`,
      );
    }
  });
}

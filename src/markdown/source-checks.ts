import type { Code, Heading, Html, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding } from '../records/finding.ts';

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

const nesting: readonly RegExp[] = [
  /(?:>[ \t]*){50}/,
  // Quotations and lists within each other, begun in one line or by indentation.
  /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m,
  /^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]/m,
  /\[{100}|\({500}/,
  /[*_~`]{500}/,
  /<{200}/,
];
const maximum = 3_000_000;
/** Marks that wait for their other half; each looks at all that wait before it. */
const mostMarks = 2000;
const mostOpenTags = 100;

/** Text that nests so deeply that no document can mean it would keep the parser busy for ever. */
export function checkSize(text: string, firstLine: number, report: Report): boolean {
  const table = hugeTableAt(text);
  if (table >= 0) {
    reportTable({ line: lineAt(text, table, firstLine), column: 1 }, report);
    return false;
  }
  const found = [...nesting.map((pattern) => text.search(pattern)), crowdedAt(text)].filter((offset) => offset >= 0);
  if (found.length === 0 && text.length <= maximum) return true;
  reportDepth({ line: lineAt(text, Math.min(...found, text.length), firstLine), column: 1 }, report);
  return false;
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

function reportDepth(at: { readonly line: number; readonly column: number }, report: Report): void {
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
    // Text above ======= of a conflict looks like a heading; the conflict is the fault, and has been told.
    if (/^[<|]{7}/m.test(toString(heading))) return;
    if (heading.depth === 1) {
      report(
        'markdown/heading',
        at,
        `正文里用了一级标题（# ${toString(heading).replaceAll('\n', ' ')}）。`,
        '一级标题留给文件的标题，正文里的标题从两个井号（##）开始。',
      );
    } else if (heading.depth > previous + 1) {
      report(
        'markdown/heading',
        at,
        `标题“${toString(heading)}”跳了级：上一个标题是 ${previous} 级，这一个是 ${heading.depth} 级。`,
        `请把它改为 ${'#'.repeat(previous + 1)}，或者在它前面补上一级标题。`,
      );
    }
    if (toString(heading).trim() === '')
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

const tableParts: ReadonlySet<string> = new Set('caption colgroup col thead tbody tfoot tr th td'.split(' '));
const allowed: ReadonlySet<string> = new Set([...tableParts, 'table', ...'br sup sub u ruby rt rp'.split(' ')]);
const empty: ReadonlySet<string> = new Set(['br', 'col']);
const attributes: Readonly<Record<string, RegExp>> = {
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,3}$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
};

/**
 * Raw HTML: only tables and a few marks in the line, with nothing but `colspan`, `rowspan` and `scope`; all closed in
 * order. False where tags nest too deeply to be printed.
 */
export function checkHtml(tree: Root, report: Report): boolean {
  const open: Tag[] = [];
  let deepest: Tag | undefined;
  visit(tree, 'html', (node: Html) => {
    for (const tag of tagsIn(node)) {
      checkTag(tag, open, report);
      if (open.length > mostOpenTags) deepest ??= tag;
    }
  });
  for (const { name, at } of open)
    report('markdown/html', at, `标签 <${name}> 没有结束，后面的内容会被吞掉。`, `请在应当结束的地方写上 </${name}>。`);
  if (deepest) reportDepth(deepest.at, report);
  return !deepest;
}

interface Tag {
  /** As far as it tells what it is: `<!--` or `</td`. */
  readonly start: string;
  /** Missing for a comment or a declaration. */
  readonly name: string | undefined;
  readonly closes: boolean;
  readonly rest: string;
  readonly ended: boolean;
  readonly at: { readonly line: number; readonly column: number };
}

function tagsIn(node: Html): Tag[] {
  let { line, column } = node.position?.start ?? { line: 1, column: 1 };
  let read = 0;
  const tags: Tag[] = [];
  for (const match of node.value.matchAll(/<!--|<[!?]|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)/g)) {
    const lines = node.value.slice(read, match.index).split('\n');
    line += lines.length - 1;
    column = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0);
    read = match.index;
    const [start, closing, tag, rest = '', end] = match;
    tags.push({
      start,
      name: tag?.toLowerCase(),
      closes: closing === '/',
      rest,
      ended: end === '>',
      at: { line, column },
    });
  }
  return tags;
}

function checkTag(tag: Tag, open: Tag[], report: Report): void {
  const { start, name, closes, at } = tag;
  const written = `<${closes ? '/' : ''}${name}`;
  const say = (message: string, mend: string) => report('markdown/html', at, message, mend);
  if (name === undefined) say(`正文里有 HTML 注释或声明（${start}）。`, '请删去它；不发布的说明不要写在正文里。');
  else if (!allowed.has(name))
    say(
      `正文里有不允许的 HTML 标签 ${written}>。`,
      '请删去这个标签，只保留文字；可以用的只有表格标签和 br、sup、sub、u、ruby。',
    );
  else if (!tag.ended) say(`标签 ${written} 没有写完，缺少“>”。`, '请补上“>”。');
  else if (!closes) {
    checkAttributes(name, tag.rest, at, report);
    if (tableParts.has(name) && open.every((outer) => outer.name !== 'table'))
      say(`标签 ${written}> 不在表格里面，会被丢掉。`, '请在表格开始的地方写上 <table>，结束的地方写上 </table>。');
    if (!empty.has(name)) open.push(tag);
  } else if (open.at(-1)?.name === name) open.pop();
  else say(`结束标签 </${name}> 没有对应的开始标签，或者嵌套的次序不对。`, '请核对开始标签和结束标签是否一一对应。');
}

function checkAttributes(name: string, rest: string, at: { line: number; column: number }, report: Report): void {
  for (const [, attribute = '', double, single, bare] of rest
    .replace(/\/$/, '')
    .matchAll(/([^\s="'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)) {
    const rule = attributes[attribute.toLowerCase()];
    const value = double ?? single ?? bare ?? '';
    if (!rule)
      report(
        'markdown/html',
        at,
        `标签 <${name}> 里有不允许的属性“${attribute}”。`,
        '请删去这个属性；只能用 colspan、rowspan 和 scope。',
      );
    else if (!rule.test(value))
      report(
        'markdown/html',
        at,
        `标签 <${name}> 的属性 ${attribute} 的值“${value}”不对。`,
        'colspan 和 rowspan 写数字，scope 写 row 或 col。',
      );
  }
}

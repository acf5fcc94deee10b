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
  /(?:^[ \t]*)(?:[-+*][ \t]+){50}/m,
  /\[{100}|!?\[{100}|\({500}/,
  /[*_~`]{500}/,
  /<{200}/,
];
const maximum = 3_000_000;

/** Text that nests so deeply that no document can mean it would keep the parser busy for ever. */
export function checkSize(text: string, firstLine: number, report: Report): boolean {
  const found = nesting.map((pattern) => text.search(pattern)).filter((offset) => offset >= 0);
  if (found.length === 0 && text.length <= maximum) return true;
  const line = firstLine + text.slice(0, Math.min(...found, text.length)).split('\n').length - 1;
  report(
    'markdown/too-deep',
    { line, column: 1 },
    '正文太长，或者有一长串重复的符号，无法排版。',
    '请检查这一行附近是不是粘贴了多余的符号；特别长的内容请拆成几份，或者作为附件发布。',
  );
  return false;
}

/** Headings begin at level 2 and skip no level. */
export function checkHeadings(tree: Root, report: Report): void {
  let previous = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const at = heading.position?.start ?? { line: 1, column: 1 };
    if (heading.depth === 1) {
      report(
        'markdown/heading',
        at,
        `正文里用了一级标题（# ${toString(heading)}）。`,
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
    const last = raw.slice(raw.lastIndexOf('\n') + 1).trim();
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

const allowed: ReadonlySet<string> = new Set([
  'table',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'br',
  'sup',
  'sub',
  'u',
  'ruby',
  'rt',
  'rp',
]);
const empty: ReadonlySet<string> = new Set(['br', 'col']);
const attributes: Readonly<Record<string, RegExp>> = {
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,3}$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
};

/** Raw HTML: only tables and a few marks in the line, with nothing but `colspan`, `rowspan` and `scope`; all closed in order. */
export function checkHtml(tree: Root, report: Report): void {
  const open: { readonly name: string; readonly at: { line: number; column: number } }[] = [];
  visit(tree, 'html', (node: Html) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    for (const match of node.value.matchAll(/<!--|<[!?]|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)/g)) {
      const [whole, closing, tag, rest = '', end] = match;
      const before = node.value.slice(0, match.index).split('\n');
      const at = {
        line: start.line + before.length - 1,
        column: before.length === 1 ? start.column + match.index : (before.at(-1)?.length ?? 0) + 1,
      };
      const name = tag?.toLowerCase();
      if (name === undefined)
        report('markdown/html', at, `正文里有 HTML 注释或声明（${whole}）。`, '请删去它；不发布的说明不要写在正文里。');
      else if (!allowed.has(name))
        report(
          'markdown/html',
          at,
          `正文里有不允许的 HTML 标签 <${closing}${name}>。`,
          '请删去这个标签，只保留文字；可以用的只有表格标签和 br、sup、sub、u、ruby。',
        );
      else if (end === '') report('markdown/html', at, `标签 <${closing}${name} 没有写完，缺少“>”。`, '请补上“>”。');
      else if (closing === '') {
        checkAttributes(name, rest, at, report);
        if (!empty.has(name)) open.push({ name, at });
      } else closeTag(name, at);
    }
  });
  for (const { name, at } of open)
    report('markdown/html', at, `标签 <${name}> 没有结束，后面的内容会被吞掉。`, `请在应当结束的地方写上 </${name}>。`);

  function closeTag(name: string, at: { line: number; column: number }): void {
    if (open.at(-1)?.name === name) open.pop();
    else
      report(
        'markdown/html',
        at,
        `结束标签 </${name}> 没有对应的开始标签，或者嵌套的次序不对。`,
        '请核对开始标签和结束标签是否一一对应。',
      );
  }
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

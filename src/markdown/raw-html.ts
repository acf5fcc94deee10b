import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { reportDepth, type Report } from './source-checks.ts';

const mostOpenTags = 100;
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
  const refused = new Refused();
  let deepest: Tag | undefined;
  visit(tree, 'html', (node: Html) => {
    for (const tag of tagsIn(node)) {
      checkTag(tag, open, refused, report);
      if (tag.name !== undefined && !allowed.has(tag.name)) refused.nodes.add(node);
      if (open.length > mostOpenTags) deepest ??= tag;
    }
  });
  // What may not be published need not be set, and no parser bears it thousands deep.
  if (refused.begun > mostOpenTags) for (const node of refused.nodes) node.value = '';
  for (const { name, at } of open)
    report('markdown/html', at, `标签 <${name}> 没有结束，后面的内容会被吞掉。`, `请在应当结束的地方写上 </${name}>。`);
  if (deepest) reportDepth(deepest.at, report);
  return !deepest;
}

/** Tags that are not allowed: how many of each name wait for their end, how many were begun, and where they stand. */
class Refused {
  readonly waiting = new Map<string, number>();
  readonly nodes = new Set<Html>();
  begun = 0;

  begin(name: string): void {
    this.begun += 1;
    this.waiting.set(name, (this.waiting.get(name) ?? 0) + 1);
  }

  /** Whether the end belongs to a tag that was begun. */
  end(name: string): boolean {
    const count = this.waiting.get(name) ?? 0;
    if (count > 0) this.waiting.set(name, count - 1);
    return count > 0;
  }
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

function checkTag(tag: Tag, open: Tag[], refused: Refused, report: Report): void {
  const { start, name, closes, at } = tag;
  const written = `<${closes ? '/' : ''}${name}`;
  const say = (message: string, mend: string) => report('markdown/html', at, message, mend);
  if (name === undefined) say(`正文里有 HTML 注释或声明（${start}）。`, '请删去它；不发布的说明不要写在正文里。');
  else if (!allowed.has(name)) refuseTag(tag, name, refused, say);
  else if (!tag.ended) say(`标签 ${written} 没有写完，缺少“>”。`, '请补上“>”。');
  else if (!closes) {
    checkAttributes(name, tag.rest, at, report);
    if (tableParts.has(name) && open.every((outer) => outer.name !== 'table'))
      say(`标签 ${written}> 不在表格里面，会被丢掉。`, '请在表格开始的地方写上 <table>，结束的地方写上 </table>。');
    if (!empty.has(name)) open.push(tag);
  } else if (open.at(-1)?.name === name) open.pop();
  else say(`结束标签 </${name}> 没有对应的开始标签，或者嵌套的次序不对。`, '请核对开始标签和结束标签是否一一对应。');
}

/** The end of a tag that has been reported goes with it. */
function refuseTag(
  { closes, rest }: Tag,
  name: string,
  refused: Refused,
  say: (message: string, mend: string) => void,
): void {
  if (closes && refused.end(name)) return;
  say(
    `正文里有不允许的 HTML 标签 <${closes ? '/' : ''}${name}>。`,
    '请删去这个标签，只保留文字；可以用的只有表格标签和 br、sup、sub、u、ruby。',
  );
  if (!closes && !/\/\s*$/.test(rest)) refused.begin(name);
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

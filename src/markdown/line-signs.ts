import type { Blockquote, Heading, List, ListItem, Nodes, Parents, Root, ThematicBreak } from 'mdast';
import { visit } from 'unist-util-visit';
import { warningAt, type Finding } from '../records/finding.ts';
import { shownLine } from './plain-text.ts';
import type { Report } from './source-checks.ts';

/** A line of four underscores or more is a blank to fill in; as a divider its signs would be gone. Three are a divider. */
export function keepBlankLines(tree: Root, source: string): void {
  visit(tree, 'thematicBreak', (line: ThematicBreak, index, parent: Parents | undefined) => {
    const raw = writtenAs(line, source).trim();
    if (index === undefined || !parent || !raw.startsWith('_') || raw.replaceAll(/\s/g, '').length < 4) return;
    const position = line.position ? { position: line.position } : {};
    parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: raw, ...position }], ...position };
  });
}

/** What stands at the start of a line as text, and would go for a sign of Markdown: a number for that of a list, > for a quotation. */
export function checkLineSigns(tree: Root, source: string, report: Report): void {
  const isEmpty = shownLine(tree) === '';
  visit(tree, (node) => {
    if (node.type === 'list') checkList(node, source, isEmpty, report);
    else if (node.type === 'blockquote') checkQuotation(node, source, report);
    else if (node.type === 'heading') checkClosingHashes(node, source, report);
  });
}

/** A line of dashes right below a line of text makes it a heading; most times a divider is meant. */
export function checkUnderlines(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'heading', (heading) => {
    const raw = writtenAs(heading, source);
    const underline = /\n[ \t>]*(-+|=+)[ \t]*$/.exec(raw)?.[1];
    if (heading.depth === 1 || underline === undefined) return;
    const { line, column } = heading.position?.start ?? { line: 1, column: 1 };
    const text = shownLine(heading);
    findings.push(
      warningAt(
        { file, line, column, field: '正文' },
        'markdown/heading',
        `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”会变成标题，因为它下面紧跟着一行“${underline.slice(0, 10)}”。`,
        `请在“${underline.slice(0, 10)}”上面空一行，它就是分隔线；确实是标题的，请删去这一行，在文字前面写 ## 和一个空格。`,
      ),
    );
  });
  return findings;
}

function writtenAs(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** A number with its unit, or alone: nothing that an item of a list or a quotation begins with. */
const measure =
  /^[ \t]*[=＝]?[ \t]*\d[\d.,]*[ \t]*(?:[%％‰℃°㎡]|(?:mg|kg|g|ml|mL|L|cm|mm|km|m|m²|m³|μg|ppm|dB|kW|V|Hz|cfu|CFU|Bq)(?![A-Za-z])|万?元|亿元|倍|$)/u;

function checkList(list: List, source: string, isEmpty: boolean, report: Report): void {
  const [first, ...others] = list.children;
  if (!first) return;
  const line = writtenAs(first, source).split('\n')[0] ?? '';
  const blank = list.children.find((item) => item.children.length === 0);
  // A body of nothing but signs is reported as empty.
  if (blank && !isEmpty) {
    const sign = writtenAs(blank, source).trim();
    const at = blank.position?.start ?? { line: 1, column: 1 };
    report(
      'markdown/dropped',
      at,
      `单独一行的“${sign}”会变成空的列表，不再是正文。`,
      '是文字的，请在符号前面加反斜杠（\\）；不需要就删去。',
    );
    return;
  }
  const odd = oddNumber(list, source);
  const said =
    odd === undefined
      ? others.length === 0 && saidOfSingle(line, isListAtOnce(first))
      : [
          `会变成列表，“${odd}”会变成列表的编号，不再是正文。`,
          '日期请写成“2026年3月1日”或者“2026.3.1”（点后面不空格）；确实是编号的，请在点前面加反斜杠（2026\\.）。',
        ];
  if (!said) return;
  const [message = '', mend = ''] = said;
  report('markdown/dropped', list.position?.start ?? { line: 1, column: 1 }, `“${line.slice(0, 20)}”${message}`, mend);
}

/** What is wrong with a list of one item, and its mend. */
function saidOfSingle(line: string, holdsList: boolean): readonly string[] | undefined {
  if (holdsList)
    return [
      '会变成列表套列表，前面的符号不再是正文。',
      '日期和数字中间请不要空格；不是列表的，请在前面的点或者符号前面加反斜杠（\\）。',
    ];
  if (/^[-+]/.test(line) && measure.test(line.slice(1)))
    return [
      `前面的“${line.charAt(0)}”会变成列表的圆点，不会出现在网页上。`,
      '正负号和数字之间请不要空格；不是列表的，请在前面加反斜杠（\\）。',
    ];
  if (/^\*[ \t]+(?:注|说明|备注|带|标|表示|为|号)/.test(line))
    return ['前面的星号会变成列表的圆点，不会出现在网页上。', '请删去星号后面的空格，或者在星号前面加反斜杠（\\*）。'];
  return undefined;
}

/** 2. 3. 甲: a list of one that begins in the line of its item. */
function isListAtOnce(item: ListItem): boolean {
  const [inner] = item.children;
  return (
    inner?.type === 'list' && inner.children.length === 1 && inner.position?.start.line === item.position?.start.line
  );
}

/** A number that no item of a list has: a year, or one whose zeros would be gone. */
function oddNumber(list: List, source: string): string | undefined {
  let previous = 0;
  for (const item of list.children) {
    const start = item.position?.start.offset ?? 0;
    const number = /^\d+/.exec(source.slice(start, start + 10))?.[0] ?? '';
    if (/^0\d/.test(number) || (number.length > 3 && Number(number) !== previous + 1)) return number;
    previous = Number(number);
  }
  return undefined;
}

/** > 50mg/kg at the start of a line: “greater than” is no quotation; before 500元以上的 it would say it twice. */
function checkQuotation(quotation: Blockquote, source: string, report: Report): void {
  const raw = writtenAs(quotation, source);
  const figure = measure.exec(raw.slice(1))?.[0];
  if (raw.includes('\n') || figure === undefined || /^[ \t]*[以之][上下内外]/.test(raw.slice(1 + figure.length)))
    return;
  report(
    'markdown/dropped',
    quotation.position?.start ?? { line: 1, column: 1 },
    `“${raw.slice(0, 20)}”前面的“>”会变成引用的符号，不会出现在网页上。`,
    '请写成“大于”或者“＞”；确实要写“>”的，在前面加反斜杠（\\>）。',
  );
}

/** ## 3 # has a sharp at its end that belongs to the words, if it is not the same run as the one that opens the heading. */
function checkClosingHashes(heading: Heading, source: string, report: Report): void {
  const [, opening = '', closing = ''] = /^(#+)[ \t][^\n]*[ \t](#+)[ \t]*$/.exec(writtenAs(heading, source)) ?? [];
  if (closing === '' || closing.length === opening.length) return;
  report(
    'markdown/dropped',
    heading.position?.start ?? { line: 1, column: 1 },
    `标题末尾的“${closing}”不会出现在网页上。`,
    '它是文字的，请在前面加反斜杠（\\#）；不需要就删去。',
  );
}

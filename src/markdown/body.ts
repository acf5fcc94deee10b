import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { BodyFacts } from '../records/entry.ts';
import { keepMarksOfText } from '../records/language/emphasis-marks.ts';
import type { Finding } from '../records/finding.ts';
import { saysNothing } from '../records/language/statements.ts';
import { isInvisible } from '../records/language/text-faults.ts';
import { splitArticleLines } from './article-lines.ts';
import { markClauses } from './clauses.ts';
import { keepDestination } from './destinations.ts';
import { checkCodeSpans } from './code-spans.ts';
import { markForm } from './document-form.ts';
import { checkDoubtful } from './doubtful-marks.ts';
import { checkDropped } from './dropped.ts';
import { copiedText, cutSlots, finishTables, sanitizeSchema } from './elements.ts';
import { checkEscapes } from './escapes.ts';
import { keepListNumbers } from './list-signs.ts';
import { checkLineSigns, checkUnderlines, keepBlankLines } from './line-signs.ts';
import { takeLinks } from './links.ts';
import { markPassages } from './passages.ts';
import { plainLine } from './plain-text.ts';
import { checkHtml } from './raw-html.ts';
import { checkRawTables } from './raw-table-marks.ts';
import { checkFences, checkHeadings, checkSize, reporter, type Report } from './source-checks.ts';
import { checkEntities, checkIndented } from './hidden-text.ts';
import { checkProtected } from './protection.ts';
import { checkNumbering } from './numbering.ts';
import { findQuotations } from './quotations.ts';
import { checkRunTogether } from './run-together.ts';
import { checkUnpaired } from './unpaired-marks.ts';
import { checkUnread } from './unread-markup.ts';
import { withTables } from './repeal-tables.ts';
import { statementsOf } from './statements.ts';
import { announceStruck } from './struck-text.ts';
import { joinLines, linkAddresses, numberFootnotes } from './source-text.ts';

/** What one Markdown body becomes, before it is known where its links lead. Plain data, so that it can be kept. */
export interface ParsedBody extends BodyFacts {
  /** Safe HTML with a slot for each link, image and clause note; `fillBody` fills them. */
  readonly html: string;
  /** The characters of the page as copying gives them, blocks separated by line feeds. */
  readonly text: string;
  readonly outline: readonly { readonly level: number; readonly text: string; readonly anchor: string }[];
  readonly findings: readonly Finding[];
}

// No directives (they eat 1:30 and 12:00), no single tilde (3~5日 is a range), no smart quotes.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutBareLinks)
  .use(withDestinations)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(keepMarksOfText);
const writer = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: 'note-',
    footnoteLabel: '脚注',
    footnoteBackLabel: (index: number) => `返回正文注 ${index + 1}`,
  })
  .use(rehypeRaw)
  .use(() => finishTables)
  // Last of all that shapes the text: nothing after it can bring anything in.
  .use(rehypeSanitize, sanitizeSchema);
const printer = unified().use(rehypeStringify);

/** GFM's bare links swallow the Chinese text behind them; `linkAddresses` makes ours. Only GFM's has a transform. */
function withoutBareLinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().filter((extension) => !extension.transforms) ?? [];
}

/** The parser alone knows where an address is written. */
function withDestinations(this: Processor): void {
  this.data().fromMarkdownExtensions?.push({
    exit: {
      resourceDestination(token) {
        keepDestination(this.stack.at(-1), token);
      },
      definitionDestination(token) {
        keepDestination(this.stack.at(-1), token);
      },
    },
  });
}

const nothing = {
  html: '',
  text: '',
  summary: '',
  outline: [],
  anchors: [],
  clauses: [],
  links: [],
  said: saysNothing,
};

/** Parses one Markdown body; the same text in the same place gives the same result. Findings carry lines of the whole file. */
export function parseBody(source: {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}): ParsedBody {
  const findings: Finding[] = [];
  const report = reporter(source.file, findings);
  if (!checkSize(source.text, source.firstLine, report)) {
    return { ...nothing, findings };
  }
  // Blank lines in front make every position one of the file.
  const text = '\n'.repeat(source.firstLine - 1) + source.text;
  const tree = reader.parse(text);
  if (!checkHtml(tree, report)) return { ...nothing, findings };
  checkMarks(tree, text, report);
  keepBlankLines(tree, text);
  linkAddresses(tree);
  splitArticleLines(tree, text);
  joinLines(tree);
  keepListNumbers(tree, text);
  keepTaskMarks(tree, text);
  numberFootnotes(tree);
  const { quoted, findings: unclear } = findQuotations(tree, source.file);
  const hidden = [
    ...checkEntities(tree, text, source.file),
    ...checkIndented(tree, text, source.file),
    ...checkRunTogether(tree, text, source.file, quoted),
    ...checkEscapes(tree, text, source.file),
    ...checkCodeSpans(tree, text, source.file),
    ...checkUnderlines(tree, text, source.file),
    ...checkNumbering(tree, source.file, quoted),
    ...unclear,
  ];
  const said = statementsOf(tree, quoted);
  const taken = takeLinks(tree, source.firstLine - 1, report);
  const found = markClauses(tree, source.file, quoted);
  const links = markPassages(tree, taken);
  const html = writer.runSync(tree);
  const guarded = checkProtected(tree, html, source.file);
  announceStruck(html);
  const plain = copiedText(html);
  const anchors = anchorsIn(html);
  if (findings.length === 0 && !showsSomething(html, plain)) reportEmpty(source, report);
  markForm(html);
  cutSlots(html, new Map(found.clauses.map(({ anchor, name }) => [anchor, name])));
  return {
    html: printer.stringify(html),
    text: plain,
    summary: summaryOf(tree),
    outline: outlineOf(tree),
    anchors: [...anchors],
    clauses: found.clauses,
    links,
    said: withTables(said, html),
    findings: [...findings, ...guarded, ...hidden, ...found.findings],
  };
}

/** What is written as Markdown and is text, or is meant as Markdown and would be printed. */
function checkMarks(tree: Root, text: string, report: Report): void {
  checkRawTables(tree, report);
  checkHeadings(tree, report);
  checkFences(tree, text, report);
  checkDropped(tree, report);
  checkUnread(tree, text, report);
  checkDoubtful(tree, text, report);
  checkUnpaired(tree, text, report);
  checkLineSigns(tree, text, report);
}

function showsSomething(tree: HtmlRoot, text: string): boolean {
  let pictures = 0;
  visit(tree, 'element', ({ tagName }) => {
    if (tagName === 'img') pictures += 1;
  });
  return pictures > 0 || !isInvisible(text);
}

/** Lines and marks that leave nothing to read; what is blank already as written has been reported. */
function reportEmpty({ text, firstLine }: { readonly text: string; readonly firstLine: number }, report: Report): void {
  if (isInvisible(text.replace(/<!--[\s\S]*?-->/g, ''))) return;
  const at = { line: firstLine, column: 1 };
  report('body/empty', at, '正文里没有可以看见的文字。', '请在第二行“---”的下面写上正文。');
}

/** `- [ ] text` is text in an official document, not a box to tick. */
function keepTaskMarks(tree: Root, source: string): void {
  visit(tree, 'listItem', (item) => {
    if (item.checked === null || item.checked === undefined) return;
    const mark = /\[[ xX]\]/.exec(source.slice(item.position?.start.offset ?? 0))?.[0] ?? '[ ]';
    item.checked = null;
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${mark} ` });
  });
}

function anchorsIn(tree: HtmlRoot): Set<string> {
  const anchors = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') anchors.add(properties['id']);
  });
  return anchors;
}

function summaryOf(tree: Root): string {
  const first =
    tree.children.find((node) => node.type === 'paragraph' && plainLine(node).length > 12) ??
    tree.children.find((node) => node.type === 'paragraph' && plainLine(node) !== '');
  return first ? plainLine(first).replaceAll(/\s+/g, ' ') : '';
}

function outlineOf(tree: Root): ParsedBody['outline'] {
  return tree.children.flatMap((node) => {
    const id = node.type === 'heading' ? node.data?.hProperties?.['id'] : undefined;
    const text = node.type === 'heading' ? plainLine(node) : '';
    // A heading that is struck out is none of the contents.
    return node.type === 'heading' && typeof id === 'string' && text !== ''
      ? [{ level: node.depth, text, anchor: id }]
      : [];
  });
}

import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import { readArticleStart, type ArticleStart } from './article-start.ts';
import { readChapterLine } from './chapter-lines.ts';
import { clauseText } from './clause-text.ts';
import { shownText } from './plain-text.ts';

interface Line {
  readonly children: PhrasingContent[];
  /** Counted from 1, in the file. */
  readonly number: number;
  readonly text: string;
  /** Two blanks or a backslash broke it off from the line above. */
  readonly broken: boolean;
}

const ends = /[。；：！？:;][”’）)』」〕]*$/;
const longestTitle = 20;
const item = /^(?:[（(][一二三四五六七八九十百]+[）)]|[\u3220-\u3229])/;

/**
 * Articles of one line each without blank lines between them are one paragraph to Markdown. Each becomes a paragraph of its
 * own, with its place in the file; so do the items below them, and every other line where each line is a whole sentence. A
 * text that was merely broken into lines begins no line with an article behind the end of a sentence, and stays as it is.
 */
export function splitArticleLines(tree: Root, source: string): void {
  let starts: readonly number[] | undefined;
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'paragraph' || !/第[^\n]{1,14}[条條]/.test(shownText(node))) return [node];
    const lines = linesOf(node);
    const cuts = cutsIn(lines);
    if (cuts.length === 0) return [node];
    starts ??= lineStarts(source);
    return paragraphsOf(node, lines, cuts, starts);
  });
}

/** The lines that begin a paragraph, besides the first; none where no article begins in the middle. */
function cutsIn(lines: readonly Line[]): number[] {
  let last = readArticleStart(lines[0]?.text ?? '')?.article;
  const articles = lines.map((line, index) => {
    const [start, above] = [readArticleStart(line.text), lines[index - 1]];
    const begins = start !== undefined && above !== undefined && beginsArticle(start, line, above, last);
    if (begins) last = start.article;
    return begins;
  });
  if (!articles.includes(true)) return [];
  const isTitleOfArticle = lines.map(({ text }, index) => articles[index + 1] === true && isTitle(text));
  const whole = lines.every(({ text }, index) => stands(text) || isTitleOfArticle[index]);
  return lines.flatMap(({ text, broken }, index) => {
    const above = lines[index - 1];
    if (!above) return [];
    const begins = item.test(text) && (broken || stands(above.text));
    return whole || begins || articles[index] || isTitleOfArticle[index] ? [index] : [];
  });
}

/** `last` is the article above, if there is one. */
function beginsArticle({ how, article }: ArticleStart, line: Line, above: Line, last = 0): boolean {
  const isNext = article === last + 1;
  if (how === 'cited' || (how === 'close' && !isNext)) return false;
  return line.broken || stands(above.text) || (how === 'apart' && isNext && isTitle(above.text));
}

/** A few words without any mark of a sentence: 总则. A text that was broken into lines has none as short. */
function isTitle(text: string): boolean {
  return text.length <= longestTitle && /^[^，、。；：！？,;:]+$/.test(text);
}

/** A line that is a whole sentence, or the heading of an article or a chapter; a few words alone may go on in the next. */
function stands(text: string): boolean {
  if (ends.test(text)) return true;
  const heading = /[条條）)】〕\]]$/.test(text) && readArticleStart(text)?.alone === true;
  return heading || (readChapterLine(text)?.title.length ?? longestTitle) < longestTitle;
}

function linesOf(paragraph: Paragraph): Line[] {
  const first = paragraph.position?.start.line ?? 1;
  const lines: { children: PhrasingContent[]; number: number; broken: boolean }[] = [
    { children: [], number: first, broken: false },
  ];
  for (const child of paragraph.children) {
    const line = lines.at(-1);
    const at = child.position?.start.line ?? line?.number ?? first;
    if (child.type === 'break') lines.push({ children: [], number: at + 1, broken: true });
    else if (child.type === 'text')
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push({ children: [], number: at + index, broken: false });
        if (value.trim() !== '') lines.at(-1)?.children.push({ ...child, value });
      });
    else line?.children.push(child);
  }
  return lines.map((line) => ({
    ...line,
    text: clauseText({ type: 'paragraph', children: line.children }).text,
  }));
}

function paragraphsOf(
  paragraph: Paragraph,
  lines: readonly Line[],
  cuts: readonly number[],
  starts: readonly number[],
): Paragraph[] {
  return [0, ...cuts].map((from, index): Paragraph => {
    const to = cuts[index] ?? lines.length;
    const above = index === 0 ? paragraph.position?.start : pointAt(lines[from], starts);
    const position = {
      start: above ?? firstPoint,
      end: pointAt(lines[to], starts) ?? paragraph.position?.end ?? firstPoint,
    };
    const children = joined(lines.slice(from, to)).map((child) =>
      child.type === 'text' ? { ...child, position } : child,
    );
    return { type: 'paragraph', children, position };
  });
}

const firstPoint: Point = { line: 1, column: 1, offset: 0 };

/** Where a line begins in the file. */
function pointAt(line: Line | undefined, starts: readonly number[]): Point | undefined {
  return line && { line: line.number, column: 1, offset: starts[line.number - 1] ?? 0 };
}

/** Lines that stay together, with the breaks between them as they were. */
function joined(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap(({ children, broken }, index): PhrasingContent[] => {
    if (index === 0) return children;
    return broken ? [{ type: 'break' }, ...children] : [{ type: 'text', value: '\n' }, ...children];
  });
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

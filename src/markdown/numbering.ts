import type { List, Nodes, Root } from 'mdast';
import { writeNumeral } from '../records/values/clause.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import { nameOf, readArticleStart } from './article-start.ts';
import { articlesWithin } from './articles-within.ts';
import { clauseText } from './clause-text.ts';
import { readChapterLine } from './chapter-lines.ts';
import { articlesApart } from './clauses.ts';
import { printedSign } from './list-signs.ts';
import { readOutlineStart } from './outline-start.ts';

interface Numbered {
  readonly value: number;
  /** Perhaps the line only speaks of the number: counted where it goes on from the last, and nowhere else. */
  readonly perhaps?: boolean;
}

interface Style {
  /** Counted only in a text that has the first: an interpretation explains some articles, and not all. */
  readonly fromFirst?: boolean;
  readonly read: (text: string) => Numbered | undefined;
  readonly write: (value: number) => string;
}

/** From the highest level to the lowest: a number of one level begins all lower ones anew. */
const styles: readonly Style[] = [
  { read: readChapter, write: (value) => `第${writeNumeral(value)}章` },
  { fromFirst: true, read: readArticle, write: (value) => `第${writeNumeral(value)}条` },
  ...outlineStyles(
    (value) => `${writeNumeral(value)}、`,
    (value) => `（${writeNumeral(value)}）`,
    (value) => `${value}.`,
    (value) => `（${value}）`,
  ),
  { read: readItem, write: (value) => `${value}）` },
];

function outlineStyles(...writers: readonly Style['write'][]): Style[] {
  const read = (level: number) => (text: string) => {
    const start = readOutlineStart(text);
    return start?.level === level ? { value: start.number } : undefined;
  };
  return writers.map((write, level) => ({ read: read(level), write }));
}

function readItem(text: string): Numbered | undefined {
  const number = /^(\d{1,3})[)）]/.exec(text)?.[1];
  return number === undefined ? undefined : { value: Number(number) };
}

function readChapter(text: string): Numbered | undefined {
  const line = readChapterLine(text);
  return line?.level === '章' ? { value: line.number } : undefined;
}

function readArticle(text: string): Numbered | undefined {
  const start = readArticleStart(text);
  return start && start.how !== 'cited' ? { value: start.article, perhaps: start.how === 'close' } : undefined;
}

/**
 * Numbers of clauses and lists that skip: 一、二、四、 or 1. 2. 4. The page keeps the number that is written; a skip shows that
 * a paragraph was lost, or only that the number is wrong. Several runs of one style may lie in each other (a list in an
 * attachment), so a number that goes on any of them is right. What is `quoted` has numbers of its own.
 */
export function checkNumbering(tree: Root, file: string, quoted: ReadonlySet<Nodes> = new Set()): Finding[] {
  const reader = new NumberReader(file);
  const own = articlesApart(tree, quoted);
  for (const node of tree.children) {
    if (quoted.has(node)) continue;
    if (node.type === 'heading' || node.type === 'paragraph') {
      const { text } = clauseText(node);
      const at = node.position?.start ?? { line: 1, column: 1 };
      reader.take(text, at);
      for (const { start } of articlesWithin(text, own)) reader.take(nameOf(start), at);
    } else if (node.type === 'list') reader.list(node);
  }
  return reader.findings;
}

class NumberReader {
  readonly findings: Finding[] = [];
  readonly #file: string;
  /** The last number of each run that may go on, by style, the newest last. */
  readonly #runs = new Map<Style, number[]>();
  readonly #begun = new Set<Style>();

  constructor(file: string) {
    this.#file = file;
  }

  take(text: string, at: { readonly line: number; readonly column: number }): void {
    for (const style of styles) {
      const numbered = style.read(text);
      if (numbered) {
        this.#number(style, numbered, at);
        return;
      }
    }
  }

  list(list: List): void {
    list.children.forEach((item, index) => {
      const [first] = item.children;
      const at = item.position?.start ?? { line: 1, column: 1 };
      if (list.ordered === true) this.take(printedSign(list, index), at);
      else if (first) this.take(clauseText(first).text, at);
    });
  }

  #number(style: Style, { value, perhaps }: Numbered, at: { readonly line: number; readonly column: number }): void {
    const runs = this.#runs.get(style) ?? [];
    this.#runs.set(style, runs);
    const goesOn = runs.lastIndexOf(value - 1);
    if (perhaps === true && goesOn < 0) return;
    if (value === 1) this.#begun.add(style);
    if (value === 1 || runs.length === 0) runs.push(value);
    else if (goesOn >= 0) runs.splice(goesOn, runs.length, value);
    else {
      const last = runs.at(-1) ?? 0;
      const counts = style.fromFirst !== true || this.#begun.has(style);
      if (value > last + 1 && counts) this.#report(style, last, value, at);
      if (value > last) runs.splice(-1, 1, value);
    }
  }

  #report(style: Style, last: number, value: number, at: { readonly line: number; readonly column: number }): void {
    const missing =
      value - last === 2 ? `“${style.write(last + 1)}”` : `“${style.write(last + 1)}”到“${style.write(value - 1)}”`;
    this.findings.push(
      warningAt(
        { file: this.#file, line: at.line, column: at.column, field: '正文' },
        'clause/number-skipped',
        `编号从“${style.write(last)}”跳到了“${style.write(value)}”，中间没有${missing}。`,
        `请对照原件，看是漏了一段还是编号写错；编号写错的，这里应为“${style.write(last + 1)}”；原件如此的，保留不动（网页照写的编号显示）。`,
      ),
    );
  }
}

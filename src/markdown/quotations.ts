import type { List, Nodes, Root } from 'mdast';
import { ordinalSigns, readNumeral } from '../records/values/clause.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import { readArticleStart } from './article-start.ts';
import { printedSign } from './list-signs.ts';
import { readOutlineStart } from './outline-start.ts';
import { shownText } from './plain-text.ts';
import { closedIn, isWholeQuotation, openedIn, turned, type Opened } from './quotation-marks.ts';

/** Paragraphs and headings that a document only quotes: the new wording of another document's articles. */
export interface Quotations {
  readonly quoted: ReadonlySet<Nodes>;
  readonly findings: readonly Finding[];
}

interface Block {
  readonly node: Nodes;
  readonly text: string;
}

/** Quotations longer than this many paragraphs are not looked for, so that marks that are missing cost no time. */
const most = 400;
/** What stands below such a line is the wording that another document gets. */
const amending =
  /(?:(?:修改|修订|调整|变更|更正|表述|合并|改)为|作为第[^，。；：:]{1,12}[条款项]|(?:增加|增补|补充)[^，。；：:]{0,12}[条款项章节])[：:]?$/;
/** 二、将第五条修改为：“…. */
const nextChange = /^[^“”「」『』"＂]{0,60}(?:修改|修订|调整|改)为[：:]?\s*[“「『"＂]/;
const articleNumber = new RegExp(`第\\s*([${ordinalSigns}]+)\\s*[条條]`, 'g');
const speaksOfChange = /修改|删去|删除|增加|改为|调整|^[^，。]{0,8}[将把]/;
const sentence = /[。；：！？:;][”’）)』」〕]*$/;
const closing = /^(?:本决定|此外|根据本决定|以上)/;

/**
 * Finds what is quoted over whole paragraphs: between marks that open in one paragraph and close in a later one (also where
 * each paragraph opens anew), in a paragraph that is one quotation, or without any marks below 修改为：. Block quotations are
 * blocks of their own and need no finding.
 */
export function findQuotations(tree: Root, file: string): Quotations {
  const reader = new QuotationReader(blocksOf(tree), file);
  reader.read();
  return { quoted: reader.quoted, findings: reader.findings };
}

function blocksOf(tree: Root): Block[] {
  return tree.children.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [{ node, text: shown(node) }];
    return node.type === 'list' ? blocksIn(node) : [];
  });
}

function blocksIn(list: List): Block[] {
  return list.children.flatMap((item, index) =>
    item.children.flatMap((child, place) => {
      if (child.type === 'list') return blocksIn(child);
      if (child.type !== 'paragraph') return [];
      const number = place === 0 ? printedSign(list, index) : '';
      return [{ node: child, text: number + shown(child) }];
    }),
  );
}

function shown(node: Nodes): string {
  return turned(shownText(node).trim());
}

class QuotationReader {
  readonly quoted = new Set<Nodes>();
  readonly findings: Finding[] = [];
  readonly #blocks: readonly Block[];
  readonly #file: string;

  constructor(blocks: readonly Block[], file: string) {
    this.#blocks = blocks;
    this.#file = file;
  }

  read(): void {
    for (let index = 0; index < this.#blocks.length; index += 1) index = this.#readFrom(index);
  }

  /** Reads one paragraph and what is quoted from it on; gives the last paragraph that is read with it. */
  #readFrom(start: number): number {
    let index = start;
    let offset = 0;
    for (;;) {
      const { node, text } = this.#blocks[index] ?? { node: undefined, text: '' };
      if (!node) return index;
      const opened = openedIn(text, offset);
      if (!opened) {
        if (offset > 0) return index;
        if (this.#isOneQuotation(index)) this.quoted.add(node);
        else if (amending.test(text)) return this.#unmarked(index, index + 1);
        return index;
      }
      const end = this.#closedBelow(index, opened);
      if (end === undefined || this.#holdsOwn(index, end.index, opened)) return this.#unclosed(index, opened);
      for (let below = opened.at === 0 ? index : index + 1; below <= end.index; below += 1)
        this.quoted.add(this.#blocks[below]?.node ?? node);
      ({ index, offset } = end);
    }
  }

  #closedBelow(index: number, { mark }: Opened): { readonly index: number; readonly offset: number } | undefined {
    const last = Math.min(this.#blocks.length, index + most);
    for (let below = index + 1; below < last; below += 1) {
      const offset = closedIn(this.#textAt(below), mark);
      if (offset !== undefined) return { index: below, offset };
    }
    return undefined;
  }

  /** A mark is missing where the next change, or in an ordinary text an article, stands between the two that were found. */
  #holdsOwn(from: number, to: number, { at }: Opened): boolean {
    const text = this.#textAt(from);
    const between = this.#blocks.slice(from + 1, to + 1);
    if (between.some((block) => nextChange.test(block.text))) return true;
    if (text.startsWith('第', at + 1) || amending.test(text.slice(0, at).trimEnd())) return false;
    return between.some((block) => readArticleStart(block.text)?.how === 'apart');
  }

  #unclosed(index: number, { at }: Opened): number {
    const { node, text } = this.#blocks[index] ?? { node: undefined, text: '' };
    const amends = amending.test(text.slice(0, at).trimEnd());
    if (!node || (!amends && !readArticleStart(text.slice(at + 1)))) return index;
    this.#report(
      node,
      `从这一段的“${text.slice(at + 1, at + 13)}”开始的引用缺少末尾的引号，看不出到哪里为止。`,
      '请在引用内容的末尾补上引号；引用的条文不是本文件的条文，不编地址。',
    );
    return this.#unmarked(index, index + 1, true);
  }

  /** “第三条 …。” in a paragraph of its own, or any quotation below 修改为： or below another. */
  #isOneQuotation(index: number): boolean {
    const { text } = this.#blocks[index] ?? { text: '' };
    if (!isWholeQuotation(text)) return false;
    if (readArticleStart(text.slice(1))) return true;
    const above = this.#blocks[index - 1];
    return above !== undefined && (amending.test(above.text) || this.quoted.has(above.node));
  }

  /**
   * Wording without marks below 修改为：, up to where the document's own numbering goes on. Gives the last paragraph of it.
   * `surely` is true where a mark has opened it.
   */
  #unmarked(intro: number, first: number, surely = false): number {
    const own = this.#textAt(intro);
    if (!surely && !beginsWording(own, this.#textAt(first))) return intro;
    const known = namedIn(own);
    const below = this.#blocks.slice(first, first + most);
    let before: number | undefined;
    for (const [index, block] of below.entries()) {
      if ((index > 0 || surely) && isOwn(own, block, before)) return first + index - 1;
      const article = readArticleStart(block.text)?.article;
      if (isOutOfOrder(article, before, known)) this.#reportUnknown(block);
      before = article ?? before;
      this.quoted.add(block.node);
    }
    return first + below.length - 1;
  }

  #textAt(index: number): string {
    return this.#blocks[index]?.text ?? '';
  }

  #reportUnknown({ node, text }: Block): void {
    this.#report(
      node,
      `看不出“${text.slice(0, 12)}”是本文件的条文，还是上面修改另一份文件的内容，没有给它编地址。`,
      '修改的内容请用引号“”括起来，或者每段前面写 >；是本文件条文的，请在它前面加小标题。',
    );
  }

  #report(node: Nodes, message: string, mend: string): void {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    this.findings.push(
      warningAt({ file: this.#file, line, column, field: '正文' }, 'clause/quotation-unclear', message, mend),
    );
  }
}

/** An article below 修改为： that neither goes on from the one `before` nor is one of those that are `known` to be changed. */
function isOutOfOrder(article: number | undefined, before: number | undefined, known: readonly unknown[]): boolean {
  return article !== undefined && before !== undefined && article !== before + 1 && !known.includes(article);
}

/** A line below 修改为： with which the document goes on itself. `before` is the article that was quoted last. */
function isOwn(intro: string, { node, text }: Block, before: number | undefined): boolean {
  if (node.type === 'heading' || closing.test(text)) return true;
  const start = readArticleStart(text);
  if (start) return isNextArticle(intro, start.article) || (start.article === 1 && before !== undefined);
  return amending.test(text) || isNextNumber(intro, text) || !sentence.test(text);
}

function isNextArticle(intro: string, article: number): boolean {
  return readArticleStart(intro)?.article === article - 1;
}

function isNextNumber(intro: string, text: string): boolean {
  const [own, next] = [readOutlineStart(intro), readOutlineStart(text)];
  if (!own || !next || next.level > own.level) return false;
  if (next.level === own.level && next.number !== own.number + 1) return false;
  // Items of the wording are numbered like those of the decision.
  return next.level === 0 || speaksOfChange.test(text);
}

/** The line below speaks of an article that the line above gives new words, and is not the document's own next. */
function beginsWording(intro: string, below: string): boolean {
  const start = readArticleStart(below);
  if (!start || start.how === 'cited') return false;
  const own = readArticleStart(intro);
  return namedIn(intro).includes(start.article) || own === undefined || start.article !== own.article + 1;
}

/** The articles that a line speaks of, without the one that the line itself may be. */
function namedIn(text: string): readonly (number | undefined)[] {
  const numbers = [...text.matchAll(articleNumber)].map(([, number]) => readNumeral(number ?? ''));
  return readArticleStart(text) ? numbers.slice(1) : numbers;
}

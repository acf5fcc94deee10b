import type { Heading, List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { articleClause, chapterClause, outlineClause, readNumeral, type Clause } from '../records/clause.ts';
import type { BodyClause } from '../records/entry.ts';
import type { Finding } from '../records/finding.ts';

const numeral = '[零○〇一二两三四五六七八九十百千\\d]+';
const chapterStart = new RegExp(`^第(${numeral})章`);
const sectionStart = new RegExp(`^第(${numeral})节`);
const articleStart = new RegExp(`^第(${numeral})条(?:之([一二三四五六七八九十]+))?`);
/** A citation goes on in one of these ways; a clause's own text does not. */
const cites = /^[规之至和、的所款项第及与或中，,；;（(]/;
const outlineStarts: readonly RegExp[] = [
  /^([一二三四五六七八九十百]+)、/,
  /^[（(]([一二三四五六七八九十百]+)[）)]/,
  /^(\d{1,3})[.．、](?!\d)/,
  /^[（(](\d{1,3})[）)]/,
];
/** A paragraph of an article ends like a sentence; a signature, a date or a list of attachments does not belong to it. */
const sentence = /[。；：！？:;][”’）)』」〕]*$/;

export interface FoundClauses {
  readonly clauses: readonly BodyClause[];
  readonly findings: readonly Finding[];
}

/** Gives every clause its anchor (in `data.hProperties.id`) and says which there are. Headings that are none get `h-1`, `h-2` … */
export function markClauses(tree: Root, file: string): FoundClauses {
  const reader = new ClauseReader(file);
  for (const node of tree.children) {
    if (node.type === 'heading') reader.heading(node);
    else if (node.type === 'paragraph') reader.paragraph(node, node);
    else if (node.type === 'list') reader.list(node);
  }
  return { clauses: asCited(reader.clauses), findings: reader.findings };
}

/** An article's only paragraph is not named in a citation: 第三条第（一）项, not 第三条第一款第（一）项. */
function asCited(clauses: readonly BodyClause[]): BodyClause[] {
  const several = new Set(clauses.map(({ name }) => /^(.+)第二款$/.exec(name)?.[1]));
  return clauses.map((clause) => {
    const [, article, item] = /^(.+)第一款(第（.+）项)$/.exec(clause.name) ?? [];
    return article === undefined || several.has(article) ? clause : { ...clause, name: `${article}${item}` };
  });
}

/** Reads a document from top to bottom and remembers where it stands. */
class ClauseReader {
  readonly clauses: BodyClause[] = [];
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #taken = new Map<string, number>();
  #chapter: number | undefined;
  #article: { readonly article: number; readonly inserted: number | undefined; paragraph: number } | undefined;
  #lastArticle = 0;
  #outline: number[] = [];
  #headings = 0;

  constructor(file: string) {
    this.#file = file;
  }

  heading(node: Heading): void {
    const text = toString(node).trim();
    const chapter = numberAt(chapterStart, text);
    if (chapter !== undefined) {
      this.#chapter = chapter;
      this.#leave();
      this.#mark(node, node, chapterClause(chapter));
      return;
    }
    const section = this.#chapter === undefined ? undefined : numberAt(sectionStart, text);
    if (section !== undefined) {
      this.#leave();
      this.#mark(node, node, chapterClause(this.#chapter ?? 0, section));
      return;
    }
    if (this.#startArticle(node, node, text, 0)) return;
    this.#article = undefined;
    if (this.#startOutline(node, node, text)) return;
    this.#outline = [];
    this.#headings += 1;
    setId(node, `h-${this.#headings}`);
  }

  /** `holder` is the element that gets the anchor: the paragraph, or the list item around it. */
  paragraph(node: Paragraph, holder: Nodes): void {
    const text = toString(node).trim();
    if (this.#startArticle(node, holder, text, 1)) return;
    if (this.#article) this.#inArticle(node, holder, text);
    else this.#startOutline(node, holder, text);
  }

  list(list: List): void {
    for (const item of list.children) {
      const [first] = item.children;
      if (first?.type !== 'paragraph') continue;
      const printed = list.ordered === true && !this.#article ? printedNumber(item, list) : undefined;
      if (printed !== undefined) this.#openOutline(item, item, 2, printed);
      else if (!this.#article || /^[（(][一二三四五六七八九十]+[）)]/.test(toString(first).trim()))
        this.paragraph(first, item);
      for (const child of item.children.slice(1)) {
        if (child.type === 'list' && !this.#article) this.list(child);
        if (child.type === 'paragraph' && !this.#article) this.paragraph(child, child);
      }
    }
  }

  #startArticle(node: Nodes, holder: Nodes, text: string, paragraph: number): boolean {
    const match = articleStart.exec(text);
    const article = match?.[1] === undefined ? undefined : readNumeral(match[1]);
    if (!match || article === undefined) return false;
    const inserted = match[2] === undefined ? undefined : readNumeral(match[2]);
    const rest = text.slice(match[0].length);
    const spaced = rest === '' || /^[\s\u3000]/.test(rest);
    const next = article === this.#lastArticle + 1 || (inserted !== undefined && article === this.#lastArticle);
    if (!spaced && !(next && !cites.test(rest))) return false;
    this.#article = { article, inserted, paragraph };
    this.#lastArticle = article;
    this.#mark(
      node,
      holder,
      articleClause({ article, inserted }),
      paragraph === 1 ? [articleClause({ article, inserted }).anchor + '-1'] : [],
    );
    return true;
  }

  #inArticle(node: Nodes, holder: Nodes, text: string): void {
    const article = this.#article;
    if (!article) return;
    const item = numberAt(
      /^[（(]([一二三四五六七八九十百]+)[）)]/,
      text.replace(/^[\u3220-\u3229]/, (mark) => mark.normalize('NFKC')),
    );
    if (item !== undefined) {
      this.#mark(node, holder, articleClause({ ...article, paragraph: Math.max(article.paragraph, 1), item }));
      return;
    }
    if (/^附[件：:表]/.test(text) || !sentence.test(text)) {
      this.#article = undefined;
      return;
    }
    if (outlineStarts[2]?.test(text) || outlineStarts[3]?.test(text)) return;
    article.paragraph += 1;
    const clause = articleClause({ ...article, paragraph: article.paragraph });
    this.#mark(node, holder, article.paragraph === 1 ? { ...clause, anchor: `${clause.anchor}-1` } : clause);
  }

  #startOutline(node: Nodes, holder: Nodes, text: string): boolean {
    const folded = text.replace(/^[\u3220-\u3229]/, (mark) => mark.normalize('NFKC'));
    for (const [level, pattern] of outlineStarts.entries()) {
      const number = numberAt(pattern, folded);
      if (number !== undefined) return this.#openOutline(node, holder, level, number);
    }
    return false;
  }

  /** A lower level counts only under a first one: a numbered list in a text without 一、 is a list and no clause. */
  #openOutline(node: Nodes, holder: Nodes, level: number, number: number): boolean {
    if (level > 0 && this.#outline.length === 0) return false;
    const path = Array.from({ length: level }, (_, index) => this.#outline[index] ?? 0);
    this.#outline = [...path, number];
    this.#mark(node, holder, outlineClause(this.#outline));
    return true;
  }

  /** After a chapter the next article belongs to it, and its outline begins anew. */
  #leave(): void {
    this.#article = undefined;
    this.#outline = [];
  }

  #mark(node: Nodes, holder: Nodes, { anchor, name }: Clause, aliases: readonly string[] = []): void {
    const times = (this.#taken.get(anchor) ?? 0) + 1;
    this.#taken.set(anchor, times);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (times > 1) {
      this.findings.push({
        rule: 'clause/number-repeated',
        severity: 'warning',
        file: this.#file,
        line,
        column,
        field: '正文',
        message: `“${name}”在正文里出现了 ${times} 次，后一处的地址是 #${anchor}${suffix(times)}。`,
        mend: '请核对编号；确有必要重复的，引用时请写明是哪一处。',
      });
    }
    const id = anchor + suffix(times);
    setId(holder, id);
    this.clauses.push({ anchor: id, name, line, aliases: times > 1 ? [] : aliases });
  }
}

/** The second is `-b`, the third `-c`. */
function suffix(times: number): string {
  return times === 1 ? '' : times <= 26 ? `-${String.fromCodePoint(96 + times)}` : `-${times}`;
}

function numberAt(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : readNumeral(found);
}

function printedNumber(item: ListItem, list: List): number {
  const value = item.data?.hProperties?.['value'];
  return typeof value === 'string' ? Number(value) : (list.start ?? 1) + list.children.indexOf(item);
}

function setId(node: Nodes, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

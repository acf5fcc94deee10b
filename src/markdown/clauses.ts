import type { Heading, List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { articleClause, chapterClause, outlineClause, type Clause } from '../records/values/clause.ts';
import type { BodyClause } from '../records/entry.ts';
import type { Finding } from '../records/finding.ts';
import { nameOf, readArticleStart, type ArticleStart } from './article-start.ts';
import { articlesWithin } from './articles-within.ts';
import { ClauseAnchors, placeOf, setId } from './clause-anchors.ts';
import { clauseText } from './clause-text.ts';
import { chapterParagraphs, readChapterLine, type ChapterLine } from './chapter-lines.ts';
import { printedSign } from './list-signs.ts';
import { readOutlineStart } from './outline-start.ts';
import { unclearArticles, type LeftOut } from './unclear-articles.ts';

/** A paragraph of an article ends like a sentence; a signature, a date or a list of attachments does not belong to it. */
const sentence = /[。；：！？:;][”’）)』」〕]*$/;

export interface FoundClauses {
  readonly clauses: readonly BodyClause[];
  readonly findings: readonly Finding[];
}

/**
 * Gives every clause its anchor (in `data.hProperties.id`) and says which there are. Headings that are none get `h-1`, `h-2` …
 * What is quoted from another document has no clauses of this one.
 */
export function markClauses(tree: Root, file: string, quoted: ReadonlySet<Nodes> = new Set()): FoundClauses {
  const reader = new ClauseReader(tree, file, quoted);
  for (const node of tree.children) {
    if (node.type === 'heading') reader.heading(node);
    else if (node.type === 'paragraph') reader.paragraph(node, node);
    else if (node.type === 'list') reader.list(node);
  }
  const findings = [...reader.anchors.findings, ...unclearArticles(reader.leftOut, reader.articles, file)];
  return { clauses: asCited(reader.anchors.clauses), findings };
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
  readonly anchors: ClauseAnchors;
  readonly leftOut: LeftOut[] = [];
  /** The articles that were taken, by name, with their numbers. */
  readonly articles = new Map<string, number>();
  readonly #quoted: ReadonlySet<Nodes>;
  readonly #chapters: ReadonlyMap<Nodes, ChapterLine>;
  /** Articles that are set off from their text somewhere: a line that only runs on behind the same number cites them. */
  readonly #apart: ReadonlySet<string>;
  #part: number | undefined;
  #chapter: { readonly part: number | undefined; readonly chapter: number } | undefined;
  /** The part in which each number of a chapter stands first. */
  readonly #firstParts = new Map<number, number | undefined>();
  #article: { readonly article: number; readonly inserted: number | undefined; paragraph: number } | undefined;
  #lastArticle = 0;
  #struckArticle: number | undefined;
  /** Blocks that are struck out. */
  readonly #struck = new Set<Nodes>();
  #outline: number[] = [];
  #headings = 0;

  constructor(tree: Root, file: string, quoted: ReadonlySet<Nodes>) {
    this.anchors = new ClauseAnchors(file);
    this.#quoted = quoted;
    this.#chapters = chapterParagraphs(tree);
    this.#apart = articlesApart(tree, quoted);
  }

  #textOf(node: Paragraph | Heading): string {
    const { text, struck } = clauseText(node);
    if (struck) this.#struck.add(node);
    return text;
  }

  heading(node: Heading): void {
    const text = this.#textOf(node);
    const quoted = this.#quoted.has(node);
    const chapter = quoted ? undefined : readChapterLine(text);
    // Headings without an anchor of their own keep their numbers beside parts.
    if (chapter?.level === '编') this.#headings += 1;
    if (!quoted && (this.#startChapter(node, chapter) || this.#startArticle(node, node, text, 0))) return;
    if (!quoted) this.#article = undefined;
    if (!quoted && this.#startOutline(node, node, text)) return;
    if (!quoted) this.#outline = [];
    this.#headings += 1;
    setId(node, `h-${this.#headings}`);
  }

  /** `holder` is the element that gets the anchor: the paragraph, or the list item around it. */
  paragraph(node: Paragraph, holder: Nodes): void {
    const text = this.#textOf(node);
    if (this.#quoted.has(node) || this.#startChapter(node, this.#chapters.get(node))) return;
    const begun = this.#startArticle(node, holder, text, 1);
    if (this.#runsOn(text) || begun) return;
    if (this.#article) this.#inArticle(node, holder, text);
    else this.#startOutline(node, holder, text);
  }

  list(list: List): void {
    for (const [index, item] of list.children.entries()) {
      const [first, ...below] = item.children;
      if (first?.type !== 'paragraph') continue;
      const begun = !this.#quoted.has(first) && this.#startListedArticle(first, item);
      if (begun) this.#runsOn(this.#textOf(first));
      if (!begun) this.#listed(first, item, printedSign(list, index));
      for (const child of below) {
        if (child.type === 'list' && (begun || !this.#article)) this.list(child);
        if (child.type === 'paragraph' && (begun || !this.#article)) this.paragraph(child, child);
      }
    }
  }

  #listed(first: Paragraph, item: ListItem, sign: string): void {
    // 3. is a level of the official outline, 3) is none.
    if (sign.endsWith('.') && !this.#article) this.#openOutline(item, item, 2, Number.parseInt(sign, 10));
    else if (!this.#article || /^[（(][一二三四五六七八九十]+[）)]/.test(this.#textOf(first)))
      this.paragraph(first, item);
  }

  /** Within an article a list item is the next article only; any other number is one that the list speaks of. */
  #startListedArticle(first: Paragraph, item: ListItem): boolean {
    const text = this.#textOf(first);
    const start = readArticleStart(text);
    return (
      start?.how === 'apart' && (!this.#article || this.#isNext(start)) && this.#startArticle(first, item, text, 1)
    );
  }

  #startChapter(node: Nodes, line: ChapterLine | undefined): boolean {
    if (!line || (line.level === '节' && this.#chapter === undefined)) return false;
    this.#leave();
    if (line.level === '编') this.#part = line.number;
    if (line.level === '编') this.#chapter = undefined;
    if (line.level === '章') this.#chapter = { part: this.#partNamedWith(line.number), chapter: line.number };
    const numbers = { ...this.#chapter, section: line.level === '节' ? line.number : undefined };
    const inPart = { ...numbers, part: this.#part };
    const aliases = this.#chapter?.part === this.#part ? [] : [chapterClause(inPart).anchor];
    this.#mark(node, node, chapterClause(this.#chapter ? numbers : inPart), this.#chapter ? aliases : []);
    return true;
  }

  /** Chapters may begin anew in each part; the first of a number is named without it. */
  #partNamedWith(chapter: number): number | undefined {
    if (!this.#firstParts.has(chapter)) this.#firstParts.set(chapter, this.#part);
    return this.#firstParts.get(chapter) === this.#part ? undefined : this.#part;
  }

  #startArticle(node: Nodes, holder: Nodes, text: string, paragraph: number): boolean {
    const start = readArticleStart(text);
    if (!start || start.how === 'cited') return false;
    if (start.how === 'close' && !(this.#isNext(start) && !this.#apart.has(nameOf(start)))) {
      this.leftOut.push({ start, text, ...placeOf(node) });
      return false;
    }
    const { article, inserted } = start;
    const first = start.alone ? 0 : paragraph;
    this.#article = { article, inserted, paragraph: first };
    this.#struckArticle = this.#struck.has(node) ? article : undefined;
    if (!this.#struck.has(node)) this.#lastArticle = article;
    this.articles.set(nameOf(start), article);
    const clause = articleClause({ article, inserted });
    this.#mark(node, holder, clause, first === 1 ? [`${clause.anchor}-1`] : []);
    return true;
  }

  /** Behind articles that begin in the middle of a paragraph, which is reported, nobody knows whose the next paragraph is. */
  #runsOn(text: string): boolean {
    const last = articlesWithin(text, this.#apart).at(-1);
    if (!last) return false;
    this.#leave();
    this.#lastArticle = last.start.article;
    return true;
  }

  #isNext({ article, inserted }: ArticleStart): boolean {
    // In the place of an article that is struck out the same number may stand, or the next.
    const last = [
      this.#lastArticle,
      ...(this.#struckArticle === undefined ? [] : [this.#struckArticle - 1, this.#struckArticle]),
    ];
    return last.includes(article - 1) || (inserted !== undefined && last.includes(article));
  }

  #inArticle(node: Nodes, holder: Nodes, text: string): void {
    const article = this.#article;
    if (!article) return;
    const start = readOutlineStart(text);
    const item = start?.level === 1 ? start.number : undefined;
    if (item !== undefined) {
      // Right below the heading of an article it belongs to the first paragraph, and what follows is the second.
      article.paragraph = Math.max(article.paragraph, 1);
      this.#mark(node, holder, articleClause({ ...article, item }));
      return;
    }
    // A paragraph that is struck out is none any more.
    if (this.#struck.has(node)) return;
    if (/^附[件：:表]/.test(text) || !sentence.test(text)) {
      this.#article = undefined;
      return;
    }
    if (start && start.level > 1) return;
    article.paragraph += 1;
    const clause = articleClause({ ...article, paragraph: article.paragraph });
    this.#mark(node, holder, article.paragraph === 1 ? { ...clause, anchor: `${clause.anchor}-1` } : clause);
  }

  #startOutline(node: Nodes, holder: Nodes, text: string): boolean {
    const start = readOutlineStart(text);
    return start !== undefined && this.#openOutline(node, holder, start.level, start.number);
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

  #mark(node: Nodes, holder: Nodes, clause: Clause, aliases: readonly string[] = []): void {
    this.anchors.mark({ clause, node, holder, aliases, struck: this.#struck.has(node) });
  }
}

/** The names of the articles that begin a paragraph and are set off from their text. */
export function articlesApart(tree: Root, quoted: ReadonlySet<Nodes>): ReadonlySet<string> {
  const starts = tree.children.flatMap((node) => {
    if ((node.type !== 'paragraph' && node.type !== 'heading') || quoted.has(node)) return [];
    const { text, struck } = clauseText(node);
    return struck ? [] : [readArticleStart(text)];
  });
  return new Set(starts.flatMap((start) => (start?.how === 'apart' ? [nameOf(start)] : [])));
}

import { ordinalSigns } from '../records/values/clause.ts';
import { nameOf, readArticleStart, type ArticleStart } from './article-start.ts';
import { readChapterLine } from './chapter-lines.ts';

/** An article that begins in the middle of a paragraph. */
export interface ArticleWithin {
  readonly start: ArticleStart;
  readonly index: number;
}

const numeral = `[${ordinalSigns}](?:[ \\u3000]?[${ordinalSigns}])*`;
const label = new RegExp(`第[ \\u3000]?${numeral}[ \\u3000]?[条條]`, 'gu');
/** Marks of strong type do not count. */
const ended = /[。；：！？][”’）)」』]*[\s\u3000*]*$/u;
/** What is quoted in a sentence has articles of another document. */
const quotation = /“[^“”]*”|「[^「」]*」/gu;
/** What an interpretation says of an article; no article begins so. */
const explains = /^(?:明确|说明|主要|重点|介绍|强调|提出|细化|分别|阐述|对[^，。]{1,30}(?:作|进行)|是)/u;
const near = 40;
const longest = 250;

/**
 * The articles that follow another in its paragraph (第一条 …。第二条 …。) or the heading of a chapter in its line. Only a number
 * that goes on from the one before it is one, and none that begins a paragraph elsewhere (`own`); any other is spoken of.
 * `text` may be as written or as shown.
 */
export function articlesWithin(text: string, own: ReadonlySet<string>): readonly ArticleWithin[] {
  const masked = text.replaceAll(quotation, (found) => '“'.padEnd(found.length, '”'));
  const found: ArticleWithin[] = [];
  let last: ArticleStart | undefined;
  for (const { 0: words, index } of masked.matchAll(label)) {
    const start = readArticleStart(masked.slice(index, index + longest).replaceAll('*', ' '));
    const before = (index <= near ? '。' : '') + masked.slice(Math.max(0, index - near), index);
    if (!start || !begins(start, masked.slice(index + words.length), before)) continue;
    if (index > 0 && !own.has(nameOf(start)) && (isChapter(before) || goesOn(start, last)))
      found.push({ start, index });
    last = start;
  }
  return found;
}

function begins({ how }: ArticleStart, behind: string, before: string): boolean {
  if (how === 'cited' || (how === 'close' && explains.test(behind))) return false;
  return ended.test(before) || (how === 'apart' && isChapter(before));
}

/** Where the text runs on behind both numbers, both are articles; behind the second alone, it cites one. */
function goesOn({ article, inserted, how }: ArticleStart, last: ArticleStart | undefined): boolean {
  if (how === 'close' && last?.how !== 'close') return false;
  if (!last) return article === 1;
  return inserted === undefined
    ? article === last.article + 1
    : article === last.article && inserted === (last.inserted ?? 0) + 1;
}

/** 第一章 总则, and a blank. */
function isChapter(before: string): boolean {
  const title = readChapterLine(before.replace(/^。/, '').replaceAll('*', ''))?.title;
  return title !== undefined && /[\s\u3000]\**$/u.test(before) && !/[。；：，！？,;]/u.test(title);
}

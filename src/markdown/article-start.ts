import { articleClause, numeralSigns, ordinalSigns, readNumeral } from '../records/values/clause.ts';

/** A line that begins with 第N条, and what it makes of the number. */
export interface ArticleStart {
  readonly article: number;
  /** 第三条之一. */
  readonly inserted: number | undefined;
  /**
   * `apart`: a blank, a mark or a caption sets the number off from the text, so that an article begins here. `close`: the
   * text runs on behind the number (第三条为了…, 第三条，…); only the numbers before and behind can say. `cited`: the line speaks of
   * an article, of this document or of another.
   */
  readonly how: 'apart' | 'close' | 'cited';
  /** The number stands alone in its line, or with its caption: the first paragraph (款) comes in the next. */
  readonly alone: boolean;
}

const numeral = `[${ordinalSigns}](?:\\s*[${ordinalSigns}])*`;
/** 之一般, 之二分之一: words that only begin like the number of an inserted article. */
const label = `第\\s*(${numeral})\\s*[条條](?:\\s*之\\s*([${ordinalSigns}]+)(?![般切旦致定些样起者分]))?`;
const begins = new RegExp(`^${label}`);
/** [第一条], 【第一条 目的】. */
const inBrackets = new RegExp(
  `^(?:\\[\\s*(${label}[^\\]]{0,20})\\]|【\\s*(${label}[^】]{0,20})】|〔\\s*(${label}[^〕]{0,20})〕)`,
);

const roundCaption = /^\s*\(((?:[^()。;]|\([^()]*\)){1,40})\)/;
const squareCaption = /^\s*(?:【[^】。]{1,40}】|〔[^〕。]{1,40}〕|\[[^\]。]{1,40}\])/;
/** These stand around what a sentence speaks of as well. */
const quotedCaption = /^\s*(?:《[^》]{1,40}》|“[^”。]{1,40}”|「[^」。]{1,40}」|『[^』。]{1,40}』|"[^"。]{1,40}")/;

/** （一）项, （第二款）, （含）: no caption, but a place in the article that is cited. */
const place = new RegExp(
  `^\\s*(?:第?[${numeralSigns}]+[条款项目]?|含.*|不含.*|以[上下].*|[即见].*|参见.*|节选|摘录)\\s*$`,
);
/** What makes of a number at the start of a line the name of an article that is spoken of. */
const cites = new RegExp(
  `^(?:规定|规则|之|的(?!士)|款(?!待)|项(?!目)|或|是指|修改为|改为|修订为|调整为|作为|删[去除]|移[至到]` +
    // Of words that only begin like these, the text of an article is full: 项目, 所有, 第三人, 及时, 至少, 等级, 中小.
    `|所(?=[称列述指规涉定作说提引])|第\\s*[${ordinalSigns}]+\\s*[条條款项目段句]` +
    `|至(?![少迟今多此])|和(?![平谐解])|及(?![时早])|与(?!会)|等(?![级待效同额次])|中(?![华国央小介级标外药医心型等]))`,
);
/** What only an amendment says of an article; no article begins so. */
const amends = /^(?:修改为|改为|修订为|调整为|作为第|删去|删除)/;
const citesBehindBlank = new RegExp(
  `^(?:(?:和|及|与|或|至|到|、|以及|或者)\\s*第?\\s*[${numeralSigns}]|第\\s*[${numeralSigns}]+\\s*[款项]|规定的|规定[,，]|所称|所列|所述|的规定|之规定|[款项])`,
);
const marks = /^\s*(?:[、:.。·•|丨/]|[—–―~-]+)\s*/;
const another = new RegExp(`^第?\\s*[${numeralSigns}]+\\s*(?:[条條款项、和及与至]|$)`);
const longest = 200;

/**
 * Reads the number at the start of a line: 第三条 …, 第 三 条（目的）…, 第三條、…, [第三条]…, 第3条：…; undefined where the line
 * begins with none. `text` is what a reader sees, without the marks of strong type.
 */
export function readArticleStart(text: string): ArticleStart | undefined {
  const folded = text
    .trimStart()
    .slice(0, longest)
    .replaceAll(/\p{Cf}/gu, '')
    .trimStart()
    .normalize('NFKC')
    .replace(inBrackets, unwrap);
  const match = begins.exec(folded);
  const article = match?.[1] === undefined ? undefined : readNumeral(match[1]);
  if (!match || article === undefined) return undefined;
  const inserted = match[2] === undefined ? undefined : readNumeral(match[2]);
  return { article, inserted, ...goingOn(folded.slice(match[0].length)) };
}

/** 第三条, 第三条之一. */
export function nameOf({ article, inserted }: Pick<ArticleStart, 'article' | 'inserted'>): string {
  return articleClause({ article, inserted }).name;
}

/** The bracket around a number sets it off from the text, as a blank would. */
function unwrap(...found: readonly unknown[]): string {
  return `${String(found.slice(1, -2).find((part) => typeof part === 'string'))} `;
}

type GoingOn = Pick<ArticleStart, 'how' | 'alone'>;
const cited: GoingOn = { how: 'cited', alone: false };
const close: GoingOn = { how: 'close', alone: false };
const apart = (text: string): GoingOn => ({ how: 'apart', alone: isCaption(text) });

function goingOn(rest: string): GoingOn {
  const spaced = rest === '' || /^\s/.test(rest);
  const captioned = behindCaption(rest, spaced);
  if (captioned) return captioned;
  if (spaced) return behindBlank(rest.trimStart());
  const mark = marks.exec(rest);
  if (mark) {
    const behind = rest.slice(mark[0].length);
    if (another.test(behind)) return cited;
    return amends.test(behind) ? cited : apart(behind);
  }
  return cites.test(rest) ? cited : close;
}

function behindCaption(rest: string, spaced: boolean): GoingOn | undefined {
  const round = roundCaption.exec(rest);
  if (round && !spaced && place.test(round[1] ?? '')) return cited;
  const set = round ?? squareCaption.exec(rest);
  const caption = set ?? quotedCaption.exec(rest);
  if (!caption) return undefined;
  const behind = rest.slice(caption[0].length);
  if (behind.trim() === '') return { how: 'apart', alone: true };
  if (amends.test(behind.trimStart())) return cited;
  if (spaced) return apart(rest);
  if (cites.test(behind)) return cited;
  return set || /^[\s:.。、—-]/.test(behind) ? apart(behind) : close;
}

function behindBlank(text: string): GoingOn {
  if (amends.test(text)) return cited;
  return citesBehindBlank.test(text) ? close : apart(text);
}

/** Words without any mark of a sentence, or none: 适用范围. */
function isCaption(text: string): boolean {
  return /^[^。;:,!?、.…]{0,20}$/.test(text.trim());
}

import { isRange, letterOrDigit } from './emphasis-marks.ts';

/** Two runs of marks that a reader of Markdown takes for emphasis or strikethrough, and what is written around them. */
export interface Pair {
  readonly mark: string;
  /** How many of the marks make the pair: one or two on each side. */
  readonly width: number;
  /** As it is written between the marks. */
  readonly text: string;
  /** A few characters of the source in front of the marks, and behind them. */
  readonly before: string;
  readonly after: string;
  /** Whether a mark of the same sort is left beside it. */
  readonly leftOver: boolean;
}

/** The pair with the characters that stand at its borders: '' for the border of a line or a cell. */
interface Sides {
  readonly mark: string;
  readonly width: number;
  readonly text: string;
  /** Whether other marks stand at its borders. */
  readonly nested: boolean;
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
  /** What is written around it, other marks aside. */
  readonly around: { readonly before: string; readonly after: string };
  /** Whether it begins, and whether it ends, in the middle of a word. */
  readonly beginsInWord: boolean;
  readonly endsInWord: boolean;
}

/** Whether the marks may as well be text: blanks to fill in, masked names and numbers, stars for 乘, ranges, stars of notes. */
export function isDoubtful(pair: Pair): boolean {
  if (pair.leftOver) return true;
  const sides = sidesOf(pair);
  if (saysTheSameTwice(sides) || endsOpen(sides) || isMaskedPlace(sides)) return true;
  if (pair.mark === '~') return isDoubtfulStrike(sides, pair);
  return [
    isMaskedName,
    isUnitBehindBlank,
    isStarOfEach,
    isProduct,
    isNoteMark,
    pair.mark === '_' ? isBlank : breaksSentence,
  ].some((rule) => rule(sides));
}

function sidesOf({ mark, width, text, before, after }: Pair): Sides {
  const bare = text.replace(/^[*_~]+/, '').replace(/[*_~]+$/, '');
  const around = { before: before.replace(/[*_~]+$/, ''), after: after.replace(/^[*_~]+/, '') };
  const sides = {
    before: borderless(last(around.before)),
    first: first(bare),
    last: last(bare),
    after: borderless(first(around.after)),
  };
  return {
    mark,
    width,
    text: bare,
    nested: bare !== text,
    around,
    ...sides,
    beginsInWord: letterOrDigit.test(sides.before) && letterOrDigit.test(sides.first),
    endsInWord: letterOrDigit.test(sides.last) && letterOrDigit.test(sides.after),
  };
}

function first(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32).trim();
}

function last(text: string): string {
  return Array.from(text.slice(-2)).at(-1)?.trim() ?? '';
}

/** The bar of a table is no text. */
function borderless(character: string): string {
  return character === '|' ? '' : character;
}

const brackets = /[（()《〈「『【〔［[“‘”’）》〉」』】〕］\]]/u;

/** **元，共**元 and 张**与张**: what stands at one side of both runs, as blanks and masks have it. */
function saysTheSameTwice(sides: Sides): boolean {
  const { mark, width, text, before, first: begin, last: end, after } = sides;
  if (begin === after && (end === before || isAloneBehind(sides))) return true;
  // A sentence that ends before the emphasis and one that ends it are nothing alike.
  const endsSentence = mark !== '_' && width === 2 && /(?<!\s)[。，；、！？,.;!?的了]$/u.test(text) && !isMark(begin);
  if (end === before && !endsSentence) return true;
  return (begin === before && isMark(begin)) || (end === after && isMark(end)) || repeatsWords(sides);
}

/** What follows both runs belongs to neither, if the first stands behind a word or the second before one. */
function isAloneBehind({ mark, width, before, first: begin, endsInWord }: Sides): boolean {
  // *为必填，*为选填: a single star is seldom more than a sign.
  return mark === '_' || width === 1 || endsInWord || letterOrDigit.test(before) || isMark(begin);
}

/** **公司于3月违法，**公司又于4月违法: two characters that are the same are no chance, but behind a caption. */
function repeatsWords({ mark, text, around }: Sides): boolean {
  const words = withBlanks(text);
  if (words.length <= 2 || (mark !== '~' && isCaption(text))) return false;
  // A blank that would stand at the border of a line is gone from it: **李 甲>**李.
  return (
    withBlanks(`${around.after} `).startsWith(words.slice(0, 2)) ||
    withBlanks(` ${around.before}`).endsWith(words.slice(-2))
  );
}

/** A few words that an editor sets before their sentence (**申请条件。**申请人…); in **公司违法。**公司 the name is hidden. */
function isCaption(text: string): boolean {
  const words = text.slice(0, -1).replace(/《[^《》]+》|“[^“”]+”|（[^（）]+）/gu, '字');
  return (
    text.length <= 8 &&
    /[。：:]$/.test(text) &&
    /^[\p{L}\p{N}]+$/u.test(words) &&
    !/^\p{Script=Han}{0,6}公司/u.test(text)
  );
}

/** All blanks alike, and the border of a cell as one. */
function withBlanks(text: string): string {
  return text.replaceAll(/[\s|]/g, ' ');
}

/** Punctuation that stands alone: the same on both sides of a run, it is no border of a phrase. */
function isMark(character: string): boolean {
  return character !== '' && !letterOrDigit.test(character) && !brackets.test(character);
}

/** Surnames of most masked names that are not the end of some everyday word, too. */
const surname =
  /[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦侯邵孟尹黎]/u;

/** 张**于3月与李**签订 */
function isMaskedName({ before, last: end }: Sides): boolean {
  return surname.test(before) && surname.test(end);
}

const places =
  '(?:公司|集团|厂|店|商行|商场|超市|市场|中心|经营部|经营户|合作社|餐厅|食堂|医院|诊所|药房|学校|幼儿园|单位|企业|小区|街道|路|村|局)';
const endsInMask = new RegExp(`${places}(?:[、，,；;]|[和与及])\\p{Script=Han}{0,6}$`, 'u');
/** The kind of a company or of a place, and nothing of its own in front. */
const kindAlone = new RegExp(`^(?:${places}|\\p{Script=Han}{0,8}公司)`, 'u');
const beginsAsMask = new RegExp(`^\\p{Script=Han}{0,8}${places}`, 'u');

/** 北京**科技有限公司、上海**贸易有限公司: what is hidden is the name of each. */
function isMaskedPlace({ mark, text, beginsInWord, around }: Sides): boolean {
  if (mark !== '*' || !(beginsInWord || kindAlone.test(text))) return false;
  return endsInMask.test(text) && beginsAsMask.test(around.after);
}

const unit = /[元角分年月日时岁号条款项万亿%％]/u;
const separator = /[，,。；;：:！？、\s]/u;

/** **年**月, 20**年**月: a unit follows each run. */
function isUnitBehindBlank({ text, first: begin, after }: Sides): boolean {
  return unit.test(begin) && unit.test(after) && (text.length <= 2 || separator.test(text));
}

/** 姓名*电话* and *姓名*电话: a star at each word of a line or a cell. */
function isStarOfEach({ width, nested, text, before, after, beginsInWord, endsInWord }: Sides): boolean {
  if (width !== 1 || nested || !/^[\p{L}\p{N}]{1,8}$/u.test(text)) return false;
  return (beginsInWord && after === '') || (endsInWord && before === '');
}

/** 长*宽*高, A*B*C */
function isProduct({ width, text, before, after }: Sides): boolean {
  return (
    width === 1 &&
    /^[\p{L}\p{N}.]{1,8}$/u.test(text) &&
    letterOrDigit.test(before) &&
    letterOrDigit.test(after) &&
    (/[\dA-Za-z]/.test(before + after) || text.length === 1)
  );
}

/** 带*号的为必填，标*的为选填 */
function isNoteMark({ before, first: begin, last: end, after }: Sides): boolean {
  const names = /[带标打注加画有]/u;
  const follows = /[的号者处]/u;
  return (names.test(before) && follows.test(begin)) || (names.test(end) && follows.test(after));
}

/** A phrase does not end with 与 or 至 in the middle of a sentence. */
function endsOpen({ text, after }: Sides): boolean {
  const goesOn = letterOrDigit.test(after) || /[（(《“‘「]/u.test(after);
  return goesOn && /(?:(?<![共总饱缓温柔平祥谐])和|(?<!参)与|(?<![以涉普顾])及|或|(?<![甚冬夏])至)$/u.test(text);
}

/** Two underscores are a short blank as well as emphasis; between them stands no more than a word or a label. */
function isBlank({ text, before, after }: Sides): boolean {
  if (/__|[：:]$/.test(text)) return true;
  // Alone on its line or in its cell, a character that names no unit and joins nothing is no part of a form.
  return [...text].length === 1 && (before !== '' || after !== '' || ofForms.test(text));
}

const ofForms =
  /[元角分年月日时岁号条款项万亿%％点共第页份件人个次期级批栋幢楼室层街路省市县区乡镇村组男女转至到与和及或\p{P}\p{S}]/u;

/**
 * Emphasis that begins or ends in the middle of a word holds none itself, and reaches over no more than that sentence, a
 * single star over no comma.
 */
function breaksSentence({ width, text, beginsInWord, endsInWord }: Sides): boolean {
  if (width === 1) return (beginsInWord || endsInWord) && (separator.test(text) || text.includes('*'));
  return beginsInWord && endsInWord && /[。；！？]/u.test(text);
}

/** 500~1000元, 9:00～12:00: a tilde of any width between the two ends. */
const tildes = /\s*[~～〜∼˜]+\s*/gu;
/** 3—5日, 9:00-12:00; the number of a standard (GB 2760—2024) has no unit behind it. */
const dashed =
  /\d[\d.:：]*[^\d\s，。；、]{0,2}\s?[-－‐–—―]{1,2}\s?\d(?:[\d.]*\s?(?:[元角分年月日时岁号条款项万亿%％‰℃天人个倍米]|kg|mg|ml|km|cm|mm|m)|\d?[:：]\d\d)/u;

function holdsRange(text: string): boolean {
  if (dashed.test(text)) return true;
  return [...text.matchAll(tildes)].some(({ 0: found, index }) =>
    isRange(last(text.slice(0, index)), first(text.slice(index + found.length))),
  );
}

/** Nothing is struck out but a span that begins or ends at the border of a word, holds no range and lies between no two. */
function isDoubtfulStrike({ text, first: begin, last: end, beginsInWord, endsInWord }: Sides, { before, after }: Pair) {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    holdsRange(text) ||
    (beginsInWord && endsInWord) ||
    ((beginsInWord || endsInWord) && separator.test(text)) ||
    (isRange(last(before.trimEnd()), begin) && isRange(end, first(after.trimStart())))
  );
}

/**
 * Names of clauses and the anchors that stand for them. An anchor is ASCII and follows from the printed number alone,
 * never from wording: 第三条第二款第（一）项 is `art-3-2-1`, 第一章第一节 `ch-1-s-1`, 第二编第一章 `part-2-ch-1`, 一、（二） `sec-1-2`.
 */
export interface Clause {
  readonly anchor: string;
  /** As it is cited. */
  readonly name: string;
}

const digits = '〇一二三四五六七八九';
/** What a printed number may consist of, inside the brackets of a pattern. */
export const numeralSigns = '〇零○一二两三四五六七八九十百千\\d';
/** Formal and shortened numerals with what they stand for. By themselves some are words (陆, 伍); behind 第 they are numbers. */
const otherNumerals: Readonly<Record<string, string>> = {
  零: '〇',
  '○': '〇',
  两: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  叄: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  廿: '二十',
  卅: '三十',
  卌: '四十',
};
/** The same behind 第, where formal numerals count as well: 第壹条, 第廿一条. */
export const ordinalSigns = `${numeralSigns}壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟廿卅卌`;
const numeral = `[${ordinalSigns}]+`;

/** 一百二十 → 120, 十 二 → 12, 二〇 → 20, 廿一 → 21, 壹 → 1, 120 → 120; undefined for what is no number from 1 to 9999. */
export function readNumeral(text: string): number | undefined {
  const compact = text.normalize('NFKC').replaceAll(/\s/g, '');
  const folded = Array.from(compact, (sign) => otherNumerals[sign] ?? sign).join('');
  const value = /^\d+$/.test(folded) ? Number(folded) : readChinese(folded);
  return value !== undefined && value >= 1 && value <= 9999 ? value : undefined;
}

function readChinese(text: string): number | undefined {
  if (new RegExp(`^[${digits}]+$`).test(text)) return Number([...text].map((digit) => digits.indexOf(digit)).join(''));
  const match = /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.?)十)?〇?(.)?$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const digit = (found: string | undefined, otherwise: number) =>
    found === undefined ? otherwise : found === '' ? 1 : digits.indexOf(found);
  const parts = [digit(thousands, 0), digit(hundreds, 0), digit(tens, 0), digit(ones, 0)];
  if (parts.some((part) => part < 0)) return undefined;
  return parts.reduce((sum, part) => sum * 10 + part, 0);
}

/** 120 → 一百二十, 12 → 十二, 1005 → 一千零五. Takes 1 to 9999. */
export function writeNumeral(value: number): string {
  const units = ['千', '百', '十', ''];
  const parts = [...String(value).padStart(4, '0')].map(Number);
  const written = parts.map((part, index) => (part === 0 ? '零' : `${digits[part]}${units[index]}`)).join('');
  return written
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

/** Reads 第三条第二款第（一）项, 第三條之一, 第一章第二节, 一、（二）, and the anchors themselves (`art-3-2`, also with `#`). */
export function readClause(text: string): Clause | undefined {
  const written = text.normalize('NFKC').replace(/^#/, '').replace(/\s/g, '');
  const folded = written.replaceAll(
    /[條節項編]/g,
    (sign) => ({ 條: '条', 節: '节', 項: '项', 編: '编' })[sign] ?? sign,
  );
  return readAnchor(folded) ?? readArticle(folded) ?? readChapter(folded) ?? readOutline(folded);
}

function readArticle(text: string): Clause | undefined {
  const match = new RegExp(
    `^第(${numeral})条(?:之(${numeral}))?(?:第(${numeral})款)?(?:第?\\(?(${numeral})\\)?项)?$`,
  ).exec(text);
  if (!match) return undefined;
  const [article, inserted, paragraph, item] = [1, 2, 3, 4].map((index) =>
    match[index] === undefined ? undefined : readNumeral(match[index]),
  );
  if (
    article === undefined ||
    [2, 3, 4].some((index) => match[index] !== undefined && readNumeral(match[index]) === undefined)
  )
    return undefined;
  return articleClause({ article, inserted, paragraph, item });
}

export interface ArticleNumbers {
  readonly article: number;
  /** 第三条之一. */
  readonly inserted?: number | undefined;
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
}

/** The first paragraph is the article itself: 第三条第一款 is `art-3`, its first item `art-3-1-1`. */
export function articleClause({ article, inserted, paragraph, item }: ArticleNumbers): Clause {
  const base = `art-${article}${inserted === undefined ? '' : `_${inserted}`}`;
  const tail =
    item === undefined
      ? paragraph === undefined || paragraph === 1
        ? ''
        : `-${paragraph}`
      : `-${paragraph ?? 1}-${item}`;
  const name =
    `第${writeNumeral(article)}条${inserted === undefined ? '' : `之${writeNumeral(inserted)}`}` +
    (paragraph === undefined ? '' : `第${writeNumeral(paragraph)}款`) +
    (item === undefined ? '' : `第（${writeNumeral(item)}）项`);
  return { anchor: base + tail, name };
}

function readChapter(text: string): Clause | undefined {
  const match = new RegExp(`^(?:第(${numeral})编)?(?:第(${numeral})章(?:第(${numeral})节)?)?$`).exec(text);
  const written = [1, 2, 3].map((index) => match?.[index]);
  const [part, chapter, section] = written.map((number) => (number === undefined ? undefined : readNumeral(number)));
  if (written.some((number) => number !== undefined && readNumeral(number) === undefined)) return undefined;
  return part === undefined && chapter === undefined ? undefined : chapterClause({ part, chapter, section });
}

export interface ChapterNumbers {
  /** 编; a chapter that has its number in no other part is named without it. */
  readonly part?: number | undefined;
  readonly chapter?: number | undefined;
  readonly section?: number | undefined;
}

export function chapterClause({ part, chapter, section }: ChapterNumbers): Clause {
  const levels = [
    { sign: 'part', number: part, unit: '编' },
    { sign: 'ch', number: chapter, unit: '章' },
    { sign: 's', number: section, unit: '节' },
  ].flatMap(({ number, ...level }) => (number === undefined ? [] : [{ ...level, number }]));
  return {
    anchor: levels.map(({ sign, number }) => `${sign}-${number}`).join('-'),
    name: levels.map(({ number, unit }) => `第${writeNumeral(number)}${unit}`).join(''),
  };
}

function readOutline(text: string): Clause | undefined {
  const match =
    /^(?:([〇零一二三四五六七八九十百]+)[、.])?(?:\(([〇零一二三四五六七八九十百]+)\))?(?:(\d{1,3})[.、])?(?:\((\d{1,3})\))?$/.exec(
      text,
    );
  if (!match || match[1] === undefined) return undefined;
  const numbers = [1, 2, 3, 4].map((index) => (match[index] === undefined ? undefined : readNumeral(match[index])));
  const depth = numbers.findLastIndex((found) => found !== undefined);
  return outlineClause(numbers.slice(0, depth + 1).map((level) => level ?? 0));
}

/** Levels of the official outline: 一、, （二）, 3., （4）; 0 for a level that the text leaves out. */
export function outlineClause(levels: readonly number[]): Clause {
  const forms = [
    (level: number) => `${writeNumeral(level)}、`,
    (level: number) => `（${writeNumeral(level)}）`,
    (level: number) => `${level}.`,
    (level: number) => `（${level}）`,
  ];
  return {
    anchor: `sec-${levels.join('-')}`,
    name: levels.map((level, index) => (level === 0 ? '' : (forms[index]?.(level) ?? ''))).join(''),
  };
}

function readAnchor(text: string): Clause | undefined {
  const article = /^art-(\d{1,4})(?:_(\d{1,4}))?(?:-(\d{1,4}))?(?:-(\d{1,4}))?$/.exec(text);
  if (article) {
    const [number, inserted, paragraph, item] = [1, 2, 3, 4].map((index) =>
      article[index] === undefined ? undefined : Number(article[index]),
    );
    return articleClause({
      article: number ?? 0,
      inserted,
      paragraph: item === undefined && paragraph === 1 ? undefined : paragraph,
      item,
    });
  }
  const chapter = /^(?=part|ch)(?:part-(\d{1,4}))?(?:(?:^|-)ch-(\d{1,4})(?:-s-(\d{1,4}))?)?$/.exec(text);
  if (chapter) {
    const [part, number, section] = [1, 2, 3].map((index) =>
      chapter[index] === undefined ? undefined : Number(chapter[index]),
    );
    return chapterClause({ part, chapter: number, section });
  }
  const outline = /^sec-(\d{1,4}(?:-\d{1,4}){0,3})$/.exec(text);
  return outline ? outlineClause((outline[1] ?? '').split('-').map(Number)) : undefined;
}

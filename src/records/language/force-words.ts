import { readNumeral } from '../values/clause.ts';
import type { Day } from '../values/day.ts';
import { readWrittenDay, writtenDay } from '../values/written-day.ts';

/** Something that a text says, with the words that say it. */
export interface Said<Value> {
  readonly value: Value;
  readonly words: string;
}

/** What a document calls itself by: 本办法, 本实施细则. */
export const itself =
  '本(?:[^，。；：《》、的\\s第]{0,10}?)(?:办法|规定|细则|通知|意见|决定|方案|公告|通告|清单|指引|指南|规范|规程|条例|要点|批复|计划|制度|规则|措施|政策|标准|目录|基准|告诫书|准则|章程|预案|解释|法|令)';
const begins = '起(?:正式|试)?(?:施行|实施|执行|生效|行)';

const fewDays = '[\\d０-９一二三四五六七八九十]{1,3}';

/** Each day that the text names as the first of its own force: 本办法自2026年5月1日起施行, 现予公布，自2026年5月1日起施行. */
export function saidEffectiveDays(text: string): Said<Day>[] {
  const pattern = new RegExp(`(?:自|从|于)?(${writtenDay})(?:零时)?${begins}(?!的)`, 'g');
  return find(text, pattern, (match, sentence) =>
    speaksOfItself(sentence, match.index) ? readWrittenDay(match[1] ?? '') : undefined,
  );
}

/** Where the text says that it takes effect with its publication. */
export function saidEffectiveOnPublication(text: string): Said<true>[] {
  const pattern = new RegExp(`自(?:公布|发布|印发|颁布|下发|发文)之日${begins}(?!的)`, 'g');
  return find(text, pattern, (match, sentence) => speaksOfItself(sentence, match.index) || undefined);
}

/** How many days after its publication the text takes effect: 自发布之日起30日后施行, 自公布之日起满三十日施行. */
export function saidEffectiveAfter(text: string): Said<number>[] {
  const pattern = new RegExp(
    `自(?:公布|发布|印发|颁布|下发|发文)(?:之日)?起?满?(${fewDays})(?:个?工作)?[日天]之?后?起?(?:正式|试)?(?:施行|实施|执行|生效)(?!的)`,
    'g',
  );
  return find(text, pattern, (match, sentence) =>
    speaksOfItself(sentence, match.index) && !match[0].includes('工作') ? readNumeral(match[1] ?? '') : undefined,
  );
}

/** 有效期5年, 试行三年, only where the sentence speaks of its own force: a licence has a term as well. As an ISO duration. */
export function saidTerms(text: string): Said<string>[] {
  const number = '([\\d０-９一二两三四五六七八九十]{1,3})\\s*(年|个月)(?![之度内以初末底])';
  const pattern = new RegExp(`(?:(?<!证|证书|执照|证件)有效期限?|(?<=[，,、])试行期?)(?:为|是|：)?\\s*${number}`, 'g');
  return find(withTerms(text), pattern, (match, sentence) => {
    const count = hasOwnTerm(sentence, match.index) ? readNumeral(match[1] ?? '') : undefined;
    return count === undefined ? undefined : `P${count}${match[2] === '年' ? 'Y' : 'M'}`;
  });
}

const lastDay = new RegExp(`[至到](${writtenDay})(止|终止|失效|自动失效)?`, 'g');
/** What stands before the day: 有效期, 执行期限自…, and in front of 至…止 also 自…起施行，. */
const termBefore =
  /(?<!证|证书|执照|证件)(?:有效|执行|施行|实施|适用)期限?[^。；《》]{0,40}$|(?<=[，,、])试行[^。；《》]{0,10}$/;
const forceBefore = new RegExp(
  `[自从](?:${writtenDay}|[^，。；《》]{1,6}之日)${begins}[，,、]?(?:执行|施行|实施|试行)?$`,
);

/** 有效期至2028年7月31日; 施行，有效期5年，至2028年7月31日止; 自2026年6月1日起施行，至2028年5月31日止. */
export function saidLastDays(text: string): Said<Day>[] {
  return withTerms(text).flatMap((sentence) =>
    [...sentence.matchAll(lastDay)].flatMap((match) => {
      const before = sentence.slice(0, match.index);
      const term = termBefore.exec(before);
      const force = match[2] === undefined ? null : forceBefore.exec(before);
      const isOwn = term ? hasOwnTerm(sentence, term.index) : force !== null && speaksOfItself(sentence, force.index);
      const value = isOwn ? readWrittenDay(match[1] ?? '') : undefined;
      return value ? [{ value, words: ((term ?? force)?.[0] ?? '') + match[0] }] : [];
    }),
  );
}

/** Whose force the words at an offset of the sentence tell of: its own, when no other document stands before them. */
function speaksOfItself(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (new RegExp(`${itself}(?:[^《》]*[，,]|[（(][^）)]*[）)]|[^《》，。]{0,16}后)?\\s*$`).test(before)) return true;
  if (/(?:公布|发布|印发|颁布)[^《》。；]{0,12}[，,]\s*$/.test(before)) return true;
  return /^\s*(?:第[^条]{1,9}条|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?[\s　]*$/.test(
    before,
  );
}

/** A sentence that lays down the force of the text itself, and not of a permit or of another document. */
function hasOwnTerm(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (new RegExp(`${itself}(?:的)?$`).test(before)) return true;
  const start = new RegExp(
    `[自从]?(?:${writtenDay}|[^，。；《》]{1,6}之日(?:起?满?${fewDays}[日天]之?后?)?)(?:${begins}|施行|实施)[^《》]*$`,
  ).exec(before);
  return start !== null && speaksOfItself(sentence, start.index);
}

/** Reads each sentence by itself. */
function find<Value>(
  text: string | readonly string[],
  pattern: RegExp,
  read: (match: RegExpExecArray, sentence: string) => Value | undefined,
): Said<Value>[] {
  const sentences = typeof text === 'string' ? sentencesOf(text) : text;
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const value = read(match, sentence);
      return value === undefined ? [] : [{ value, words: match[0].replace(/^[，,]/, '') }];
    }),
  );
}

/** 本办法自2026年6月1日起施行。有效期5年。 The term goes on with the sentence in front of it. */
function withTerms(text: string): string[] {
  return sentencesOf(text.replaceAll(/。(?=[\s\u3000]*有效期)/g, '，'));
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。；])/);
}

import { readDocumentNumber } from './document-number.ts';
import { itself, sentencesOf, type Said } from './force-words.ts';

/** A document that a text strikes, wholly or in part. */
export interface SaidRepeal {
  readonly kind: '废止' | '宣布失效' | '替代' | '部分废止';
  readonly title: string;
  readonly docNumber?: string;
  /** As written; only for 部分废止. */
  readonly clauses?: readonly string[];
}

/** A title, and in the brackets behind it its number; the number has brackets too, so it ends at 号. */
const cited =
  /《([^《》]*(?:[〈<][^〉>]*[〉>][^《》]*)*)》(?:[（(](?:试行|暂行|草案|修订)[）)])?(?:[（(]([^（）()]*(?:[（(〔[［]\d{4}[〕\]］）)])?[^（）()]*号)(?:[，,、][^（）()]*)?[）)])?/g;
/** Between two titles of one list: the second may be told of with its origin (和市人民政府2010年发布的《…》). */
const between = /^(?:[、，,]?(?:以?及|和|与)|[、，,])原?[^《》。；，,、]{0,60}$/;
const numeral = '[一二三四五六七八九十百〇零\\d]+';
const clause = `第${numeral}[条款项章节](?:第[（(]?${numeral}[）)]?[款项])*`;
const clauses = `(?:的?${clause}(?:[、，和及]|以及)?)+`;
const how = '(?:同时|一并|即行|即时|相应|自行|随之|现|即|均|也|将|亦)*(?:予以|宣布|决定)?';
const verb = '废止|失效|停止执行|停止施行|不再执行|作废';
const since = '(?:自[^，。；《》]{0,24}(?:起|之日|后))?';
const tail = new RegExp(
  `^(${clauses})?[，,]?(?:(由${itself}(?:替代|代替|取代))|${since}[，,]?${how}(${verb})(?![的后前了《]))`,
);
const head = /(?:(?:同时|一并|决定|现|即日起|[，。；、\s　]|^)(?:予以|宣布|决定)?)(废止|失效)$/;

type Title = RegExpExecArray;

/**
 * Each document that a sentence strikes: 《…》（文号）同时废止, 废止《…》和《…》, 《…》由本办法替代, 《…》第三条同时废止. What is only
 * cited in such a sentence is none, nor what another document has struck.
 */
export function saidRepeals(text: string): Said<SaidRepeal>[] {
  return sentencesOf(text).flatMap((sentence) => {
    const titles = [...sentence.matchAll(cited)];
    if (titles.length === 0 || tellsOfOthers(sentence)) return [];
    return [...verbBehind(sentence, titles), ...verbInFront(sentence, titles)];
  });
}

/** 《甲》、《乙》同时废止: the list ends where the verb stands. */
function verbBehind(sentence: string, titles: readonly Title[]): Said<SaidRepeal>[] {
  return titles.flatMap((title, index) => {
    const [words, partly, replaced, written] = tail.exec(sentence.slice(endOf(title))) ?? [];
    if (words === undefined) return [];
    let first = index;
    // Clauses are those of the document that stands next to them.
    if (partly === undefined) while (joined(sentence, titles[first - 1], titles[first])) first -= 1;
    const whole = replaced === undefined ? kindOf(written) : '替代';
    const kind = partly === undefined ? whole : '部分废止';
    return titles.slice(first, index + 1).map((one) => repeal(one, kind, partly, one[0] + words));
  });
}

/** 同时废止《甲》和《乙》: the list begins behind the verb. */
function verbInFront(sentence: string, titles: readonly Title[]): Said<SaidRepeal>[] {
  return titles.flatMap((title, index) => {
    const found = head.exec(sentence.slice(0, title.index));
    if (!found) return [];
    let last = index;
    while (joined(sentence, titles[last], titles[last + 1])) last += 1;
    const end = titles[last];
    const partly = end && new RegExp(`^${clauses}`).exec(sentence.slice(endOf(end)))?.[0];
    const meant = partly === undefined ? titles.slice(index, last + 1) : titles.slice(last, last + 1);
    const kind = partly === undefined ? kindOf(found[1]) : '部分废止';
    return meant.map((one) => repeal(one, kind, partly, `${found[1]}${one[0]}`));
  });
}

function joined(sentence: string, one: Title | undefined, next: Title | undefined): boolean {
  return one !== undefined && next !== undefined && between.test(sentence.slice(endOf(one), next.index));
}

function endOf(title: Title): number {
  return title.index + title[0].length;
}

function kindOf(written: string | undefined): SaidRepeal['kind'] {
  return written === '失效' ? '宣布失效' : '废止';
}

function repeal(
  [, title = '', number]: Title,
  kind: SaidRepeal['kind'],
  partly: string | undefined,
  words: string,
): Said<SaidRepeal> {
  const docNumber = readDocumentNumber(number ?? '')?.canonical;
  return {
    words,
    value: {
      kind,
      title,
      ...(docNumber === undefined ? {} : { docNumber }),
      ...(partly === undefined ? {} : { clauses: partly.match(new RegExp(clause, 'g')) ?? [] }),
    },
  };
}

/** 《甲》自2022年11月1日起施行，《乙》同时废止: what another document has done. */
function tellsOfOthers(sentence: string): boolean {
  return /》(?:[（(][^）)]*[）)])?[，,]?[^《》。；]{0,12}起(?:正式)?(?:施行|实施|执行|生效)/.test(sentence);
}

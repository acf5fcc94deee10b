import { readDocumentNumber } from '../values/document-number.ts';
import { itself, sentencesOf, type Said } from './force-words.ts';

/** A document that a text strikes, wholly or in part, or amends. */
export interface SaidRepeal {
  readonly kind: '废止' | '宣布失效' | '替代' | '部分废止' | '修改';
  /** '' where the text names the document by its number alone. */
  readonly title: string;
  readonly docNumber?: string;
  /** As written; only for 部分废止. */
  readonly clauses?: readonly string[];
}

/** A title, and in the brackets behind it its number; the number has brackets too, so it ends at 号. */
const cited =
  /《([^《》]*(?:[〈<][^〉>]*[〉>][^《》]*)*)》(?:[（(](?:试行|暂行|草案|修订|以下简称[^（）()]*)[）)])?(?:[（(]([^（）()]*(?:[（(〔[［]\d{4}[〕\]］）)])?[^（）()]*号令?)(?:[，,、][^（）()]*)?[）)])?/g;
/** A number without a title: 示市监〔2018〕12号文件. A number in brackets behind a title belongs to the title. */
const numberOnly =
  /(?:(?<=号(?:文件|文)?)(?:以及|及|和|与)|(?<![\p{Script=Han}A-Za-z（(]))[\p{Script=Han}A-Za-z]{1,20}[〔［[(（]\d{4}[〕］\])）]第?\d{1,5}号(?:文件|文|通知)?/gu;
/** Words that run into a number: 原示市监〔2018〕1号, 废止示市监〔2018〕1号; behind another number also 和, 及. */
const runningOn = /^(?:(?:同时|一并|决定|现|予以|宣布)*(?:废止|失效)|原|将|对)+/;
const joining = /^(?:以及|及|和|与)原?/;
/** Between two titles of one list: the second may be named with its origin (和市人民政府2010年发布的《…》). */
const between = /^(?:[、，,]?(?:以?及|和|与)|[、，,])原?[^《》。；，,、]{0,60}$/;
const numeral = '[一二三四五六七八九十百〇零\\d]+';
const clause = `第${numeral}[条款项章节](?:第[（(]?${numeral}[）)]?[款项])*`;
const clauses = `(?:的?${clause}(?:[、，和及]|以及)?)+`;
const how = '(?:同时|同日|届时|一并|即行|即时|相应|自行|自然|随之|全部|现|即|均|都|也|将|亦)*(?:予以|宣布|决定)?';
const verb = '废止|失效|(?:停止|终止)(?:执行|施行|实施|使用)|不再(?:执行|施行|实施|适用)|作废';
const since = '(?:自[^，。；《》]{0,24}(?:起|之日|后))?';
const tail = new RegExp(
  `^(${clauses})?[，,]?(?:(由${itself}(?:替代|代替|取代))|${since}[，,]?${how}(${verb})(?![的后前了《]))`,
);
const head = /(?:(?:同时|一并|决定|现|即日起|[，。；、\s　]|^)(?:予以|宣布|决定)?)(废止|失效)$/;

/** What is issued to one person: 原《商标注册证》作废 strikes no rule. */
const paper =
  /(?:证|证书|证明|执照|票据|发票|收据|凭证|卡|通知书|决定书|委托书|批准书|批件|备案表|登记表|申请表|印章|公章|标签)$/;

/** A document that is named in a sentence, and where. */
export interface NamedDocument {
  /** The words that name it. */
  readonly 0: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly index: number;
}

/**
 * Each document that a sentence strikes: 《…》（文号）同时废止, 废止《…》和《…》, 《…》由本办法替代, 《…》第三条同时废止. What is only
 * cited in such a sentence is none, nor what another document has struck.
 */
export function saidRepeals(text: string): Said<SaidRepeal>[] {
  return sentencesOf(text).flatMap((sentence) => {
    const titles = documentsIn(sentence).filter(({ title }) => !paper.test(title));
    if (titles.length === 0 || tellsOfOthers(sentence)) return [];
    return [...verbBehind(sentence, titles), ...verbInFront(sentence, titles)];
  });
}

/** Titles with their numbers, and numbers that stand alone, in their order. */
export function documentsIn(sentence: string): NamedDocument[] {
  const titles = [...sentence.matchAll(cited)].map((match): NamedDocument => {
    const { 0: words, 1: title = '', 2: number, index } = match;
    return { 0: words, title, number, index };
  });
  const isInTitle = (at: number) => titles.some(({ 0: words, index }) => at >= index && at < index + words.length);
  const numbers = [...sentence.matchAll(numberOnly)].flatMap(({ 0: words, index }): NamedDocument[] => {
    const before = ((/号(?:文件|文)?$/.test(sentence.slice(0, index)) ? joining : runningOn).exec(words) ?? [''])[0];
    const number = words.slice(before.length);
    if (isInTitle(index)) return [];
    return [{ 0: number, title: '', number: number.replace(/(?:文件|文|通知)$/, ''), index: index + before.length }];
  });
  return [...titles, ...numbers].sort((a, b) => a.index - b.index);
}

/** 《甲》、《乙》同时废止: the list ends where the verb stands. */
function verbBehind(sentence: string, titles: readonly NamedDocument[]): Said<SaidRepeal>[] {
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
function verbInFront(sentence: string, titles: readonly NamedDocument[]): Said<SaidRepeal>[] {
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

/** 第三条、第五条第二款: each clause that is named. */
export function clausesNamed(text: string): string[] {
  return text.match(new RegExp(clause, 'g')) ?? [];
}

function joined(sentence: string, one: NamedDocument | undefined, next: NamedDocument | undefined): boolean {
  return one !== undefined && next !== undefined && between.test(sentence.slice(endOf(one), next.index));
}

export function endOf(title: NamedDocument): number {
  return title.index + title[0].length;
}

function kindOf(written: string | undefined): SaidRepeal['kind'] {
  return written === '失效' ? '宣布失效' : '废止';
}

function repeal(
  title: NamedDocument,
  kind: SaidRepeal['kind'],
  partly: string | undefined,
  words: string,
): Said<SaidRepeal> {
  return {
    words,
    value: {
      kind,
      ...named(title),
      ...(partly === undefined ? {} : { clauses: clausesNamed(partly) }),
    },
  };
}

export function named({ title, number }: NamedDocument): Pick<SaidRepeal, 'title' | 'docNumber'> {
  // 公安部第69号令 is 公安部令第69号.
  const usual = (number ?? '').replace(/^(\D+?)第?(\d+)号令$/, '$1令第$2号');
  const docNumber = readDocumentNumber(usual)?.canonical;
  return { title, ...(docNumber === undefined ? {} : { docNumber }) };
}

/** 《甲》自2022年11月1日起施行，《乙》同时废止: what another document has done. */
function tellsOfOthers(sentence: string): boolean {
  return /》(?:[（(][^）)]*[）)])?[，,]?[^《》。；]{0,12}起(?:正式)?(?:施行|实施|执行|生效)/.test(sentence);
}

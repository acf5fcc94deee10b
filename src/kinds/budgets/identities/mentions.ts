import { spoken, type Name } from './spoken.ts';
import { amountPattern, readAmount, type ToldAmount } from './told-amount.ts';
import type { Sentence } from './sentences.ts';

/** A line's name in a sentence, and the amount told of it. */
export interface Mention {
  readonly name: Name;
  /** Where the name begins and ends, and where the amount ends. */
  readonly from: number;
  readonly end: number;
  readonly to: number;
  readonly amount: ToldAmount;
}

/** What may stand between a name and its amount. */
const connector =
  /(?:\((?:类|款|项|科目)\)|,?为|是|:|共计?|合计|总计|总额|金额|资金|支出|收入|拨款|预算数?|决算数?|\d{4}年度?|当年|年初|本年|实际|安排|完成|(?:增加|增长|提高|减少|压减|下降|降低)[为至到])$/u;
/** What may stand before a name; anything else may make it a part of a longer one, or of another body's figures. */
const boundary =
  /(?:^|[\p{P}\p{S}]|\d{4}年度?|上年|本年度?|当年|全年|其中|包括|包含|科目是|本部门|我部门|我局|本单位|[一二三四五六七八九十]是|[和及与])$/u;
const joined = /(?:、|[和及与])$/u;
/** An amount of these words' own year, place or purse is not the table's. */
const elsewhere =
  /(?:累计|季度|半年|\d月|人均|年均|每年|追加|调整|上级(?!补助|支出)|中央|省级|市级|区级|县级|转移支付|口径)|(?:机关|本级|[支大总]队|中心|[所局站院校馆])(?:\([^)]*\))?[:,]/u;
/** A year that a sentence speaks of, other than in a comparison. */
const years = /(?<![比较与同]|\d)(?:(\d{4})年|(上年|上一年|去年|往年|近年)(?!结转|年末))/gu;

/** Where a text stands, for what its amounts may mean. */
export interface Setting {
  readonly names: ReadonlyMap<string, Name>;
  readonly year: number;
  /** The organization's folded name: its own figures are the table's. */
  readonly organization: string;
}

/** The names in a sentence that an amount follows, as far as there is no doubt whose and of which year it is. */
export function mentionsIn({ text }: Sentence, setting: Setting): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(new RegExp(amountPattern, 'gu'))) {
    const before = text.slice(0, match.index);
    const amount = readAmount(match[0]);
    const found = nameBefore(before, setting) ?? continued(before, mentions.at(-1));
    if (amount && found) mentions.push({ ...found, amount, to: match.index + match[0].length });
  }
  return mentions;
}

/** 公务接待费预算 16.80 万元，决算 11.24 万元: the second amount is of the same name. */
function continued(before: string, last: Mention | undefined): Pick<Mention, 'name' | 'from' | 'end'> | undefined {
  const word = /,(?:年初|全年|实际)?(?:支出)?(?:预算|决算)(?:数|支出)?为?$/u.exec(before);
  return last && word?.index === last.to ? { name: last.name, from: last.from, end: last.to } : undefined;
}

/** The name that ends at the end of a text, words between it and its amount left out. */
export function nameBefore(before: string, setting: Setting): Pick<Mention, 'name' | 'from' | 'end'> | undefined {
  for (let text = before; text !== '';) {
    const found = nameAtEnd(text, setting.names);
    if (found) return isClear(before, found.from, text.length, setting) ? { ...found, end: text.length } : undefined;
    const word = connector.exec(text)?.[0];
    if (word === undefined) return undefined;
    text = text.slice(0, -word.length);
  }
  return undefined;
}

const longest = 40;

function nameAtEnd(text: string, names: ReadonlyMap<string, Name>): { name: Name; from: number } | undefined {
  for (let from = Math.max(0, text.length - longest); from < text.length - 1; from += 1) {
    const name = names.get(spoken(text.slice(from)));
    if (name) return { name, from };
  }
  return undefined;
}

/** Whether it is plain whose figure it is, and of which year: the last year before the amount is the record's own. */
function isClear(before: string, from: number, end: number, { year, organization }: Setting): boolean {
  const prefix = before.slice(0, from).replaceAll(organization, '本部门');
  if (!boundary.test(prefix) || elsewhere.test(prefix)) return false;
  const list = joined.exec(prefix)?.[0];
  // 药品事务、医疗器械事务 62.50 万元 may be what both amount to.
  if (list !== undefined && !/(?:元|%|\))$/u.test(prefix.slice(0, -list.length))) return false;
  const spokenOf = [...(prefix + before.slice(end)).matchAll(years)].at(-1);
  return spokenOf === undefined || Number(spokenOf[1]) === year;
}

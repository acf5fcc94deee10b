import { warningAt, type Finding } from '../../../records/finding.ts';
import { writeCents } from '../../../records/values/money.ts';
import { foldHeader } from '../../../records/table.ts';
import { askedFigures } from './asked-figures.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf } from './book.ts';
import { changeIn, changeStart, contradiction, type Change, type Pair } from './changes.ts';
import { lastYearOf, type Siblings } from './last-year.ts';
import { mentionsIn, nameBefore, type Mention, type Setting } from './mentions.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { namesOf, type Spoken } from './spoken.ts';
import { amountPattern, centOf, readAmount, tells } from './told-amount.ts';

/**
 * `budget/narrative`: compares what the body of a record says with its tables. An amount that directly follows a line's
 * name has to be one of the figures under that name, of this year or the last; 增加, 减少 and 持平 have to fit both
 * figures where both are known. What leaves a doubt (whose figure it is, of which year or purse) is passed over.
 */
export function checkNarrative(entry: BudgetEntry, siblings: Siblings): Finding[] {
  const book = bookOf(entry);
  const { year, organization, unit } = entry.fields;
  const setting: Text = {
    names: namesOf(book, lastYearOf(entry, siblings).book),
    year,
    organization: foldHeader(organization),
    entry,
    cent: centOf(unit),
  };
  const sentences = sentencesOf(entry.body).filter(({ heading }) => !isOfOneUnit(heading, setting.organization));
  let said = '';
  return sentences.flatMap((sentence, index) => {
    const heading = sentences[index - 1]?.heading === sentence.heading ? '' : sentence.heading;
    said = `${said.slice(-mostRemembered)}\n${heading}\n${sentence.text}`;
    return [...checkSentence(sentence, setting, said), ...checkSelf(sentence, setting)];
  });
}

/** How far back a text may have named the line that a figure belongs to. */
const mostRemembered = 2000;

interface Text extends Setting {
  readonly entry: BudgetEntry;
  readonly cent: number;
}

/** A chapter on one of several units tells that unit's figures, the tables tell them all together. */
function isOfOneUnit(heading: string, organization: string): boolean {
  return /(?:机关|本级|[支大总]队|中心|[所局站院校馆])$/u.test(heading) && !heading.endsWith(organization);
}

function checkSentence(sentence: Sentence, text: Text, said: string): Finding[] {
  const mentions = mentionsIn(sentence, text);
  const told = mentions.flatMap((mention) => checkAmount(sentence, mention, text, said) ?? []);
  return [...told, ...checkChanges(sentence, mentions, text)];
}

function checkAmount(sentence: Sentence, mention: Mention, text: Text, said: string): Finding | undefined {
  const { name, amount, from, to } = mention;
  const asked = askedFigures(sentence.text, mention, said);
  if (name.figures.length === 0 || isTold(mention, asked, text.cent) || isLeftOpen(sentence.text, mention, text))
    return undefined;
  const far = ({ value }: Spoken) => Math.abs(value - amount.value);
  const [nearest] = [...asked].sort((a, b) => far(a) - far(b));
  if (!nearest) return undefined;
  return findingAt(
    { sentence, text, from },
    `正文写“${sentence.written(from, to)}”，${nearest.where}却是 ${writeCents(nearest.cents)} ${text.entry.fields.unit}。`,
    '请对照报表核对这个金额：正文写错的改正文，报表抄错的改报表。',
  );
}

function isTold({ name, amount }: Mention, asked: readonly Spoken[], cent: number): boolean {
  return [...asked.map(({ value }) => value), ...name.others].some((value) => tells(amount, value, cent));
}

/**
 * What the tables need not hold: the budget of a line in final accounts and the accounts of one in a budget, and what
 * is spent on office costs in all where only the table of basic expenditure names them.
 */
function isLeftOpen(sentence: string, { name, amount, from, end, to }: Mention, { entry }: Text): boolean {
  const isOther = (entry.fields.kind === '预算' ? /决算|执行/ : /预算/).test(sentence.slice(end, to));
  const isWhole = name.basicOnly && !sentence.slice(0, from).includes('基本支出');
  return (
    (isOther && !name.figures.some(({ hasBudget }) => hasBudget)) ||
    (isWhole && name.figures.every(({ value }) => value < amount.value))
  );
}

/** Changes that follow an amount, or a name at once. */
function checkChanges(sentence: Sentence, mentions: readonly Mention[], text: Text): Finding[] {
  const { kind, year } = text.entry.fields;
  const after = new Map(mentions.map((mention) => [mention.to, mention]));
  return [...sentence.text.matchAll(changeStart)].flatMap(({ index }) => {
    const mention = after.get(index);
    const found = mention ?? nameBefore(sentence.text.slice(0, index), text);
    const changed = found && changeIn(sentence.text.slice(index), kind, year);
    if (!changed || (mention && isOneOfSeveral(sentence.text, mention))) return [];
    const pair = contradiction(found.name, mention?.amount, changed, text.cent);
    return pair ? toldChange({ sentence, text, from: found.from }, index + changed.length, changed, pair) : [];
  });
}

/** 甲 100 万元，乙 50 万元，比上年增加……: the change may be that of both together. */
function isOneOfSeveral(sentence: string, { from, amount }: Mention): boolean {
  const before = new RegExp(`(${amountPattern.source})[,、和及与]+$`, 'u').exec(sentence.slice(0, from))?.[1];
  return before !== undefined && readAmount(before)?.value !== amount.value;
}

function toldChange(at: At, to: number, changed: Change, { now, earlier }: Pair): Finding {
  const difference = now.cents - earlier.cents;
  const unit = at.text.entry.fields.unit;
  const right =
    difference === 0
      ? '两数相同'
      : `${difference > 0 ? '增加' : '减少'} ${writeCents(Math.abs(difference))} ${unit}${shareOf(now, earlier, changed)}`;
  return findingAt(
    at,
    `正文写“${at.sentence.written(at.from, to)}”，按报表却是${right}：${now.where}是 ${writeCents(now.cents)}，${earlier.basis}数是 ${writeCents(earlier.cents)}。`,
    '请对照报表核对增减的方向、金额和百分比，改正写错的一处；口径不同的，请在正文里写明比的是哪一个数。',
  );
}

function shareOf(now: Spoken, earlier: Pair['earlier'], { percent }: Change): string {
  if (!percent || earlier.cents === 0) return '';
  const decimals = String(percent.half).length - 3;
  return `，即 ${((100 * Math.abs(now.cents - earlier.cents)) / Math.abs(earlier.cents)).toFixed(Math.max(0, decimals))}%`;
}

const itself = new RegExp(
  `(?:减少|压减|下降|降低|增加|增长|提高|上升)了?[为至到](?:${amountPattern.source}|0(?:\\.0+)?),?(?:并|且|也)?[与和同](?:上年|上一年|去年|\\d{4}年)[^,]{0,8}?持平`,
  'gu',
);

/** 减少为 0，与上年持平: wrong whatever the figures are, unless the reduction is that of another number. */
function checkSelf(sentence: Sentence, text: Text): Finding[] {
  return [...sentence.text.matchAll(itself)].flatMap((match) => {
    if (/[比较][^,]*$/u.test(sentence.text.slice(0, match.index))) return [];
    return findingAt(
      { sentence, text, from: match.index },
      `正文写“${sentence.written(match.index, match.index + match[0].length)}”，前半句说有变化，后半句说没有变化。`,
      '请对照报表核对上年数和本年数，只留下对的一种说法。',
    );
  });
}

interface At {
  readonly sentence: Sentence;
  readonly text: Text;
  readonly from: number;
}

function findingAt({ sentence, text, from }: At, message: string, mend: string): Finding {
  const place = { file: text.entry.file, ...sentence.placeOf(from), field: '' };
  return warningAt(place, 'budget/narrative', message, mend);
}

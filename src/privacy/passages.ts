import { errorAt, warningAt, type Finding, type Place } from '../records/finding.ts';
import { bankCards, mobileAcross, mobileNumbers } from './contact-numbers.ts';
import { passports, plates } from './documents.ts';
import { enoughFigures, windowsIn } from './figure-runs.ts';
import { figureLike, plainFigures } from './figures.ts';
import { fold } from './folded.ts';
import type { Hit, ProtectedRule } from './hit.ts';
import { identityAcross, identityInWords, identityNumbers } from './identity-number.ts';
import { healthOfPersons, homeAddresses, minors, personLists } from './persons.ts';
import { secrecyMarks, type MarkPlace } from './secrecy.ts';

/** A piece of text that is read in one go: a paragraph, a value, a cell, a name. */
export interface Passage {
  readonly text: string;
  readonly kind: MarkPlace;
  /** What a header or a field says that it is. */
  readonly label?: string;
}

/** Makes a fingerprint of a text; this room has no means for it. */
export type Sign = (text: string) => string;

function numbersIn(text: string): readonly Hit[] {
  const windows = windowsIn(text);
  return [identityNumbers, bankCards, mobileNumbers].reduce<readonly Hit[]>(
    (found, find) => withOthers(found, find(text, windows)),
    [],
  );
}

/**
 * Finders in the order of their weight: what one has found, no later one finds again. Each with what a text must hold to be
 * worth its while; most cells of a long table hold nothing of the kind.
 */
const finders: readonly (readonly [RegExp, (text: string) => readonly Hit[]])[] = [
  [enoughFigures, numbersIn],
  [/身份|证件|公民/, identityInWords],
  [/护照|通行证|旅行证|台胞证|回乡证|永久居留|[Pp]assport|PASSPORT/, passports],
  [/\p{Script=Han}[A-HJ-NP-Z]|VIN|车架号|车辆识别/u, plates],
  [/住|户口|户籍|(?:家庭|身份证|个人)地址/, homeAddresses],
  [/岁|小学|初中|中学|幼儿园|年级|未成年|学生|幼儿|儿童|龄/, minors],
  [/[患诊染系因]|残疾/, healthOfPersons],
];
const speaksOfMarks = /[密部㊙]/;

/** All that is found in a passage, in order, with offsets in its own text. */
export function hitsIn({ text, kind, label = '' }: Passage): Hit[] {
  const folded = fold(text);
  const head = label === '' ? '' : `${fold(label).text}：`;
  const whole = head + folded.text;
  let found: readonly Hit[] = [];
  for (const [worth, find] of finders) if (worth.test(whole)) found = withOthers(found, find(whole));
  found = found.filter(({ start }) => start >= head.length);
  const marks = speaksOfMarks.test(folded.text) ? secrecyMarks(folded.text, kind) : [];
  if (found.length === 0 && marks.length === 0) return [];
  const shifted = found.map((hit) => ({ ...hit, start: hit.start - head.length, end: hit.end - head.length }));
  return [...shifted, ...marks]
    .map((hit) => ({ ...hit, start: folded.offsetOf(hit.start), end: folded.offsetOf(hit.end - 1) + 1 }))
    .sort((a, b) => a.start - b.start);
}

/** Hits in their order, with those others that lie between them; of others that overlap, the first. */
function withOthers(found: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  if (others.length === 0) return found;
  const merged: Hit[] = [];
  let next = 0;
  for (const other of others.toSorted((a, b) => a.start - b.start)) {
    for (let hit = found[next]; hit && hit.start < other.end; hit = found[next]) {
      merged.push(hit);
      next += 1;
    }
    const before = merged.at(-1);
    if (!before || before.end <= other.start) merged.push(other);
  }
  return [...merged, ...found.slice(next)];
}

/** A text without what a message or a report must not hold, whatever quotes it: persons, and marks of secrecy. */
export function discreet(text: string): string {
  const quoted = text.replaceAll(/“[^”]*”/g, (quote) => `“${withMasks(quote.slice(1, -1), 'line')}”`);
  return withMasks(quoted, 'cell', numberRules);
}

function withMasks(text: string, kind: MarkPlace, rules?: ReadonlySet<ProtectedRule>): string {
  const hits = hitsIn({ text, kind }).filter(({ rule }) => rules?.has(rule) ?? true);
  return hits.reduceRight((kept, hit) => kept.slice(0, hit.start) + (hit.masked || '……') + kept.slice(hit.end), text);
}

/** What is a number: nothing of it but its ends may be told. */
const numberRules: ReadonlySet<ProtectedRule> = new Set([
  'privacy/identity-number',
  'privacy/mobile',
  'privacy/bank-card',
  'privacy/passport',
  'privacy/plate',
]);

/** Numbers that a row of cells holds in parts, with the index of the cell in which each begins. */
export function hitsInRow(cells: readonly string[]): { readonly first: number; readonly hit: Hit }[] {
  const texts = cells.map((cell) => figuresOf(fold(cell).text.trim()));
  return [...identityAcross(texts), ...mobileAcross(texts)];
}

/** What a cell says, in plain figures where it is nothing but figures of any writing. */
function figuresOf(text: string): string {
  return onlyFigures.test(text) ? plainFigures(text) : text;
}

const onlyFigures = new RegExp(`^${figureLike}+$`, 'u');

/** What a table with these headers tells of persons, as one hit for the whole table. */
export function hitsInHeaders(headers: readonly string[]): Hit[] {
  return personLists(headers.map((header) => fold(header).text.replaceAll(/\s/g, '')));
}

interface Wording {
  readonly severity: 'error' | 'warning';
  readonly message: (masked: string) => string;
  readonly mend: string;
}

const person = '公开这样的信息会伤害本人。';
const wordings: Readonly<Record<ProtectedRule, Wording>> = {
  'privacy/identity-number': {
    severity: 'error',
    message: (masked) => `这里有一个公民身份号码（${masked}）。`,
    mend: '请删去，或者用星号代替出生日期那几位。',
  },
  'privacy/mobile': {
    severity: 'error',
    message: (masked) => `这里有一个手机号码（${masked}）。`,
    mend: '请改用单位的座机或者热线电话；是个人号码的，请删去。',
  },
  'privacy/bank-card': {
    severity: 'error',
    message: (masked) => `这里有一个银行卡号（${masked}）。`,
    mend: '请删去，最多留下末四位。',
  },
  'privacy/passport': {
    severity: 'error',
    message: (masked) => `这里有一个护照或者通行证号码（${masked}）。`,
    mend: '请删去，或者用星号代替中间的几位。',
  },
  'privacy/plate': {
    severity: 'warning',
    message: (masked) => `这里有一个车牌号或者车架号（${masked}）。`,
    mend: '是个人车辆的，请删去或者用星号代替。',
  },
  'privacy/home-address': {
    severity: 'warning',
    message: (masked) => `这里写着个人的住址（${masked}）。`,
    mend: `${person}请删去，最多写到县（市、区）。`,
  },
  'privacy/minor': {
    severity: 'warning',
    message: (masked) => `这里写着未成年人的姓名和情况（${masked}）。`,
    mend: `${person}请删去姓名，或者只写姓氏加“某”。`,
  },
  'privacy/health': {
    severity: 'warning',
    message: (masked) => `这里写着某人的疾病或者残疾（${masked}）。`,
    mend: `${person}请删去姓名或者病情。`,
  },
  'privacy/hardship': {
    severity: 'warning',
    message: (masked) => `这张表把困难情况与姓名写在一起（${masked}）。`,
    mend: `${person}请只公开法律规定要公示的项目。`,
  },
  'secrecy/mark': {
    severity: 'error',
    message: () => '这里有密级标志或者内部资料的标志（不在此引用原文）。',
    mend: '请立即停止发布，不要转发，请保密工作机构审查；确认可以公开的，删去标志后再发布。',
  },
};

/** Fingerprints are short enough to be typed, long enough not to meet by chance. */
export const fingerprintLength = 12;

/**
 * The finding for a hit. The message shows only what may be shown, and the fingerprint by which `exceptions.yaml` names
 * this very finding. 《个人信息保护法》第二十八条, 《政府信息公开条例》第十四、十五条, 《保守国家秘密法》.
 */
export function findingOf(hit: Hit, place: Place, sign: Sign): Finding {
  const { severity, message, mend } = wordings[hit.rule];
  const fingerprint = fingerprintOf(hit, place.file, sign);
  const make = severity === 'error' ? errorAt : warningAt;
  const exception = `审查后确应公开的，在 exceptions.yaml 里登记（指纹 ${fingerprint}）。`;
  return { ...make(place, hit.rule, message(hit.masked), `${mend}${exception}`), fingerprint };
}

/**
 * The same for the same finding in the same file. Between the ends of a number that a message shows there are few others;
 * who knew the digest of them all would find it by trying. So all but the last sign come from what is shown, and the last,
 * like a check digit, tells another number in its place.
 */
function fingerprintOf({ rule, canonical, masked }: Hit, file: string, sign: Sign): string {
  const digestOf = (text: string) => sign([rule, file, text].join('\n')).slice(0, fingerprintLength);
  if (!numberRules.has(rule)) return digestOf(canonical);
  return digestOf(masked).slice(0, -1) + digestOf(canonical).slice(0, 1);
}

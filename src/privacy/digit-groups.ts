/** A number as it may be written: groups of figures, kept apart by blanks or hyphens. */
export interface DigitWindow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Lengths of the groups. */
  readonly shape: readonly number[];
  /** Whether these are all the groups that stand together. */
  readonly whole: boolean;
  /** Whether hyphens tie it to other groups. */
  readonly tied: boolean;
}

/** A number that may be hidden: figures of any writing in groups, and what keeps them apart. */
export interface HiddenWindow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Lengths of the groups. */
  readonly shape: readonly number[];
  /** What stands between the groups, all of it. */
  readonly separators: string;
  /** Whether the same sign that keeps its groups apart also ties it to other groups. */
  readonly tied: boolean;
  /** Whether it has signs that are no plain figures. */
  readonly written: boolean;
}

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly hyphenBefore: boolean;
}

/** The last place of an identity number may be an X, for which other letters and a multiplication sign are taken. */
const run = /\d+(?:[ -]{1,3}\d+)*(?:[ -]{0,3}[xX×ХхΧχ](?![A-Za-z0-9]))?/g;

const longest = 19;

/** What can be a number of a person at all, by its places and its first figures; the others need no closer look. */
export function mayBeOfPerson(digits: string): boolean {
  return shapes.test(digits);
}

/** A mobile number with what stands before it, an identity number, a card. */
const shapes =
  /^(?:(?:(?:00)?86|0)?1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{9}[\dX]|[1-9]\d{14}|(?:62|955[89]|4|5[1-5]|35)\d{12,17})$/;

/** Every number of 11 to 19 places that neighbouring groups make together and that may be of a person, from left to right, longer ones first. */
export function digitWindows(text: string): DigitWindow[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) =>
    found.length < 11 ? [] : windowsOf(groupsOf(found, index)),
  );
}

function groupsOf(found: string, offset: number): Group[] {
  const groups: Group[] = [];
  for (const { 0: group, 1: between = '', 2: digits = '', index } of found.matchAll(/([ -]*)(\d+|[^\d -])/g)) {
    const start = offset + index + between.length;
    const end = offset + index + group.length;
    const last = groups.at(-1);
    if (/\d/.test(digits)) groups.push({ digits, start, end, hyphenBefore: between.includes('-') });
    else if (last) groups[groups.length - 1] = { ...last, digits: `${last.digits}X`, end };
  }
  return groups;
}

function windowsOf(groups: readonly Group[]): DigitWindow[] {
  return groups.flatMap((first, from) => {
    const windows: DigitWindow[] = [];
    let digits = '';
    for (let to = from; to < groups.length && digits.length < longest; to += 1) {
      const last = groups[to];
      if (!last) break;
      digits += last.digits;
      if (digits.length < 11 || !mayBeOfPerson(digits)) continue;
      const taken = groups.slice(from, to + 1);
      windows.unshift({
        digits,
        start: first.start,
        end: last.end,
        shape: taken.map((group) => group.digits.length),
        whole: taken.length === groups.length,
        tied: first.hyphenBefore || groups[to + 1]?.hyphenBefore === true,
      });
    }
    return windows;
  });
}

/** What stands before a place in its sentence; a header or a label tells what a number is. */
export function wordsBefore(text: string, index: number, most = 24): string {
  return text.slice(Math.max(0, index - most), index).replace(/^.*[。；;\n]/s, '');
}

/** Words by which a number is that of a thing: of a batch, a licence, a case. */
const thing =
  /编号|单号|批号|批次|条码|条形码|注册号|执照|许可证|备案|文号|案号|流水号|受理|序列号|代码|编码|标准号|商品码|追溯码|货号|型号|合同|发票|票号|索引号|工单|订单|登记号|证书号|N[oO][.:：]?|№/g;
/** Words by which it is that of a person. */
const person = /电话|手机|联系|移动|微信|致电|拨打|短信|身份|公民|证件|卡号|账号|帐号|账户|银行|本人|户籍|护照|通行证/g;

/** Whether the nearest word before a number says that it is that of a thing. */
export function isOfThing(text: string, index: number): boolean {
  const before = wordsBefore(text, index);
  return lastOf(before, thing) > lastOf(before, person);
}

/** Whether a word before a number says that it is that of a person. */
export function isOfPerson(text: string, index: number): boolean {
  const before = wordsBefore(text, index);
  return lastOf(before, person) > lastOf(before, thing);
}

function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

/** Whether a number is a part of a name, a decimal or a web address, or counts something. */
export function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return (
    /(?:[A-Za-z_=]|[A-Za-z_=.][^\s，。；：:、/]*\/)-?$|\d\.$/.test(
      before.replace(/(?:tel|phone|mobile|mob|wechat|weixin|wx|vx|qq)[.:]?$/i, ''),
    ) ||
    /(?:https?:\/\/|www\.)[^\s，。；）]*$/i.test(before) ||
    (/^号(?!码)/.test(text.slice(end, end + 2)) && !isOfPerson(text, start)) ||
    /^(?:\.\d|\/?[A-Za-z_=]| ?(?:[万亿]?元|万|亿|人|吨|户|件|台|辆|册|份|套|亩|例|公斤|千克|千瓦|公里|平方|立方|%))/.test(
      text.slice(end, end + 4),
    )
  );
}

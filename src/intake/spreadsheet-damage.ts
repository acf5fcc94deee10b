import { addDays, day, type Day } from '../records/values/day.ts';
import type { ColumnDefinition } from '../records/table.ts';

/** What a spreadsheet did to a cell, as far as its text proves it. The check of CSV files and the import know this one list. */
export interface Damage {
  /** An error where what was written is gone; a warning where it may have been meant so. */
  readonly severity: 'error' | 'warning';
  /** Goes on from the words of the cell. */
  readonly message: string;
  readonly mend: string;
  /** The text means nothing: the cell is taken for blank. */
  readonly blank: boolean;
}

type Kind = 'code' | 'batch' | 'wording' | 'other';

const errorValue =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)$/i;
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const englishDay = new RegExp(String.raw`^(?:\d{1,2}-${months}(?:-\d{2,4})?|${months}-\d{2,4})$`, 'i');
const chineseDay = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/;
const numericDay = /^(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}$/;

/** What a damaged cell has in it or begins with; most cells of a table do not. */
const suspicious = /^\s*(?:[-=＝_\d０-９'’‘＇`]|[a-z]{3}-|DISPIMG|IMAGE)|[#＃]/i;

/** Whether a cell holds a picture that WPS or Excel put into it: its text is a formula that nobody wrote. */
export function isPicture(text: string): boolean {
  return /^[=＝]?\s*(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\(/i.test(text);
}

/** `="00123"`, the way to keep a spreadsheet from making a number of a code, as what it stands for; other text as it is. */
export function unguarded(text: string): string {
  const inner = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('""', '"');
}

/** What was done to the text of one cell of this column; undefined where nothing was. */
export function damageOf(text: string, column: ColumnDefinition): Damage | undefined {
  if (!suspicious.test(text)) return undefined;
  const folded = text.normalize('NFKC').trim();
  const pieces = column.kind === 'failures' ? folded.split(/[|║‖丨;\n]+/u).map((piece) => piece.trim()) : [folded];
  if (isPicture(text)) return picture;
  if (pieces.some((piece) => errorValue.test(piece))) return brokenFormula;
  if (pieces.some((piece) => /^#{2,}$/.test(piece))) return tooNarrow;
  const kind = kindOf(column);
  if (isExponent(folded)) return column.kind === 'failures' || kind === 'other' ? undefined : exponent(kind);
  return (kind === 'code' || kind === 'batch' ? damagedCode(folded) : undefined) ?? damagedDay(folded, column, kind);
}

function kindOf({ kind, header }: ColumnDefinition): Kind {
  if (kind === 'functional-code' || kind === 'economic-code') return 'code';
  if (kind === 'amount' || kind === 'day') return 'wording';
  if (kind !== 'text') return 'other';
  if (/批号|货号|生产日期/.test(header)) return 'batch';
  if (/编号|文书号|公告号|文号|字号|编码|代码/.test(header)) return 'code';
  return /规格|型号|商标|保质期/.test(header) ? 'wording' : 'other';
}

/**
 * `2.02601E+17`: only a spreadsheet writes the sign and two digits behind it, whatever became of its point and of blanks on the
 * way; programs leave the sign out where there are many decimals. `12E3` and `2E10` may be real batch numbers.
 */
export function isExponent(text: string): boolean {
  const tight = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/[,。]/, '.');
  return /^-?\d(?:\.\d+)?E\+\d{2,3}$|^-?\d\.\d+E-\d{2,3}$|^\d\.\d{4,}E\d{2}$/i.test(tight);
}

/** 20260101000123.0, '00123: a program that took the number for a figure, and a sign that shows in no spreadsheet. */
function damagedCode(text: string): Damage | undefined {
  if (/^\d{6,}\.0+$/.test(text)) return withDecimals;
  return /^['’‘`]\s*[\dA-Z]/i.test(text) ? apostrophe : undefined;
}

function damagedDay(text: string, column: ColumnDefinition, kind: Kind): Damage | undefined {
  const serial = kind === 'batch' || column.kind === 'day' ? dayOfSerial(text) : undefined;
  if (serial !== undefined) {
    return {
      severity: column.kind === 'day' ? 'error' : 'warning',
      message: `像是 Excel 存日期用的序号，这一天是 ${serial}`,
      mend: `是日期的，请改成 ${serial}；本来就是这个号码的，不用管它。`,
      blank: false,
    };
  }
  if (column.kind === 'day' || column.kind === 'amount' || kind === 'other') return undefined;
  const isDay =
    englishDay.test(text) ||
    (kind !== 'batch' && !isShelfLife(column) && (chineseDay.test(text) || numericDay.test(text)));
  return isDay ? turnedDay : undefined;
}

/** 保质期: 2026年3月1日 is how long it keeps. */
function isShelfLife({ header }: ColumnDefinition): boolean {
  return header === '保质期';
}

/** The days around which goods are sampled: other numbers of five digits are numbers. */
const [firstSerial, lastSerial] = [42_005, 51_135];

/** The day of 2015 to 2039 that a spreadsheet stores as this number. */
function dayOfSerial(text: string): Day | undefined {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  return serial >= firstSerial && serial <= lastSerial ? addDays(day('1899-12-30'), serial) : undefined;
}

/**
 * Indexes of the codes of a column whose digits behind the fifteenth were turned into zeros. One code may end so by
 * chance; it is told where two or more do, and with them all long codes of the column, in three digits or more together.
 */
export function roundedCodes(texts: readonly (string | null)[]): readonly number[] {
  const long = texts.flatMap((text, index) => {
    const digits = (text ?? '').normalize('NFKC');
    return /^\d{16,}$/.test(digits) ? [{ index, tail: digits.slice(15) }] : [];
  });
  const zeros = long.reduce((sum, { tail }) => sum + tail.length, 0);
  return long.length > 1 && zeros >= 3 && long.every(({ tail }) => /^0+$/.test(tail))
    ? long.map(({ index }) => index)
    : [];
}

/**
 * Indexes of the codes of a column that lost their leading zeros: shorter than all others of it, which are equally long and of
 * which two at least begin with 0. A batch number is as long as its producer likes, so those are not asked.
 */
export function shortenedCodes(texts: readonly (string | null)[], column: ColumnDefinition): readonly number[] {
  if (kindOf(column) !== 'code') return [];
  const codes = texts.flatMap((text, index) => {
    const digits = (text ?? '').normalize('NFKC').trim();
    return /^\d{3,}$/.test(digits) ? [{ index, digits }] : [];
  });
  const longest = codes.reduce((most, { digits }) => Math.max(most, digits.length), 0);
  const whole = codes.filter(({ digits }) => digits.length === longest);
  const short = codes.filter(({ digits }) => digits.length < longest);
  const areZeros = short.every(({ digits }) => !digits.startsWith('0') && digits.length >= longest - 2);
  const begun = whole.filter(({ digits }) => digits.startsWith('0'));
  return areZeros && begun.length > 1 && whole.length > short.length ? short.map(({ index }) => index) : [];
}

/** Whether the column holds codes that a spreadsheet may round. */
export function holdsCodes(column: ColumnDefinition): boolean {
  return column.kind === 'text' && ['code', 'batch'].includes(kindOf(column));
}

const mendCode = '请把这一列设为“文本”格式，照原始单据重新输入。';

export const rounded: Damage = {
  severity: 'warning',
  message: '超过 15 位，后面的位数都是 0：像是 Excel 把它当成了数字，丢了后面的位数',
  mend: `${mendCode}原来就是这个号码的，不用管它。`,
  blank: false,
};

export const shortened: Damage = {
  severity: 'warning',
  message: '比同一栏的其他号码短：像是 Excel 把它当成了数字，丢了前面的 0',
  mend: `${mendCode}原来就是这个号码的，不用管它。`,
  blank: false,
};

const withDecimals: Damage = {
  severity: 'warning',
  message: '后面多了“.0”：像是表格软件把号码当成了数字',
  mend: `请对照原始单据，去掉后面的“.0”；位数多的号码可能已经变了，${mendCode}`,
  blank: false,
};

const apostrophe: Damage = {
  severity: 'warning',
  message: '前面多了一个单引号：Excel 用它表示“文本”，网页上会照样显示',
  mend: '请去掉号码前面的单引号。',
  blank: false,
};

function exponent(kind: Kind): Damage {
  return {
    severity: 'error',
    message: kind === 'wording' ? '被 Excel 写成了科学计数法' : '不是原来的号码：Excel 把长号码变成了科学计数法',
    mend: mendCode,
    blank: false,
  };
}

const turnedDay: Damage = {
  severity: 'warning',
  message: '像是 Excel 把“3-5”这样的写法变成了日期',
  mend: `请对照原始单据核对。写错了的，${mendCode}`,
  blank: false,
};

const brokenFormula: Damage = {
  severity: 'error',
  message: '是表格软件的错误值，不是内容',
  mend: '请在 Excel 或 WPS 里改好公式，或者在这里填写应有的内容。',
  blank: true,
};

const tooNarrow: Damage = {
  severity: 'error',
  message: '是 Excel 在列太窄时显示的符号，不是内容',
  mend: '请在 Excel 里把列拉宽，再另存为 CSV；或者在这里填写应有的内容。',
  blank: true,
};

const picture: Damage = {
  severity: 'warning',
  message: '是放在单元格里的图片，表格里存不下',
  mend: '请把图片里的内容写成文字；需要公布图片的，作为附件放在同一个文件夹里。',
  blank: true,
};

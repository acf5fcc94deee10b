import { writeNumeral } from '../../records/values/clause.ts';
import { cardinal, ordinal, ordinalSuffix } from './english-number.ts';

type Write = (count: number) => string;

/**
 * A count in a number format of ECMA-376 part 1, 17.18.59 (ST_NumberFormat), as Word prints it; undefined where the format
 * is not known. `custom` is what `w:format` says: `001, 002, 003, ...`. Beyond the end of a row of signs (①…⑳, 甲…癸) Word
 * goes on with plain digits.
 */
export function writeCount(count: number, format: string, custom = ''): string | undefined {
  if (format === 'custom') return writePadded(count, custom);
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) return undefined;
  return count < 0 || count > 9999 || !Number.isInteger(count) ? String(count) : write(count);
}

const digits: Write = String;

function positional(signs: string): Write {
  return (count) => String(count).replaceAll(/\d/g, (digit) => signs.charAt(Number(digit)));
}

/** One sign for each count from 1 on. */
function row(signs: string | readonly string[]): Write {
  const all = typeof signs === 'string' ? [...signs] : signs;
  return (count) => all[count - 1] ?? String(count);
}

function from(code: number, length: number): Write {
  return row(Array.from({ length }, (_, index) => String.fromCodePoint(code + index)));
}

/** After the last letter the first stands twice, then three times. */
function repeated(letters: string): Write {
  const all = [...letters];
  return (count) => (count === 0 ? '' : (all[(count - 1) % all.length] ?? '').repeat(Math.ceil(count / all.length)));
}

interface Counting {
  /** From 0 to 9. */
  readonly signs: string;
  /** 10, 100 and 1000. */
  readonly units: string;
  /** Whether a gap between digits is filled: 一百零一. */
  readonly zero: boolean;
  /** Whether 10 begins with a one: always, never before a unit, or only not at the beginning of 10…19. */
  readonly one: 'always' | 'never' | 'not-first';
}

function counting({ signs, units, zero, one }: Counting): Write {
  return (count) => {
    if (count === 0) return signs.charAt(0);
    const parts = [...String(count).padStart(4, '0')].map(Number);
    const written = parts.map((digit, index) => {
      if (digit === 0) return '0';
      const unit = index === 3 ? '' : units.charAt(2 - index);
      const isBare = digit === 1 && unit !== '' && (one === 'never' || (one === 'not-first' && count < 20));
      return (isBare ? '' : signs.charAt(digit)) + unit;
    });
    return written
      .join('')
      .replace(/^0+|0+$/g, '')
      .replaceAll(/0+/g, zero ? signs.charAt(0) : '');
  };
}

/** Tens are counted up to 99; from 100 on each digit is written: 九十九, 一〇〇. */
function upTo99(zero: string): Write {
  const each = positional(`${zero}一二三四五六七八九`);
  return (count) => (count > 0 && count < 100 ? writeNumeral(count) : each(count));
}

const thousands: Write = (count) => (count === 0 ? '零' : writeNumeral(count));
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const sexagenary = Array.from({ length: 60 }, (_, index) => stems.charAt(index % 10) + branches.charAt(index % 12));
const latin = 'abcdefghijklmnopqrstuvwxyz';
// Without ё, й, ъ, ы, ь: nothing is counted by them.
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';
const aiueo = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const narrowAiueo = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const narrowIroha = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';

const formats: Readonly<Record<string, Write>> = {
  none: () => '',
  decimal: digits,
  decimalHalfWidth: digits,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: positional('０１２３４５６７８９'),
  decimalFullWidth2: positional('０１２３４５６７８９'),
  decimalEnclosedCircle: from(0x2460, 20),
  decimalEnclosedCircleChinese: from(0x2460, 20),
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  numberInDash: (count) => `- ${count} -`,
  hex: (count) => count.toString(16).toUpperCase(),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: repeated(latin.toUpperCase()),
  lowerLetter: repeated(latin),
  ordinal: (count) => `${count}${ordinalSuffix(count)}`,
  cardinalText: cardinal,
  ordinalText: ordinal,
  chicago: repeated('*†‡§'),
  ideographDigital: positional('〇一二三四五六七八九'),
  taiwaneseDigital: positional('○一二三四五六七八九'),
  japaneseDigitalTenThousand: positional('〇一二三四五六七八九'),
  chineseCounting: upTo99('〇'),
  taiwaneseCounting: upTo99('○'),
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: counting({ signs: '〇一二三四五六七八九', units: '十百千', zero: false, one: 'never' }),
  japaneseLegal: counting({ signs: '〇壱弐参四伍六七八九', units: '拾百阡', zero: false, one: 'always' }),
  chineseLegalSimplified: counting({ signs: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', zero: true, one: 'always' }),
  ideographLegalTraditional: counting({ signs: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', zero: true, one: 'always' }),
  ideographEnclosedCircle: from(0x3280, 10),
  ideographTraditional: row(stems),
  ideographZodiac: row(branches),
  ideographZodiacTraditional: row(sexagenary),
  aiueo: row(narrowAiueo),
  aiueoFullWidth: row(aiueo),
  iroha: row(narrowIroha),
  irohaFullWidth: row(iroha),
  ganada: row('가나다라마바사아자차카타파하'),
  chosung: row('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  koreanDigital: positional('영일이삼사오육칠팔구'),
  koreanDigital2: positional('零一二三四五六七八九'),
  koreanCounting: counting({ signs: '영일이삼사오육칠팔구', units: '십백천', zero: false, one: 'never' }),
  russianLower: repeated(russian),
  russianUpper: repeated(russian.toUpperCase()),
  hindiNumbers: positional('०१२३४५६७८९'),
  thaiNumbers: positional('๐๑๒๓๔๕๖๗๘๙'),
};

/** `001, 002, 003, ...`: how wide the first numbers are, the others are, too. */
function writePadded(count: number, custom: string): string | undefined {
  const [first = '', second = ''] = custom.split(',').map((sample) => sample.trim());
  const isRow = /^\d+$/.test(first) && /^\d+$/.test(second) && Number(second) === Number(first) + 1;
  return isRow ? String(count).padStart(first.length, '0') : undefined;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = count;
  let written = '';
  for (const [value, sign] of romanSigns) {
    for (; left >= value; left -= value) written += sign;
  }
  return written === '' ? String(count) : written;
}

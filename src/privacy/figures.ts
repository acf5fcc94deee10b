/** Signs that stand for the figures from 0 to 9, in this order; a blank where a row has none. */
const rows = [
  '0123456789',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '○幺貳參  陸',
  '   叄',
  // As they are called over the radio, so that no two sound alike.
  '洞 两    拐 勾',
  '⓪①②③④⑤⑥⑦⑧⑨',
  ' ⑴⑵⑶⑷⑸⑹⑺⑻⑼',
  ' ⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '⓿❶❷❸❹❺❻❼❽❾',
  ' ⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  ' ➀➁➂➃➄➅➆➇➈',
  ' ➊➋➌➍➎➏➐➑➒',
  ' ㈠㈡㈢㈣㈤㈥㈦㈧㈨',
  ' ㊀㊁㊂㊃㊄㊅㊆㊇㊈',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
];
/** Letters that a person writes, or a program reads, for 0 and 1: Latin, Greek and Cyrillic. */
const letters = ['OoОоΟο', 'lIІӀ'];

const values: ReadonlyMap<string, string> = new Map(
  [...rows, ...letters.map((alike, value) => [...alike].map((sign) => ' '.repeat(value) + sign)).flat()].flatMap(
    (row) => [...row].flatMap((sign, value): [string, string][] => (sign === ' ' ? [] : [[sign, String(value)]])),
  ),
);

/** What can stand for a figure where somebody hides a number, or where a program has read a picture wrongly. */
export const figureLike = `[${[...values.keys()].join('')}]`;
/** What is taken for the X at the end of an identity number. */
export const lastLike = '[xX×ХхΧχⅩⅹ✕✖╳]';

/** A number with such figures as it is meant; everything else stays. */
export function plainFigures(text: string): string {
  return [...text].map((sign) => values.get(sign) ?? sign).join('');
}

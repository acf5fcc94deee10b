const chinese = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const circled = '⓪①②③④⑤⑥⑦⑧⑨';
const others: Readonly<Record<string, string>> = { '○': '0', 幺: '1', O: '0', o: '0', l: '1', I: '1' };

/** What can stand for a figure where somebody hides a number, or where a program has read a picture wrongly. */
export const figureLike = `[\\d${chinese}${formal}${circled}${Object.keys(others).join('')}]`;

/** A number with such figures as it is meant; everything else stays. */
export function plainFigures(text: string): string {
  return [...text].map((sign) => others[sign] ?? valueIn(sign)).join('');
}

function valueIn(sign: string): string {
  for (const figures of [chinese, formal, circled]) {
    const value = figures.indexOf(sign);
    if (value >= 0) return String(value);
  }
  return sign;
}

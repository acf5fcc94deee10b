/** A text in the form in which it is searched, with the way back to where its characters stand. */
export interface Folded {
  readonly text: string;
  /** Offset in the original text of a character of `text`. */
  readonly offsetOf: (index: number) => number;
}

/** What reads the same in every disguise: Chinese characters and marks, and printable ASCII. */
const plain = /^[\n\x20-\x7E\u4E00-\u9FFF\u3001-\u3011\u201C\u201D\u2018\u2019\u2605]*$/;

/** Full-width forms of ASCII, and the blank that goes with them: each is one sign, as what it stands for. */
const fullWidth = /[\uFF01-\uFF5E\u3000]/g;

function narrowed(sign: string): string {
  return sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** Circled, raised and composed figures (①, ², ½) count things; they are no disguise of a number. */
const counting = /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218B\u2460-\u24FF\u2776-\u2793\u3220-\u33FF]/;

/** Nobody sees them: joiners, direction marks, marks upon other characters. */
const unseen = /[\p{Cf}\p{M}]/u;
const blank = /[\t\p{Zs}\u3164\uFFA0\u115F\u1160\u2800]/u;

/**
 * Takes off what only changes the look: full width, mathematical figures, invisible characters, kinds of blanks and
 * hyphens. Line feeds stay.
 */
export function fold(text: string): Folded {
  const narrow = text.replaceAll(fullWidth, narrowed);
  if (plain.test(narrow)) return { text: narrow, offsetOf: (index) => index };
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const sign of text) {
    const shown = foldSign(sign);
    folded += shown;
    for (let count = 0; count < shown.length; count += 1) offsets.push(offset);
    offset += sign.length;
  }
  return { text: folded, offsetOf: (index) => offsets[index] ?? text.length };
}

function foldSign(sign: string): string {
  if (sign >= '\u4E00' && sign <= '\u9FFF') return sign;
  if (blank.test(sign)) return ' ';
  if (unseen.test(sign)) return '';
  if (/[\u2010-\u2015\u2212\u2E3A\uFE63]/.test(sign)) return '-';
  if (/\p{Nd}/u.test(sign)) return figure(sign);
  return counting.test(sign) ? sign : sign.normalize('NFKC').replaceAll(/\p{M}/gu, '');
}

/** The value of a figure of any script: Unicode gives each script its ten in one row. */
function figure(sign: string): string {
  const [shown = ''] = sign.normalize('NFKC');
  if (/[0-9]/.test(shown)) return shown;
  let value = 0;
  for (let code = (sign.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1)
    value += 1;
  return String(value);
}

/** What a spreadsheet's number format does to the numbers of its cells, as far as it changes what they mean. */
export interface NumberLook {
  /** Digits behind the point; undefined where as many are shown as there are. */
  readonly decimals: number | undefined;
  readonly percent: boolean;
  /** Digits before the point, filled up with zeros: `000000` shows 1200 as 001200. */
  readonly digits: number;
  /** Whether thousands (or ten thousands) are shown for ones: the number shown is not the number stored. */
  readonly scaled: boolean;
}

const plain: NumberLook = { decimals: undefined, percent: false, digits: 0, scaled: false };

/** Reads a format code such as `#,##0.00_ ;[Red]-#,##0.00` by its first section. */
export function readNumberLook(format: string | undefined): NumberLook {
  if (format === undefined || /^general$/i.test(format) || format === '@') return plain;
  const [section = ''] = format.split(';');
  // `0!.0,` and `0"."0,` show 元 as 万元: an escaped point behind a digit.
  const scaled = /[0#?][!\\]\.|[0#?]"\."|[0#?],+(?![0#?])/.test(section);
  const bare = section.replaceAll(/"[^"]*"|\[[^\]]*\]|[_*\\!]./g, '');
  if (/[eE/]/.test(bare) || !/[0#?]/.test(bare)) return { ...plain, scaled };
  const [whole = '', fraction] = bare.split('.');
  return {
    decimals: (fraction ?? '').replaceAll(/[^0#?]/g, '').length,
    percent: bare.includes('%'),
    digits: /[#,?]/.test(whole) ? 0 : whole.replaceAll(/[^0]/g, '').length,
    scaled,
  };
}

/**
 * The number as the sheet shows it, without thousands commas: fifteen significant digits, never an exponent, and in the
 * number of decimals that the format sets. A scaled format is left alone, since the number itself says what was typed.
 */
export function writeNumber(value: number, look: NumberLook): string {
  const shown = clean(look.percent ? value * 100 : value);
  const text = look.decimals === undefined || look.scaled ? decimal(shown) : shown.toFixed(look.decimals);
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction] = text.slice(sign.length).split('.');
  const filled = whole.padStart(look.digits, '0');
  return `${sign}${filled}${fraction === undefined ? '' : `.${fraction}`}${look.percent ? '%' : ''}`;
}

/** Drops what binary fractions add behind the fifteen digits that a spreadsheet keeps. */
export function clean(value: number): number {
  return Number(value.toPrecision(15));
}

/** All digits of a number, never an exponent. */
export function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(value)).toString();
}

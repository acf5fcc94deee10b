import { writeNumeral } from '../../records/values/clause.ts';
import { readFormat, type FormatSection, type FormatToken } from './format-code.ts';
import { clean, decimal } from './number-text.ts';
import { digitsAs, formal, isMoment, writeMoment } from './shown-moment.ts';

/**
 * A number as the Chinese edition of Excel shows it under a format code, given as text or read already (ECMA-376, part 1, 18.8.30 and 18.8.31): the
 * section that is meant for it, words, percents, fractions, leading zeros, dates, Chinese numerals. Thousands commas are
 * left out and an exponent is written out, since both say nothing of the value. '' where the format shows nothing;
 * undefined where it holds what is not known here, such as the years of another country's calendar.
 */
export function shownNumber(
  value: number,
  format: string | readonly FormatSection[],
  from1904: boolean,
): string | undefined {
  const chosen = chooseSection(typeof format === 'string' ? readFormat(format) : format, value);
  if (!chosen) return decimal(clean(value));
  const { section, isSigned } = chosen;
  if (isMoment(section)) return writeMoment(value, section, from1904);
  const written = writeSection(Math.abs(clean(value)), section);
  if (written === undefined) return undefined;
  const sign = isSigned && value < 0 && nonZero.test(written) ? '-' : '';
  return `${sign}${written.trim()}`;
}

const nonZero = /[1-9１-９一二三四五六七八九壹贰叁肆伍陆柒捌玖]/;

interface Chosen {
  readonly section: FormatSection;
  /** Whether the section leaves the minus to the number: one that is only for negative numbers writes its own. */
  readonly isSigned: boolean;
}

/** The section for a number; undefined where the code has sections for text only. */
function chooseSection(all: readonly FormatSection[], value: number): Chosen | undefined {
  const isText = ({ tokens }: FormatSection) => tokens.some(({ kind }) => kind === 'text');
  const sections = all.slice(0, 3).filter((section) => !isText(section));
  const [first, second, third] = sections;
  if (!first) return undefined;
  if (first.condition ?? second?.condition) {
    const section = conditioned(sections, value);
    return section && { section, isSigned: true };
  }
  if (second && value < 0) return { section: second, isSigned: false };
  return third && value === 0 ? { section: third, isSigned: false } : { section: first, isSigned: true };
}

/** The first section whose condition holds; one without is for what the standard's order gives it. */
function conditioned(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const isLast = (index: number) => index === sections.length - 1;
  const usual = [sections.length > 2 ? value > 0 : value >= 0, value < 0, true];
  return sections.find((section, index) => meets(section, value, isLast(index) || (usual[index] ?? true)));
}

function meets({ condition }: FormatSection, value: number, otherwise: boolean): boolean {
  switch (condition?.operator) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
    case '=':
      return value === condition.value;
    case '<>':
      return value !== condition.value;
    default:
      return otherwise;
  }
}

function writeSection(value: number, { tokens, numerals }: FormatSection): string | undefined {
  const places = tokens.filter(({ kind }) => kind === 'digit').length;
  if (tokens.some(({ kind }) => kind === 'general')) {
    const text = generalNumerals(value, numerals);
    if (text === undefined) return undefined;
    return tokens.map((token) => (token.kind === 'general' ? text : literalOf(token))).join('');
  }
  if (places === 0) return tokens.map(literalOf).join('');
  if (tokens.some(({ kind }) => kind === 'exponent')) return aroundNumber(tokens, decimal(value));
  if (tokens.some(({ kind }) => kind === 'slash')) return writeFraction(value, tokens);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit' || kind === 'point');
  const scales = tokens.slice(last + 1).filter(({ kind }) => kind === 'comma').length;
  const written = placeDigits(clean((value * 100 ** percents) / 1000 ** scales), tokens);
  return numerals === undefined ? written : digitsAs(written, numerals);
}

/** The digits of a number in the places that a section has for them, with the words between. */
function placeDigits(value: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const behind = point < 0 ? [] : tokens.slice(point + 1);
  const [whole = '', fraction = ''] = fixed(value, behind.filter(({ kind }) => kind === 'digit').length).split('.');
  const fractionText = placeFraction(fraction, behind);
  return placeWhole(whole === '0' ? '' : whole, before) + (point < 0 ? '' : fractionText);
}

/** From the right, each place takes a digit; the first takes what is left. */
function placeWhole(digits: string, tokens: readonly FormatToken[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = digits;
  return tokens
    .map((token, index) => [token, index] as const)
    .toReversed()
    .map(([token, index]) => {
      if (token.kind !== 'digit') return literalOf(token);
      const taken = index === first ? left : left.slice(-1);
      left = index === first ? '' : left.slice(0, -1);
      return taken === '' && token.text === '0' ? '0' : taken;
    })
    .toReversed()
    .join('');
}

function placeFraction(digits: string, tokens: readonly FormatToken[]): string {
  let at = 0;
  let shown = 0;
  const pieces = tokens.map((token) => {
    if (token.kind !== 'digit') return literalOf(token);
    const rest = digits.slice(at);
    const digit = digits.charAt(at);
    at += 1;
    if (token.text !== '0' && /^0*$/.test(rest)) return '';
    shown += 1;
    return digit;
  });
  return `${shown > 0 ? '.' : ''}${pieces.join('')}`;
}

/** Words keep their place before and behind a number that is written as it is. */
function aroundNumber(tokens: readonly FormatToken[], number: string): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const words = (some: readonly FormatToken[]) => some.map(literalOf).join('');
  return `${words(tokens.slice(0, first))}${number}${words(tokens.slice(last + 1))}`;
}

/** `# ?/?` shows 0.5 as 1/2 and 12.5 as 12 1/2; a denominator that is written out, as in `# ?/8`, is kept. */
function writeFraction(value: number, tokens: readonly FormatToken[]): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const behind = tokens.slice(slash + 1);
  const places = behind.filter(({ kind }) => kind === 'digit').length;
  const written = behind.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const set = places === 0 ? Number(/^\s*(\d+)/.exec(written)?.[1] ?? Number.NaN) : Number.NaN;
  const hasWhole = tokens.slice(0, slash).some(({ kind }, index) => kind === 'digit' && isSpaced(tokens, index, slash));
  const whole = hasWhole ? Math.floor(value) : 0;
  const [over, under] = nearestFraction(value - whole, Number.isNaN(set) ? 10 ** Math.max(1, places) - 1 : set, set);
  if (over === 0) return String(whole);
  if (over === under && hasWhole) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ''}${over}/${under}`;
}

/** Whether a blank stands between this place and the slash: the place is one of the whole number. */
function isSpaced(tokens: readonly FormatToken[], index: number, slash: number): boolean {
  return tokens.slice(index, slash).some((token) => token.kind === 'literal' && token.text.includes(' '));
}

function nearestFraction(value: number, most: number, set: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let under = Number.isNaN(set) ? 1 : set; under <= Math.min(most, 999); under += 1) {
    const over = Math.round(value * under);
    const isFirst = under === set;
    if (isFirst || Math.abs(over / under - value) < Math.abs(best[0] / best[1] - value) - 1e-12) best = [over, under];
  }
  return best;
}

/** 一百二十 of 120; undefined for numbers that are seldom written so. */
function generalNumerals(value: number, numerals: number | undefined): string | undefined {
  const text = decimal(value);
  if (numerals === undefined) return text;
  if (numerals === 3 || value === 0) return digitsAs(text, numerals);
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const counted = writeNumeral(value).replace(/^十/, '一十');
  return numerals === 2 ? formal(counted) : counted;
}

function literalOf(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : token.kind === 'slash' ? '/' : '';
}

/** Half away from zero on the decimal number that is seen, not on its binary neighbour. */
function fixed(value: number, decimals: number): string {
  const text = String(value);
  if (text.includes('e')) return value.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

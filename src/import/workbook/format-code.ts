/** A piece of a number format; what only changes how a cell looks (colour, width, filling) is left out. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** `0`, `#` or `?`: the place of one digit. */
  | { readonly kind: 'digit'; readonly text: string }
  /** Letters of a date or time, in lower case: `yyyy`, `m`, `aaaa`, `am/pm`; `[h]` counts on beyond a day. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'general' | 'point' | 'comma' | 'percent' | 'exponent' | 'slash' | 'text' };

/** One of the up to four parts of a format code, parted by semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=100]`: for which numbers the section is meant. */
  readonly condition: { readonly operator: string; readonly value: number } | undefined;
  /** `[DBNum1]`: 1 for 一二三, 2 for 壹贰叁, 3 for full-width digits. */
  readonly numerals: number | undefined;
  /** The language of `[$-804]`, as Windows numbers them in hexadecimal digits; `f800` is the long day of the system. */
  readonly language: string | undefined;
}

const pattern = new RegExp(
  [
    String.raw`(?<bracket>\[[^\]]*\])`,
    String.raw`(?<general>G\/通用格式|General)`,
    String.raw`"(?<quoted>[^"]*)"?`,
    // In Chinese editions `!` takes the next sign as it is, as `\` does.
    String.raw`[\\!](?<escaped>[\s\S])`,
    String.raw`(?<unseen>[_*][\s\S])`,
    String.raw`(?<noon>am\/pm|a\/p|上午\/下午)`,
    String.raw`(?<exponent>e[+-])`,
    String.raw`(?<date>y+|m+|d+|h+|s+|g+|e+|aaa+|b+)`,
    String.raw`(?<digit>[0#?])`,
    String.raw`(?<other>[\s\S])`,
  ].join('|'),
  'giu',
);
const signs = { '.': 'point', ',': 'comma', '%': 'percent', '/': 'slash', '@': 'text' } as const;

/** Reads a format code (ECMA-376, part 1, 18.8.31) into its sections. */
export function readFormat(code: string): readonly FormatSection[] {
  return splitSections(code).map(readSection);
}

function splitSections(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\[[^\]]*\]|[\\!_*][\s\S]|[\s\S]/gu)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function readSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let section: Omit<FormatSection, 'tokens'> = { condition: undefined, numerals: undefined, language: undefined };
  for (const { groups = {} } of code.matchAll(pattern)) {
    const { bracket, unseen } = groups;
    if (bracket !== undefined) section = { ...section, ...readBracket(bracket.slice(1, -1), tokens) };
    else if (unseen === undefined) tokens.push(tokenOf(groups));
  }
  return { ...section, tokens };
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): FormatToken {
  const literal = groups['quoted'] ?? groups['escaped'];
  const date = groups['noon'] ?? groups['date'];
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (date !== undefined) return { kind: 'date', text: date.toLowerCase() };
  if (groups['digit'] !== undefined) return { kind: 'digit', text: groups['digit'] };
  if (groups['general'] !== undefined) return { kind: 'general' };
  if (groups['exponent'] !== undefined) return { kind: 'exponent' };
  const sign = groups['other'] ?? '';
  const known = Object.entries(signs).find(([text]) => text === sign)?.[1];
  return known === undefined ? { kind: 'literal', text: sign } : { kind: known };
}

/** Conditions, numerals and languages; a currency sign and a counting time are pushed as tokens; colours are nothing. */
function readBracket(inner: string, tokens: FormatToken[]): Partial<FormatSection> {
  const [, operator, value] = /^([<>=]{1,2})(-?\d+(?:\.\d+)?)$/.exec(inner) ?? [];
  if (operator !== undefined) return { condition: { operator, value: Number(value) } };
  const numerals = /^DBNum([123])$/i.exec(inner)?.[1];
  if (numerals !== undefined) return { numerals: Number(numerals) };
  if (/^(?:h+|m+|s+)$/i.test(inner)) tokens.push({ kind: 'elapsed', text: inner.toLowerCase() });
  const [, currency = '', language] = /^\$([^-]*)(?:-([\w-]+))?$/.exec(inner) ?? [];
  if (currency !== '') tokens.push({ kind: 'literal', text: currency });
  return language === undefined ? {} : { language: language.toLowerCase() };
}

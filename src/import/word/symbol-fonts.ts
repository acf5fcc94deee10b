import { codePoint } from 'dingbat-to-unicode';

const fonts: ReadonlyMap<string, string> = new Map(
  ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'].map((name) => [name.toLowerCase(), name]),
);

/** Signs that hardly any font has, and the one that everybody has for the same thing. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '□': '🞎🞏🞐🞑🞒🞓🞔🗆',
    '☑': '🗹',
    '☒': '🗷🗵',
    '✓': '🗸',
    '✗': '🗴🗶',
    '○': '🞅🞆🞈🔾🔿🞇🞉',
    '◎': '🞊🞋',
    '•': '🞄',
    '■': '🞌🞍',
    '←': '🡐🡠🡨🡰🡸🠐🠔🠘🠀',
    '→': '🡒🡢🡪🡲🡺🠒🠖🠚🠂',
    '↑': '🡑🡡🡩🡱🡹🠑🠕🠙🠁',
    '↓': '🡓🡣🡫🡳🡻🠓🠗🠛🠃',
    '↖': '🡔🡤🡬🡴🡼',
    '↗': '🡕🡥🡭🡵🡽',
    '↘': '🡖🡦🡮🡶🡾',
    '↙': '🡗🡧🡯🡷🡿',
    '☎': '🕾🕿',
    '✉': '🖂🖃',
    '❒': '🗅🗇',
  }).flatMap(([sign, rare]) => [...rare].map((other) => [other, sign])),
);

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && fonts.has(font.toLowerCase());
}

/**
 * The letter that a font prints for a code, which Word may move to F000–F0FF (ECMA-376 part 1, 17.3.3.30): one of Unicode
 * for the symbol fonts of Windows, itself for an ordinary font. Undefined where the font is not known and the code says
 * nothing by itself.
 */
export function signOf(font: string, code: number): string | undefined {
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return undefined;
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const symbols = fonts.get(font.toLowerCase());
  if (symbols !== undefined) {
    const found = codePoint(symbols, low)?.string;
    return found === undefined ? undefined : (plain.get(found) ?? found);
  }
  return ordinarySign(font, low);
}

/** Codes of the private use area, and letters of fonts that hold no letters, say nothing without the font. */
function ordinarySign(font: string, code: number): string | undefined {
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const isPicture = code < 0x100 && /symbol|dings?|bats?|sorts|extra|icon|marlett/i.test(font);
  return isPrivate || isHalf || isPicture || code < 0x20 ? undefined : String.fromCodePoint(code);
}

import { RunLook, runsOf } from './runs.ts';
import type { WordStyle, WordStyles } from './styles.ts';
import { isSymbolFont, signOf } from './symbol-fonts.ts';
import { element, textIn, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What is written in place of a sign that only its font knows. */
const unknownSign = '【符号待补】';

export interface SettledSigns {
  /** The font and the code of signs that are not known; 【符号待补】 stands for them. */
  readonly unknown: readonly string[];
  /** What stood there as letters of a symbol font. */
  readonly letters: readonly string[];
}

/**
 * Signs of a paragraph become letters: those that Word names by font and code (`w:sym`), and letters in the symbol fonts,
 * where R is ☑.
 */
export function settleSigns(paragraph: XmlElement, style: WordStyle, styles: WordStyles): SettledSigns {
  const unknown: string[] = [];
  const letters: string[] = [];
  const written = (font: string, code: number): string => {
    const sign = signOf(font, code);
    if (sign === undefined) unknown.push(`${font} ${code.toString(16).toUpperCase()}`);
    return sign ?? unknownSign;
  };
  for (const run of runsOf(paragraph)) {
    const look = new RunLook(run, style, styles);
    const font = ['w:ascii', 'w:hAnsi'].map((name) => look.attribute('w:rFonts', name)).find(isSymbolFont);
    run.children = run.children.map((node): XmlNode => {
      if (typeof node === 'string') return node;
      if (node.name === 'w:sym') return symbol(node, written);
      if (node.name !== 'w:t' || font === undefined) return node;
      letters.push(textIn(node));
      return inSymbols(node, font, written);
    });
  }
  return { unknown, letters };
}

type Written = (font: string, code: number) => string;

function symbol({ attributes }: XmlElement, written: Written): XmlElement {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return textElement(written(attributes['w:font'] ?? '', code));
}

/** Only letters of one byte, and those that Word has moved to F000–F0FF, are in the symbol font. */
function inSymbols(node: XmlElement, font: string, written: Written): XmlElement {
  const text = textIn(node).replaceAll(/[\u0021-\u00FF\uF020-\uF0FF]/g, (letter) =>
    written(font, letter.codePointAt(0) ?? 0),
  );
  return textElement(text);
}

function textElement(text: string): XmlElement {
  return element('w:t', [text], { 'xml:space': 'preserve' });
}

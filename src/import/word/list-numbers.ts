import { ListCounter } from './numbering.ts';
import { visibleText } from './paragraph-facts.ts';
import type { WordStyle } from './styles.ts';
import { switchOf, child, descendants, valueOf, type XmlElement } from './xml-tree.ts';

/** What an automatic list prints before a paragraph. */
export interface ListNumber {
  /** The number with the gap behind it; '' for a bullet. */
  readonly text: string;
  /** Depth of the bullet, counted from 0. */
  readonly bullet?: number;
  /** A format that is not known: the number stands in plain digits. */
  readonly unknown?: string;
}

/** Numbers the paragraphs of a part from top to bottom, those without text of their own, too, as Word does. */
export class ListNumbers {
  readonly #counter: ListCounter;

  constructor(numbering: XmlElement | undefined) {
    this.#counter = new ListCounter(numbering);
  }

  /** The number of the next paragraph; undefined where it has none. */
  next(paragraph: XmlElement, style: WordStyle): ListNumber | undefined {
    const own = child(paragraph, 'w:pPr');
    const said = [own, ...style.paragraph].map((source) => child(source, 'w:numPr'));
    const id = first(said, 'w:numId');
    if (id === undefined || id === '0' || isHidden(paragraph)) return undefined;
    const level = first(said, 'w:ilvl');
    const depth = level === undefined ? this.#counter.levelOfStyle(id, valueOf(child(own, 'w:pStyle'))) : Number(level);
    const label = this.#counter.next(id, depth);
    const text = visibleText(paragraph);
    if (label?.kind === 'bullet') return text.trim() === '' ? undefined : { text: '', bullet: depth };
    if (label === undefined) return undefined;
    const { unknown } = label;
    return { text: label.text + gapAfter(label.text, text), ...(unknown === undefined ? {} : { unknown }) };
  }
}

/** Properties of a list are said one by one, each in the nearest place. */
function first(said: readonly (XmlElement | undefined)[], name: string): string | undefined {
  return said.map((numbering) => valueOf(child(numbering, name))).find((value) => value !== undefined);
}

/** A paragraph whose text and end are both hidden is not there, and not counted. */
function isHidden(paragraph: XmlElement): boolean {
  const mark = child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:vanish');
  const shows =
    visibleText(paragraph).trim() !== '' ||
    ['w:drawing', 'w:pict'].some((name) => descendants(paragraph, name).length > 0);
  return switchOf(mark) === true && !shows;
}

/** 第一条 stands apart from its text; a point before a digit would read as a decimal. */
function gapAfter(label: string, text: string): string {
  if (text.trim() === '') return '';
  if (/[条章节编]$/.test(label)) return '\u3000';
  return /[A-Za-z\d]$|\d -$/.test(label) || (label.endsWith('.') && /^[A-Za-z\d]/.test(text)) ? ' ' : '';
}

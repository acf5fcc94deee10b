import { wordsOfField } from './field-text.ts';
import { signOf } from './symbol-fonts.ts';
import { descendants, elements, textIn, type XmlElement } from './xml-tree.ts';

/** A text of the document as the file holds it, before anything is read into it. */
export interface InventoryText {
  /** Where the editor finds it: 第 3 段, 第 1 个表格. */
  readonly place: string;
  readonly text: string;
  /** Texts of one paragraph have the same number. */
  readonly paragraph: number;
  /** It stands in one of several forms of the same thing, of which a reader sees one. */
  readonly isAlternate: boolean;
}

/** All that a part says, taken down without regard to what the import makes of it. */
export interface Inventory {
  readonly texts: readonly InventoryText[];
  /** Where each paragraph stands. */
  readonly places: ReadonlyMap<XmlElement, string>;
}

/** Elements whose text is none: instructions, places and sizes of drawings. */
const notText = /^(?:w:(?:instrText|delInstrText)|(?:wp|wp14|o|a14|w15):.*)$/;
const known = /^(?:w|m|a|c|dgm|wps|w14):/;

/** Takes down every text of a part in its order; `name` says which part, for places, where it is not the main one. */
export function takeInventory(root: XmlElement, name?: string): Inventory {
  const taker = new InventoryTaker(name);
  taker.walk(root, { place: name ?? '', isAlternate: false, depth: 0 });
  return { texts: taker.texts, places: taker.places };
}

interface Standing {
  readonly place: string;
  readonly isAlternate: boolean;
  /** How many tables and text boxes are around it. */
  readonly depth: number;
}

class InventoryTaker {
  readonly texts: InventoryText[] = [];
  readonly places = new Map<XmlElement, string>();
  readonly #name: string | undefined;
  #paragraphs = 0;
  #tables = 0;
  /** Of all paragraphs, wherever they stand. */
  #number = 0;
  #last = '';
  /** The last text, where it is of signs. */
  #signs: InventoryText | undefined;
  /** Instructions of the fields that are open. */
  readonly #fields: string[] = [];

  constructor(name: string | undefined) {
    this.#name = name;
    this.#last = name ?? '';
  }

  walk(parent: XmlElement, standing: Standing): void {
    for (const node of parent.children) {
      if (typeof node === 'string') this.#text(parent, node, standing);
      else this.#element(node, standing);
    }
  }

  #take(text: string, { place, isAlternate }: Omit<Standing, 'depth'>): void {
    this.texts.push({ place, text, isAlternate, paragraph: this.#number });
  }

  #element(node: XmlElement, standing: Standing): void {
    const { place } = standing;
    switch (node.name) {
      case 'w:p':
        return this.#paragraph(node, standing);
      case 'w:tbl':
        if (standing.depth > 0) return this.walk(node, { ...standing, depth: standing.depth + 1 });
        this.#tables += 1;
        this.#last = this.#name ?? `第 ${this.#tables} 个表格`;
        return this.walk(node, { ...standing, place: this.#last, depth: 1 });
      case 'w:txbxContent':
        return this.walk(node, { ...standing, place: `${place}的文本框`, depth: standing.depth + 1 });
      case 'mc:AlternateContent':
        return elements(node).forEach((form, index) =>
          this.walk(form, { ...standing, isAlternate: standing.isAlternate || index > 0 }),
        );
      default:
        this.#field(node, standing);
        this.#said(node, standing);
        return this.walk(node, standing);
    }
  }

  #paragraph(paragraph: XmlElement, standing: Standing): void {
    this.#number += 1;
    if (standing.depth > 0 || standing.isAlternate) {
      this.places.set(paragraph, standing.place);
      return this.walk(paragraph, standing);
    }
    if (saysAnything(paragraph)) {
      this.#paragraphs += 1;
      this.#last = this.#name ?? `第 ${this.#paragraphs} 段`;
    }
    this.places.set(paragraph, this.#last);
    this.walk(paragraph, { ...standing, place: this.#last });
  }

  #text(parent: XmlElement, text: string, { place, isAlternate }: Standing): void {
    if (text.trim() === '' || notText.test(parent.name)) return;
    // Nobody knows what the elements of a stranger are for; what is written in Chinese is meant to be read.
    if (!known.test(parent.name) && !/\p{Script=Han}/u.test(text)) return;
    this.#take(text, { place, isAlternate });
  }

  /** What attributes say: art of letters, and signs by their codes, which make words as letters do. */
  #said({ name, attributes }: XmlElement, standing: Standing): void {
    const art = name === 'v:textpath' ? (attributes['string'] ?? '') : '';
    if (art.trim() !== '') this.#take(art, standing);
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const sign = name === 'w:sym' ? signOf(attributes['w:font'] ?? '', code) : undefined;
    if (sign === undefined) return;
    const last = this.texts.at(-1);
    const goesOn = last !== undefined && last === this.#signs && last.paragraph === this.#number;
    if (goesOn) this.texts.pop();
    this.#take((goesOn ? last.text : '') + sign, standing);
    this.#signs = this.texts.at(-1);
  }

  /** The words that fields print by their instructions. */
  #field(node: XmlElement, { place, isAlternate }: Standing): void {
    if (node.name === 'w:instrText') this.#fields.push((this.#fields.pop() ?? '') + textIn(node));
    const kind = node.name === 'w:fldChar' ? node.attributes['w:fldCharType'] : undefined;
    if (kind === 'begin') this.#fields.push('');
    const instruction =
      kind === 'end'
        ? (this.#fields.pop() ?? '')
        : node.name === 'w:fldSimple'
          ? (node.attributes['w:instr'] ?? '')
          : '';
    for (const text of wordsOfField(instruction)) this.#take(text, { place, isAlternate });
  }
}

/** Whether an editor sees anything in the paragraph that can be counted as text. */
function saysAnything(paragraph: XmlElement): boolean {
  if (['w:t', 'w:delText', 'm:t'].some((name) => ownTexts(paragraph, name).some((text) => text.trim() !== '')))
    return true;
  return descendants(paragraph, 'v:textpath').length > 0 || descendants(paragraph, 'w:sym').length > 0;
}

/** Texts of the paragraph itself, not those of a box in it. */
function ownTexts(parent: XmlElement, name: string): string[] {
  return elements(parent).flatMap((node) => {
    if (node.name === name) return [textIn(node)];
    return node.name === 'w:txbxContent' ? [] : ownTexts(node, name);
  });
}

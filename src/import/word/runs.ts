import { property, type WordStyle, type WordStyles } from './styles.ts';
import { child, elements, valueOf, type XmlElement } from './xml-tree.ts';

/** The runs of a paragraph in their order, also those of links and wrappers, but none that a text box holds. */
export function runsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((part) => {
    if (part.name === 'w:r') return [part, ...runsOf(part)];
    return part.name === 'w:txbxContent' || part.name === 'w:rPr' || part.name === 'w:pPr' ? [] : runsOf(part);
  });
}

/** What says how a run looks, nearest first: itself, its own style, the style of its paragraph. */
export class RunLook {
  readonly #sources: readonly (XmlElement | undefined)[];

  constructor(run: XmlElement, paragraph: WordStyle, styles: WordStyles) {
    const own = child(run, 'w:rPr');
    const named = valueOf(child(own, 'w:rStyle'));
    this.#sources = [own, ...(named === undefined ? [] : styles(named).run), ...paragraph.run];
  }

  find(name: string): XmlElement | undefined {
    return property(this.#sources, name);
  }

  /** The nearest that gives this attribute: fonts for different letters may be said in different places. */
  attribute(name: string, attribute: string): string | undefined {
    for (const source of this.#sources) {
      const value = child(source, name)?.attributes[attribute];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  get isUnderlined(): boolean {
    return !['none', '0', 'false', undefined].includes(valueOf(this.find('w:u')));
  }
}

import { child, elements, switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** What a style, and the styles it is based on, say that matters here. */
export interface WordStyle {
  readonly name: string;
  /** `w:pPr` of the style first, then of those that it is based on. */
  readonly paragraph: readonly XmlElement[];
  /** `w:rPr` in the same order. */
  readonly run: readonly XmlElement[];
}

export type WordStyles = (id: string | undefined) => WordStyle;

/** Reads `word/styles.xml`; an unknown style says nothing. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const byId = new Map(elements(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = new Map(
    elements(root, 'w:style')
      .filter((style) => style.attributes['w:default'] !== undefined && style.attributes['w:type'] === 'paragraph')
      .map((style) => ['', style.attributes['w:styleId'] ?? '']),
  );
  return (id) => {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let next = id ?? defaults.get(''); next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style = byId.get(next);
      if (style) chain.push(style);
      next = valueOf(child(style, 'w:basedOn'));
    }
    const parts = (name: string) => chain.flatMap((style) => elements(style, name));
    return {
      name: valueOf(child(chain[0], 'w:name')) ?? '',
      paragraph: parts('w:pPr'),
      run: parts('w:rPr'),
    };
  };
}

/** The first of several properties, nearest first, that has the element. */
export function property(sources: readonly (XmlElement | undefined)[], name: string): XmlElement | undefined {
  return sources.map((source) => child(source, name)).find((found) => found !== undefined);
}

/** Whether a run with these properties, nearest first, is not printed. */
export function isHidden(sources: readonly (XmlElement | undefined)[]): boolean {
  return switchOf(property(sources, 'w:vanish')) ?? false;
}

import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Numbers the marks of footnotes and endnotes by their order in the text; gives the notes that belong to them. */
export function numberNotes(
  elements: readonly Element[],
  notes: ReadonlyMap<string, readonly ElementContent[]>,
): Element[] {
  const numbers = new Map<string, number>();
  for (const element of elements) {
    visit(element, 'element', (mark) => {
      if (mark.tagName !== 'note-mark') return;
      const id = String(mark.properties['id']);
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      mark.properties['label'] = String(number);
    });
  }
  return [...numbers].map(([id, number]) => ({
    type: 'element',
    tagName: 'note-text',
    properties: { label: String(number) },
    children: [...(notes.get(id) ?? [])],
  }));
}

import { relationshipsOf, kindOf, type Parts, type Relationship } from '../../intake/relationships.ts';
import { partText } from '../../intake/part-text.ts';
import { takeInventory } from './inventory.ts';
import type { Beside } from './trace.ts';
import { descendants, elements, parseXml, textIn, type XmlElement } from './xml-tree.ts';

/** What stands beside the text of a document: in charts, comments, embedded files, headers and footers. */
export interface PartsBeside extends Required<Beside> {
  /** What headers and footers say besides the number of the page, each once. */
  readonly headers: readonly string[];
}

const mainPart = 'word/document.xml';

export function readBeside(parts: Parts): PartsBeside {
  const relationships = new Map(relationshipsOf(parts, mainPart).map((found) => [found.id, found]));
  const comments = new Map(
    elements(parsePart(parts, 'word/comments.xml'), 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      saidIn(comment),
    ]),
  );
  const headers = [...relationships.values()]
    .filter((relationship) => /^(?:header|footer)$/.test(kindOf(relationship)))
    .map(({ target }) => parsePart(parts, target))
    .flatMap((root) => (root ? [saidIn(root)] : []));
  return {
    textOf: (id) => {
      const relationship = relationships.get(id);
      return relationship ? textBeside(parts, relationship) : '';
    },
    commentOf: (id) => comments.get(id) ?? '',
    headers: [...new Set(headers)].filter((text) => !isPageNumber(text)),
  };
}

/** The words of a chart or a diagram; of another file its name. */
function textBeside(parts: Parts, { target, isExternal }: Relationship): string {
  const root = isExternal || !/\.xml$/i.test(target) ? undefined : parsePart(parts, target);
  if (!root) return isExternal ? target : target.slice(target.lastIndexOf('/') + 1);
  // Names of series and categories stand in the chart as often as it shows them.
  const words = ['a:t', 'c:v', 'cx:v', 'cx:pt'].flatMap((name) =>
    descendants(root, name).map((found) => textIn(found).trim()),
  );
  return [...new Set(words)].filter((word) => word !== '').join('、');
}

function parsePart(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  return bytes && parseXml(partText(bytes));
}

function saidIn(root: XmlElement): string {
  return takeInventory(root)
    .texts.filter(({ isAlternate }) => !isAlternate)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** — 3 —, 第 3 页 共 9 页, Page 3 of 9, iii. */
function isPageNumber(text: string): boolean {
  return /^(?:[-—–－―·•.\s\d/第页頁共总總ivxIVX]|Page|of|PAGE|NUMPAGES|MERGEFORMAT)*$/.test(text);
}

import { kindOf, relationshipsOf, type Parts } from '../../intake/relationships.ts';
import { partText } from '../../intake/part-text.ts';
import { isPackage, readInserted } from './inserted-document.ts';
import type { InventoryText } from './inventory.ts';
import { prepareDocument, type PartSource } from './prepared-document.ts';
import { readStyles } from './styles.ts';
import type { Trace } from './trace.ts';
import { openWordPackage } from './word-package.ts';
import { child, element, elements, parseXml, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What documents that lie in another one say and hold besides. */
export interface InsertedDocuments {
  readonly traces: readonly Trace[];
  readonly inventory: readonly InventoryText[];
}

/**
 * Puts what `w:altChunk` names (a web page, a text, another .docx) where Word shows it. What cannot be read stays as it is,
 * for a finding.
 */
export function insertDocuments(root: XmlElement, parts: Parts, source: PartSource): InsertedDocuments {
  const names = new Map(
    relationshipsOf(parts, 'word/document.xml')
      .filter((relationship) => kindOf(relationship) === 'aFChunk')
      .map(({ id, target }) => [id, target]),
  );
  if (names.size === 0) return { traces: [], inventory: [] };
  const traces: Trace[] = [];
  const inventory: InventoryText[] = [];
  const insert = (node: XmlElement): XmlElement => {
    const name = names.get(node.attributes['r:id'] ?? '') ?? '';
    const bytes = parts.get(name);
    if (!bytes) return node;
    const document = isPackage(bytes) ? readDocument(bytes, source) : undefined;
    traces.push(...(document?.traces ?? []));
    inventory.push(...(document?.inventory ?? []));
    const blocks = document ? elements(child(document.root, 'w:body')).map(alone) : readInserted(name, bytes);
    return blocks ? element('inserted-document', blocks, { name: name.slice(name.lastIndexOf('/') + 1) }) : node;
  };
  replace(root, insert);
  return { traces, inventory };
}

function replace(parent: XmlElement, insert: (node: XmlElement) => XmlElement): void {
  parent.children = parent.children.map((node) => {
    if (typeof node === 'string') return node;
    if (node.name === 'w:altChunk') return insert(node);
    replace(node, insert);
    return node;
  });
}

/** A .docx in a .docx has its own styles and lists; one that lies in it in turn is not read. */
function readDocument(bytes: Uint8Array, source: PartSource) {
  const opened = openWordPackage('', bytes);
  if ('finding' in opened) return undefined;
  const partOf = (path: string) => {
    const part = opened.parts.get(path);
    return part && parseXml(partText(part));
  };
  const root = partOf('word/document.xml');
  if (root?.name !== 'w:document') return undefined;
  const prepared = prepareDocument(root, {
    ...source,
    styles: readStyles(partOf('word/styles.xml')),
    numbering: partOf('word/numbering.xml'),
    name: '插入的文档',
  });
  return {
    ...prepared,
    inventory: prepared.inventory.map((text) => ({ ...text, isAlternate: true })),
  };
}

const outside: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Without what leads to parts of its own package: pictures leave a mark, links and styles go. */
function alone(node: XmlElement): XmlElement {
  const children = node.children.flatMap((part): XmlNode[] => {
    if (typeof part === 'string') return [part];
    if (outside.has(part.name)) return [element('w:t', ['【图片待补】'])];
    if (/^w:(?:(?:foot|end)noteReference|sectPr|pStyle|rStyle)$/.test(part.name)) return [];
    return part.name === 'w:hyperlink' ? alone(part).children : [alone(part)];
  });
  return { ...node, children };
}

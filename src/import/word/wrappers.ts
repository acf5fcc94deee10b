import { child, descendants, element, type XmlElement } from './xml-tree.ts';

/** Wrappers that say nothing here; mammoth would leave out some of them with all they hold. */
export const unwrapped: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
]);

/** What is written in place of that which no text can say. */
export function standIn(node: XmlElement): string | undefined {
  if (node.name.startsWith('m:oMath')) return '【公式待补】';
  return isChart(node) ? '【图表待补】' : undefined;
}

/** What stands for the whole: the content of a wrapper, the letters below a ruby. */
export function innerOf(node: XmlElement): XmlElement | undefined {
  if (unwrapped.has(node.name)) return node;
  return node.name === 'w:ruby' ? (child(node, 'w:rubyBase') ?? element('', [])) : undefined;
}

const familiar =
  /^(?:w:(?:document|body|p|r|tbl|tr|tc|hyperlink|drawing|pict|object|txbxContent|sdt|ruby|(?:foot|end)notes?|comments?|hdr|ftr)|(?:v|wp|a|pic|o|wps|wpg|wpc|m|mc):.*)$/;

/** Whether an element of an unknown kind wraps paragraphs (or runs) that mammoth would leave out with it. */
export function isStranger(node: XmlElement, held: 'w:p' | 'w:r'): boolean {
  return !familiar.test(node.name) && descendants(node, held).length > 0;
}

const charts = ['c:chart', 'cx:chart', 'dgm:relIds'];

/** Drawn by Word from figures of its own; there is no picture of it. */
export function isChart(node: XmlElement): boolean {
  return node.name === 'w:drawing' && charts.some((name) => descendants(node, name).length > 0);
}

/** The relationships by which a chart or a diagram leads to what it says. */
export function drawnIds(drawing: XmlElement): string[] {
  return charts
    .flatMap((name) => descendants(drawing, name))
    .flatMap(({ attributes }) => [attributes['r:id'], attributes['r:dm']].filter((id) => id !== undefined));
}

/** Letters that are drawn as a picture (WordArt of the old kind). */
export function artIn(drawing: XmlElement): string[] {
  return descendants(drawing, 'v:textpath')
    .map(({ attributes }) => attributes['string'] ?? '')
    .filter((text) => text.trim() !== '');
}

/** What a file is that is embedded or linked, and the relationship by which it is found. */
export function objectIn(node: XmlElement): { readonly name: string; readonly id: string | undefined } {
  const [object] = ['o:OLEObject', 'w:objectEmbed', 'w:objectLink'].flatMap((name) => descendants(node, name));
  const { attributes } = object ?? node;
  return { name: attributes['ProgID'] ?? attributes['w:progId'] ?? '', id: attributes['r:id'] };
}

/** The boxes of a drawing, each in a holder of its own, and its pictures, each as a drawing. */
export function textBoxes(drawing: XmlElement): XmlElement[] {
  const boxes = descendants(drawing, 'w:txbxContent');
  return [...pictures(drawing), element('holder', boxes)];
}

/** Pictures of a group, which mammoth only finds where they stand alone. */
function pictures(drawing: XmlElement): XmlElement[] {
  return descendants(drawing, 'pic:pic').map((picture) =>
    element('w:drawing', [
      element('wp:inline', [
        ...descendants(drawing, 'wp:docPr').slice(0, 1),
        element('a:graphic', [element('a:graphicData', [picture])]),
      ]),
    ]),
  );
}

/** A group of pictures without text, taken apart; undefined for anything else. */
export function groupedPictures(drawing: XmlElement): XmlElement[] | undefined {
  const isGroup = ['wpg:wgp', 'wpc:wpc'].some((name) => descendants(drawing, name).length > 0);
  const found = isGroup ? pictures(drawing) : [];
  return found.length === 0 ? undefined : found;
}

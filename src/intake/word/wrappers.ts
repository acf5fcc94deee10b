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

/** What stands for the whole: the content of a wrapper, the form for older programs, the letters below a ruby. */
export function innerOf(node: XmlElement): XmlElement | undefined {
  if (unwrapped.has(node.name)) return node;
  const nothing = element('', []);
  if (node.name === 'mc:AlternateContent') return child(node, 'mc:Fallback') ?? child(node, 'mc:Choice') ?? nothing;
  if (node.name === 'w:sdt') return child(node, 'w:sdtContent') ?? nothing;
  return node.name === 'w:ruby' ? (child(node, 'w:rubyBase') ?? nothing) : undefined;
}

/** Drawn by Word from figures of its own; there is no picture of it. */
export function isChart(node: XmlElement): boolean {
  return node.name === 'w:drawing' && ['c:chart', 'dgm:relIds'].some((name) => descendants(node, name).length > 0);
}

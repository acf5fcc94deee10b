import { child, descendants, elements, textIn, type XmlElement, type XmlNode } from './xml-tree.ts';

/**
 * Of the forms that `mc:AlternateContent` offers, one stays in its place: the one for older programs, which can be read
 * best, unless a newer one says something else or shows more: that is what Word shows.
 */
export function settleAlternatives(parent: XmlElement): void {
  parent.children = parent.children.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node];
    settleAlternatives(node);
    return node.name === 'mc:AlternateContent' ? (chosen(node)?.children ?? []) : [node];
  });
}

function chosen(alternate: XmlElement): XmlElement | undefined {
  const newer = elements(alternate, 'mc:Choice');
  const older = child(alternate, 'mc:Fallback');
  if (!older) return newer[0];
  const better = newer.find((choice) => {
    const said = says(choice);
    return (said !== '' && said !== says(older)) || (isDrawn(choice) && !hasPicture(older));
  });
  return better ?? older;
}

/** What a form says: the letters of its text, and those of its art. */
function says(form: XmlElement): string {
  const art = descendants(form, 'v:textpath').map(({ attributes }) => attributes['string'] ?? '');
  const texts = ['w:t', 'a:t', 'm:t'].flatMap((name) => descendants(form, name).map(textIn));
  return [...texts, ...art].join('').replaceAll(/\s/g, '');
}

function hasPicture(form: XmlElement): boolean {
  return ['v:imagedata', 'a:blip'].some((name) => descendants(form, name).length > 0);
}

function isDrawn(form: XmlElement): boolean {
  return (
    hasPicture(form) ||
    descendants(form, 'a:graphicData').some(({ attributes }) => /chart/.test(attributes['uri'] ?? ''))
  );
}

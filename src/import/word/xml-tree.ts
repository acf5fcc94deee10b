import { Parser } from 'htmlparser2';
import { declarations, Prefixes } from './prefixes.ts';

/** An element of WordprocessingML with its prefix (`w:p`), as it may be changed before it is written again. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Deeper than any document; what goes deeper would exhaust whoever walks it. */
const deepest = 250;

/**
 * Parses XML whose elements and attributes get the prefixes that Word gives them, whatever the file calls them, in both
 * forms of the standard; a look at its declarations: entities of its own stay unread. Undefined where it is too deep or has no
 * element.
 */
export function parseXml(text: string): XmlElement | undefined {
  const root = element('', []);
  const open = [root];
  const prefixes = new Prefixes();
  let sound = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        prefixes.enter(attributes);
        const opened: XmlElement = { ...prefixes.usual(name, attributes), children: [] };
        open.at(-1)?.children.push(opened);
        open.push(opened);
        if (open.length > deepest) {
          sound = false;
          parser.pause();
        }
      },
      ontext(value) {
        open.at(-1)?.children.push(value);
      },
      onclosetag() {
        prefixes.leave();
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  if (!sound) return undefined;
  parser.end();
  return elements(root)[0];
}

/** The XML of a part, with nothing but elements, attributes and text. */
export function writePart(root: XmlElement): string {
  return writeXml({ ...root, attributes: { ...root.attributes, ...declarations } });
}

/** The XML of an element and all in it; its prefixes are declared above it. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = children.map((node) => (typeof node === 'string' ? escape(node) : writeXml(node))).join('');
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function element(
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes, children: [...children] };
}

export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent, name)[0];
}

/** All elements of that name at any depth, in the order of the text. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((found) => [...(found.name === name ? [found] : []), ...descendants(found, name)]);
}

/** `w:val`, the attribute in which WordprocessingML says nearly everything. */
export function valueOf(found: XmlElement | undefined): string | undefined {
  return found?.attributes['w:val'];
}

/** A switch such as `<w:b/>`: on where it stands without a value that turns it off; undefined where it does not stand. */
export function switchOf(found: XmlElement | undefined): boolean | undefined {
  return found === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(valueOf(found) ?? '');
}

export function textIn(parent: XmlElement): string {
  return parent.children.map((node) => (typeof node === 'string' ? node : textIn(node))).join('');
}

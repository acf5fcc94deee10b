import { Parser } from 'htmlparser2';

/** What a document says, read by a parser that is not ours. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

/** The root of an XML document; throws where it is not well formed. */
export function xmlTree(document: string): XmlNode {
  if (!document.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')) throw new Error('no declaration');
  // The parser forgives what XML does not: a mark that stands for itself, a tag that is never closed.
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(document)) throw new Error('an ampersand stands for itself');
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: XmlNode = { name, attributes, text: '', children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext(text) {
        const node = open.at(-1);
        if (node) node.text += text;
      },
      onclosetag(name, implied) {
        const closed = open.pop();
        // An element that closes itself counts as implied: it has nothing in it.
        if (closed?.name !== name || (implied && closed.children.length > 0)) throw new Error(`</${name}> is missing`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(document);
  const [first, second] = root.children;
  if (!first || second) throw new Error('not one root element');
  return first;
}

/** The children of a name. */
export function named(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the only child of a name. */
export function only(node: XmlNode, name: string): string {
  const [found, another] = named(node, name);
  if (!found || another) throw new Error(`not one <${name}> in <${node.name}>`);
  return found.text;
}

/** The prefixes that Word writes, by their namespaces; where there are two, the second is that of the strict form. */
const namespaces: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
};

const usualByNamespace: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)),
);

/** What the root of a part must declare so that all these prefixes stand for their namespaces. */
export const declarations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(namespaces).map(([prefix, [name = '']]) => [`xmlns:${prefix}`, name]),
);

type Attributes = Readonly<Record<string, string>>;

/** Follows the declarations of prefixes through a part, and gives names the prefixes that Word writes. */
export class Prefixes {
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map()];

  /** At the beginning of an element: what it declares counts for it and all in it. */
  enter(attributes: Attributes): void {
    const outer = this.#scopes.at(-1) ?? new Map<string, string>();
    const declared = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    );
    this.#scopes.push(declared.length === 0 ? outer : new Map([...outer, ...declared]));
  }

  leave(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  /** The names of an element and its attributes; what is declared for them by Word's own prefixes need not be said again. */
  usual(name: string, attributes: Attributes): { readonly name: string; readonly attributes: Attributes } {
    const entries = Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
      if (key === 'xmlns') return [];
      if (key.startsWith('xmlns:'))
        return usualByNamespace.has(value) || key.slice(6) in namespaces ? [] : [[key, value]];
      return [[key.includes(':') ? this.#usualName(key) : key, value]];
    });
    return { name: this.#usualName(name), attributes: Object.fromEntries(entries) };
  }

  /** A name of another namespace that borrows one of Word's prefixes is told apart by a hyphen. */
  #usualName(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const namespace = this.#scopes.at(-1)?.get(prefix);
    if (namespace === undefined) return name;
    const usual = usualByNamespace.get(namespace);
    const bare = name.slice(colon + 1);
    if (usual !== undefined) return `${usual}:${bare}`;
    return prefix in namespaces ? `x-${bare}` : name;
  }
}

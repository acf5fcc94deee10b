import { Parser } from 'htmlparser2';

/** Elements that run, embed other documents or bring in HTML. */
const dangerous: ReadonlySet<string> = new Set(
  'script foreignobject iframe frame frameset object embed applet audio video source track handler listener link meta base form html body portal template font-face-uri color-profile tref discard'.split(
    ' ',
  ),
);
const addressed: ReadonlySet<string> = new Set(
  'href src data action formaction ping poster srcset srcdoc background codebase manifest base'.split(' '),
);
const inside = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;
/** Languages whose elements run or change others, whatever their prefix. */
const foreign = /\/1999\/xhtml|\/XSL\/Transform|\/xbl|\/xml-events|mathml/i;
/** Attributes that an animation must not change, and what it must not change one to. */
const unmoved = /^(?:[\w.-]+:)?(?:href|src|data|style|base|on\w*)$/i;
const leadsOut = /(?:^|[;\s])\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The document types of the W3C for SVG, which every older program writes. */
const knownType =
  /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+["']-\/\/W3C\/\/DTD SVG [^"'<>[]{1,60}["']\s+["']https?:\/\/www\.w3\.org\/[^"'<>[]{1,80}["'])?\s*>/;
const declarations = [/<!DOCTYPE/i, /<!ENTITY/i, /<!ATTLIST/i, /<!ELEMENT/i, /<!NOTATION/i];
/** Instructions to programs: of the XML itself, and where Adobe keeps its properties. */
const instruction = /<\?(?!xml\s|xpacket\s|adobe-xap)([^\s?>]{0,40})/gi;
const otherEncoding = /^\uFEFF?<\?xml[^>]{0,200}encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])([^"']{0,40})/i;

/** Deeper than any program draws. */
const deepest = 500;

/**
 * What in an SVG declares something of its own, or could run, embed or fetch something, as it is written there; a drawing of
 * shapes and text has none. Such a file is shown only as a picture, where nothing of it would run; but it has an address of
 * its own.
 */
export function dangersOf(svg: string): string[] {
  const found = new Set(declared(svg));
  let style: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepest) {
          found.add('层层嵌套');
          parser.pause();
          return;
        }
        const element = bare(name);
        if (dangerous.has(element)) found.add(`<${name}>`);
        if (element === 'style') style = '';
        for (const [key, value] of Object.entries(attributes))
          if (isDanger(bare(key), key, value)) found.add(isHandler(key) ? key : `${key}="${cut(value)}"`);
      },
      ontext(text) {
        if (style !== undefined) style += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (bare(name) !== 'style' || style === undefined) return;
        if (reachesOut(style)) found.add('<style>');
        style = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return [...found];
}

/** What stands before or among the elements and is none. */
function declared(svg: string): string[] {
  const own = svg.replace(knownType, '');
  const found = new Set(declarations.filter((pattern) => pattern.test(own)).map(({ source }) => `${source}>`));
  for (const [, name = ''] of svg.matchAll(instruction)) found.add(`<?${name}>`);
  const encoding = otherEncoding.exec(svg)?.[1];
  if (encoding !== undefined) found.add(`encoding="${encoding}"`);
  return [...found];
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

function isHandler(key: string): boolean {
  return /^on/i.test(key);
}

function isDanger(name: string, key: string, value: string): boolean {
  if (isHandler(name)) return true;
  if (/^xmlns(?::|$)/i.test(key)) return foreign.test(value);
  if (addressed.has(name)) return !inside.test(value);
  if (name === 'attributename') return unmoved.test(value.trim());
  if (['to', 'from', 'by', 'values'].includes(name) && leadsOut.test(value)) return true;
  return reachesOut(value);
}

/** A style that fetches: any address but a part of the same drawing, another style sheet, what runs in old browsers. */
function reachesOut(style: string): boolean {
  if (!/[(@]/.test(style) && !style.includes('\\')) return false;
  const plain = style
    .replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => signOf(Number.parseInt(code, 16)))
    .replaceAll(/\\([^\n])/g, '$1');
  if (/@import|image-set\(|cross-fade\(|\b(?:image|src|expression)\(|-moz-binding|behavior\s{0,9}:/i.test(plain))
    return true;
  return [...plain.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(([, target = '']) => !inside.test(target));
}

function signOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import { Parser } from 'htmlparser2';

/** Elements that run, embed other documents or bring in HTML. */
const dangerous: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
]);
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'xlink:href', 'data', 'action', 'formaction']);
const inside = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/**
 * What in an SVG could run, embed or fetch something, as it is written there; a drawing of shapes and text has none. Such a
 * file is shown only as a picture, where nothing of it would run; but it has an address of its own.
 */
export function dangersOf(svg: string): string[] {
  const found = new Set<string>();
  if (/<!ENTITY/i.test(svg)) found.add('<!ENTITY>');
  if (/<\?xml-stylesheet/i.test(svg)) found.add('<?xml-stylesheet>');
  let inStyle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = name.replace(/^.*:/, '').toLowerCase();
        if (dangerous.has(element)) found.add(`<${name}>`);
        inStyle = element === 'style';
        for (const [key, value] of Object.entries(attributes)) {
          const attribute = key.toLowerCase();
          if (attribute.startsWith('on')) found.add(key);
          if (addressed.has(attribute) && !inside.test(value)) found.add(`${key}="${cut(value)}"`);
          if (reachesOut(value)) found.add(`${key}="${cut(value)}"`);
        }
      },
      ontext(text) {
        if (inStyle && (reachesOut(text) || /@import/i.test(text))) found.add('<style>');
      },
      onclosetag() {
        inStyle = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return [...found];
}

/** A style that fetches: `url()` of anything but a part of the same drawing. */
function reachesOut(style: string): boolean {
  return [...style.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(([, target = '']) => !inside.test(target));
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

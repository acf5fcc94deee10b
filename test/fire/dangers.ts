import { Parser } from 'htmlparser2';

const forbidden: ReadonlySet<string> = new Set([
  'iframe',
  'object',
  'embed',
  'base',
  'style',
  'frame',
  'applet',
  'math',
  'template',
]);
const addressAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'background',
  'poster',
]);
const refusedAttributes: ReadonlySet<string> = new Set(['srcdoc', 'ping', 'style', 'target']);

/** What a page must not hold, read by a parser that is not ours. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (forbidden.has(name) || isForeignScript(name, attributes)) dangers.push(`<${name}>`);
      if (name === 'meta' && 'http-equiv' in attributes) dangers.push('a refresh');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on') || refusedAttributes.has(attribute) || leadsAway(name, attribute, value))
          dangers.push(`${attribute}=${value} of <${name}>`);
      }
    },
  });
  parser.end(html);
  return dangers;
}

function isForeignScript(name: string, { type, src = '' }: Record<string, string>): boolean {
  return name === 'script' && type !== 'application/ld+json' && !src.startsWith('/assets/');
}

/** A scheme that runs, or anything but a link that loads from elsewhere. */
function leadsAway(name: string, attribute: string, value: string): boolean {
  if (!addressAttributes.has(attribute)) return false;
  // Browsers drop blanks and control characters in front of and inside a scheme.
  const plain = value.replaceAll(/[\s\p{Cc}]/gu, '').toLowerCase();
  if (/^(?:javascript|vbscript|data|file):/.test(plain)) return true;
  return name !== 'a' && name !== 'link' && /^(?:https?:)?\/\//.test(plain);
}

import { fillBody } from '../../src/markdown/fill.ts';
import { parseBody, type ParsedBody } from '../../src/markdown/body.ts';

/** A body as its file says it; line 1 is the first line of the text. */
export function parsed(text: string, firstLine = 1): ParsedBody {
  return parseBody({ file: 'policies/a.md', text, firstLine });
}

/** The HTML of a page's text when every link leads where it is written to lead, and no clause has a note. */
export function pageOf(text: string): string {
  const body = parsed(text);
  return fillBody(body.html, {
    link: (slot) => ({ href: body.links[slot]?.target ?? '', suffix: '' }),
    image: (slot) => ({ src: body.links[slot]?.target ?? '' }),
    clause: () => '',
    beside: () => '',
  });
}

/** The page's text as it is seen: without the words that say where struck text begins and ends. */
export function seenOf(text: string): string {
  return pageOf(text).replaceAll(/<span class="unseen">[^<]*<\/span>/g, '');
}

/** Every finding as `line:column rule`. */
export function placesOf({ findings }: ParsedBody): string[] {
  return findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

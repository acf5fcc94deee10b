/** What stands in the slots of a parsed body: decided anew whenever other records change, without parsing again. */
export interface SlotFill {
  /** `suffix` is safe HTML that follows the link's text. */
  readonly link: (slot: number) => { readonly href: string; readonly suffix: string; readonly external?: boolean };
  readonly image: (slot: number) => { readonly src: string };
  /** Safe HTML to stand at the end of a clause; '' for none. */
  readonly clause: (anchor: string) => string;
  /** Safe HTML to stand beside a clause, outside its paragraph; '' for none. */
  readonly beside: (anchor: string) => string;
}

const slot = /<!--(\/?)(link|image|clause|beside):([^>]*?)-->/g;

/** Fills the slots of a parsed body's HTML. Slots are comments: content can hold none of its own. */
export function fillBody(html: string, fill: SlotFill): string {
  return html.replace(slot, (_whole, closing: string, kind: string, value: string) => {
    if (kind === 'clause') return fill.clause(value);
    if (kind === 'beside') return fill.beside(value);
    if (kind === 'image') return image(value, fill);
    const { href, suffix, external } = fill.link(Number(value));
    if (closing === '') return `<a href="${escapeHtml(href)}"${external ? ' rel="external"' : ''}>`;
    return `</a>${suffix}`;
  });
}

function image(value: string, fill: SlotFill): string {
  const [index = '', alt = ''] = value.split('|');
  return `<img src="${escapeHtml(fill.image(Number(index)).src)}" alt="${escapeHtml(decodeURIComponent(alt))}" loading="lazy">`;
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

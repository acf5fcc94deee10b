/** What stands in the slots of a parsed body: decided anew whenever other records change, without parsing again. */
export interface SlotFill {
  /** `suffix` is safe HTML that follows the link's text. */
  readonly link: (slot: number) => { readonly href: string; readonly suffix: string; readonly external?: boolean };
  readonly image: (slot: number) => PictureFill;
  /** Safe HTML to stand at the end of a clause; '' for none. */
  readonly clause: (anchor: string) => string;
  /** Safe HTML to stand beside a clause, outside its paragraph; '' for none. */
  readonly beside: (anchor: string) => string;
}

/** A picture in up to two sizes; its width and height keep its place free before it is there. */
export interface PictureFill {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
  /** The other sizes with their widths, and how wide it is shown. */
  readonly srcset?: string;
  readonly sizes?: string;
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
  const { src, srcset, sizes, width, height } = fill.image(Number(index));
  const attributes = {
    src,
    srcset,
    sizes,
    width,
    height,
    alt: decodeURIComponent(alt),
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(([name, given]) =>
    given === undefined ? '' : ` ${name}="${escapeHtml(String(given))}"`,
  );
  return `<img${written.join('')}>`;
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

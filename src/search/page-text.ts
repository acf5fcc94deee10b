import { Parser } from 'htmlparser2';

/** One block of a page's text: what a phrase may not reach beyond. */
export interface TextBlock {
  /** The nearest place at or above it that a link can lead to; '' for the page's beginning. */
  readonly anchor: string;
  readonly text: string;
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** The words of a drawing stand in the table beside it too. */
const leftOut: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'nav', 'form', 'svg']);

/** An open element: whether it ends a block, and whether search sees what is in it. */
interface Open {
  readonly block: boolean;
  readonly seen: boolean;
}

/**
 * The blocks of a page that a visitor sees between `<main>` and `</main>`, in their order. What is shown only on a later
 * day (`hidden`) and what stands on every page (`data-unsearched`) is left out.
 */
export function pageText(html: string): TextBlock[] {
  const found: TextBlock[] = [];
  const open: Open[] = [];
  let anchor = '';
  let text = '';
  const endBlock = () => {
    const trimmed = text.replace(/\s+/g, ' ').trim();
    if (trimmed !== '') found.push({ anchor, text: trimmed });
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      if (!parent && name !== 'main') return;
      const block = blocks.has(name) || attributes['role'] === 'note';
      const seen = parent?.seen !== false && !isLeftOut(name, attributes);
      open.push({ block, seen });
      if (!seen) return;
      if (block) endBlock();
      if (name !== 'main' && attributes['id'] !== undefined) anchor = attributes['id'];
      else if (name === 'h1' || name === 'h2') anchor = '';
    },
    ontext(part) {
      if (open.at(-1)?.seen) text += part;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed?.seen && closed.block) endBlock();
    },
  });
  parser.end(html);
  return found;
}

function isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return leftOut.has(name) || 'hidden' in attributes || 'data-unsearched' in attributes;
}

import { Parser } from 'htmlparser2';
import { blocks, PlainText } from '../records/language/plain-text.ts';

/** One block of a page's text: what a phrase may not reach beyond. */
export interface TextBlock {
  /** The nearest place at or above it that a link can lead to; '' for the page's beginning. */
  readonly anchor: string;
  readonly text: string;
  /** The address of its page, where that is a further one of the document's. */
  readonly page?: string;
}

/** The blocks of a document that stands on one page or, as one with a long table, on several; `read` gives a page's HTML. */
export function textOfPages(
  { url, furtherPages }: { readonly url: string; readonly furtherPages: readonly string[] },
  read: (address: string) => string,
): TextBlock[] {
  return [
    ...pageText(read(url)),
    ...furtherPages.flatMap((page) => pageText(read(page)).map((block) => ({ ...block, page }))),
  ];
}

/** The words of a drawing stand in the table beside it too; struck words are in force no more. */
const leftOut: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'nav', 'form', 'svg', 'del']);

/** An open element: as what plain text knows it, whether it ends a block, and whether search sees what is in it. */
interface Open {
  readonly name: string;
  readonly block: boolean;
  readonly seen: boolean;
}

/**
 * The blocks of a page that a visitor sees between `<main>` and `</main>`, in their order. What is shown only on a later
 * day (`hidden`) and what stands on every page (`data-unsearched`) is left out. Readings, which stand beside the words that
 * they are of, are a block of their own below these.
 */
export function pageText(html: string): TextBlock[] {
  const found: TextBlock[] = [];
  const open: Open[] = [];
  let anchor = '';
  const text = new PlainText();
  let readings = '';
  const endBlock = () => {
    for (const block of [text.take(), readings]) {
      const trimmed = block.replace(/\s+/g, ' ').trim();
      if (trimmed !== '') found.push({ anchor, text: trimmed });
    }
    readings = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      if (!parent && name !== 'main') return;
      const block = blocks.has(name) || attributes['role'] === 'note';
      const seen = parent?.seen !== false && !isLeftOut(name, attributes);
      const known = isNoteLink(attributes) ? 'note' : name;
      open.push({ name: known, block, seen });
      if (!seen) return;
      if (block) endBlock();
      text.open(known);
      // The mark of a footnote has an anchor of its own, to come back to; the words around it stand in their clause.
      if (name !== 'main' && known !== 'note' && attributes['id'] !== undefined) anchor = attributes['id'];
      else if (name === 'h1' || name === 'h2') anchor = '';
    },
    ontext(part) {
      const inside = open.at(-1);
      if (inside?.seen !== true) return;
      text.write(part);
      if (inside.name === 'rt') readings += part;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed?.seen !== true) return;
      text.close(closed.name);
      if (closed.block) endBlock();
    },
  });
  parser.end(html);
  return found;
}

function isNoteLink(attributes: Readonly<Record<string, string>>): boolean {
  return 'data-footnote-ref' in attributes || 'data-footnote-backref' in attributes;
}

function isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return leftOut.has(name) || 'hidden' in attributes || 'data-unsearched' in attributes;
}

import type { ListItem, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyLink, Passage } from '../records/entry.ts';
import { plainText } from './plain-text.ts';

/** An excerpt stands in a narrow column beside a clause: about five lines of it. */
const longest = 80;

/**
 * Gives each link that names a place of another document the words around it and the place where they stand, so that they
 * can be shown there. A paragraph without an anchor gets one that follows from its first such link: `p-3`. Runs after the
 * clauses have theirs.
 */
export function markPassages(tree: Root, links: readonly BodyLink[]): BodyLink[] {
  const passages = new Map<number, Passage>();
  visit(tree, 'paragraph', (paragraph, _index, parent) => {
    const { text, cited } = citedIn(paragraph, links);
    if (cited.length === 0) return;
    // A short item has no paragraph of its own on the page.
    const holder = parent?.type === 'listItem' && parent.children[0] === paragraph ? parent : paragraph;
    const anchor = anchorOf(holder) ?? `p-${cited[0]?.slot}`;
    holder.data = { ...holder.data, hProperties: { ...holder.data?.hProperties, id: anchor } };
    for (const { slot, at } of cited) passages.set(slot, { anchor, text: excerptAround(text, at) });
  });
  return links.map((link) => {
    const passage = passages.get(link.slot);
    return passage ? { ...link, passage } : link;
  });
}

/** The text of a paragraph, and its links that name a place of another document, each with the offset at which it begins. */
function citedIn(
  paragraph: Paragraph,
  links: readonly BodyLink[],
): { readonly text: string; readonly cited: readonly { readonly slot: number; readonly at: number }[] } {
  const cited: { slot: number; at: number }[] = [];
  const text = plainText(paragraph, (node, at) => {
    if (node.type !== 'link') return;
    const slot = Number(node.data?.hProperties?.['dataSlot']);
    const link = links[slot];
    if (link?.struck !== true && /^[^#:]+#./.test(link?.target ?? '')) cited.push({ slot, at });
  });
  return { text: text.replaceAll('\n', ' '), cited };
}

function anchorOf({ data }: Paragraph | ListItem): string | undefined {
  const id = data?.hProperties?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/**
 * Whole sentences around an offset, as many as fit: first those before, since 见第三条 follows what it is about. A single
 * sentence that is too long is cut on both sides.
 */
export function excerptAround(text: string, at: number): string {
  const sentences = text.match(/[^。！？；]*[。！？；]+[”’）】」』]*|[^。！？；]+$/g) ?? [];
  let end = 0;
  const place = sentences.findIndex((sentence) => at < (end += sentence.length));
  let [from, to] = [Math.max(place, 0), Math.max(place, 0) + 1];
  const lengthOf = (start: number, stop: number) => sentences.slice(start, stop).join('').trim().length;
  while (from > 0 && lengthOf(from - 1, to) <= longest) from -= 1;
  while (to < sentences.length && lengthOf(from, to + 1) <= longest) to += 1;
  const excerpt = sentences.slice(from, to).join('').trim();
  const before = sentences.slice(0, from).join('').length;
  const cut = excerpt.length > longest ? cutAround(excerpt, at - before) : excerpt;
  return `${from > 0 && !cut.startsWith('…') ? '…' : ''}${cut}${to < sentences.length && !cut.endsWith('…') ? '…' : ''}`;
}

function cutAround(sentence: string, at: number): string {
  const start = Math.min(Math.max(at - Math.floor(longest * 0.7), 0), sentence.length - longest);
  const kept = sentence.slice(start, start + longest);
  return `${start > 0 ? '…' : ''}${kept}${start + longest < sentence.length ? '…' : ''}`;
}

/**
 * Marks on a page the words for which the search led here, and scrolls to them: the search page leaves them behind when a
 * result is opened. Browsers that cannot mark a stretch of text stay at the place to which the address leads.
 */
export function markFound(words: string): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
  const range = rangeOf(lettersFrom(main, placeOf(location.hash)), words);
  if (!range) return;
  CSS.highlights.set('found', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** A character that is no blank, where it stands. */
interface Letter {
  readonly node: Text;
  readonly offset: number;
}

function placeOf(hash: string): Element | null {
  return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
}

function lettersFrom(root: Element, place: Element | null): Letter[] {
  const letters: Letter[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before =
      place &&
      !(place.compareDocumentPosition(node) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
    if (before || !(node instanceof Text)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1)
      if (/\S/.test(node.data.charAt(offset))) letters.push({ node, offset });
  }
  return letters;
}

function rangeOf(letters: readonly Letter[], text: string): Range | undefined {
  const wanted = text.replaceAll(/\s/g, '');
  const at = letters
    .map(({ node, offset }) => node.data.charAt(offset))
    .join('')
    .indexOf(wanted);
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  if (at < 0 || !first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

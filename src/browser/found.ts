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

/** A character that is compared, and where in the page it stands. */
interface Letter {
  readonly unit: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What the words of a result do not hold, since it stands beside the sentence. */
const beside = 'rt, rp, [data-footnote-ref]';

/** Letters and digits; what is raised on the page is a raised digit in the words. */
function compared(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
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
    if (before || !(node instanceof Text) || node.parentElement?.closest(beside)) continue;
    let start = 0;
    for (const character of node.data) {
      const end = start + character.length;
      for (const unit of compared(character).split('')) letters.push({ unit, node, start, end });
      start = end;
    }
  }
  return letters;
}

function rangeOf(letters: readonly Letter[], text: string): Range | undefined {
  const wanted = compared(text);
  const at = letters
    .map(({ unit }) => unit)
    .join('')
    .indexOf(wanted);
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  if (at < 0 || !first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

import type { Words } from './words.ts';

/** Takes the words that a reader has selected along into the mail that says what is wrong. */
export function carrySelection(words: Words): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.corrections[href^="mailto:"]')];
  const plain = links.map(({ href }) => href);
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const passage = [...String(selection).trim()].slice(0, 200).join('');
    // A click on the link ends the selection: what was selected last counts.
    if (passage !== '' && selection?.anchorNode?.parentElement?.closest('main'))
      links.forEach((link, at) => {
        link.href = plain[at] + encodeURIComponent(`${words.passage}${passage}\r\n\r\n`);
      });
  });
}

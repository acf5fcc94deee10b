import type { Words } from './words.ts';

/** Takes the words that a reader has selected along into the mail that says what is wrong. */
export function carrySelection(words: Words): void {
  const link = document.querySelector<HTMLAnchorElement>('a.corrections[href^="mailto:"]');
  if (!link) return;
  const plain = link.href;
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const passage = String(selection).trim();
    // A click on the link ends the selection: what was selected last counts.
    if (passage !== '' && selection?.anchorNode?.parentElement?.closest('main'))
      link.href = plain + encodeURIComponent(`${words.passage}${passage.slice(0, 200)}\r\n\r\n`);
  });
}

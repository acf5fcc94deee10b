import { chooseShortcut, shortcutIsOn } from './shortcut-choice.ts';

/** Turns the key that leads to the search box off and on: WCAG 2.1.4 asks for it, since who dictates presses keys unawares. */
const choice = document.querySelector<HTMLElement>('[data-shortcut]');
const box = choice?.querySelector('input');
const chosen = shortcutIsOn();

// Where nothing can be stored, nothing can be chosen either.
if (choice && box && chosen !== undefined) {
  box.checked = chosen;
  box.addEventListener('change', () => chooseShortcut(box.checked));
  choice.hidden = false;
}

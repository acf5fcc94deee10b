import { shortcutIsOn } from './shortcut-choice.ts';

/** The search box on every page: `/` leads to it, and titles are proposed once the reader has entered it. */
export function prepareSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.search-box')) {
    const input = form.querySelector('input');
    if (!input) continue;
    const prepare = () =>
      // Proposals only help: where they cannot be fetched, the box works as it always does.
      import('./title-proposals.ts').then(({ proposeTitles }) => proposeTitles(form, input)).catch(() => undefined);
    if (document.activeElement === input) void prepare();
    else input.addEventListener('focus', () => void prepare(), { once: true });
  }
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const typing =
      target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (shortcutIsOn() === false) return;
    const input = document.querySelector<HTMLInputElement>('main form.search-box input, form.search-box input');
    if (!input) return;
    event.preventDefault();
    input.focus();
  });
}

import { buttonOf, type Words } from './words.ts';

/** Offers beside the link of a clause, when it is pointed at or reached by keyboard, to copy how the clause is cited. */
export function offerCitation(words: Words, say: (words: string) => void): void {
  const text = document.querySelector<HTMLElement>('[data-citation]');
  let chosen: HTMLAnchorElement | undefined;
  const button = buttonOf(words.cite, () => {
    if (!chosen) return;
    const name = chosen.dataset['clause'] ?? chosen.getAttribute('aria-label') ?? '';
    const citation = `${text?.dataset['citation']}${name}`;
    const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    const whole = `${citation} ${page}${chosen.hash}`;
    const copied = () => say(words.cited + name);
    // Pages without encryption have no clipboard: then the reader copies by hand.
    if ('clipboard' in navigator) navigator.clipboard.writeText(whole).then(copied, () => prompt(words.cite, whole));
    else prompt(words.cite, whole);
  });
  button.className = 'cite';

  const offer = ({ target, type }: Event) => {
    if (!(target instanceof Element) || button.contains(target)) return;
    // A pointer that happens to move does not take the button from under the keyboard.
    if (type === 'mouseover' && button.matches(':focus-visible')) return;
    const link = target.closest<HTMLAnchorElement>('.permalink');
    if (link) {
      chosen = link;
      if (link.nextSibling !== button) link.after(button);
    } else if (!button.parentElement?.contains(target)) button.remove();
  };
  text?.addEventListener('mouseover', offer);
  document.addEventListener('focusin', offer);
}

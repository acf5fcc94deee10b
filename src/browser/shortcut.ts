/** Turns the key that leads to the search box off and on: WCAG 2.1.4 asks for it, since who dictates presses keys unawares. */
const choice = document.querySelector<HTMLElement>('[data-shortcut]');
const box = choice?.querySelector('input');

/** Where nothing can be stored, nothing can be chosen either. */
function kept(): string | undefined {
  try {
    return localStorage.getItem('slash') ?? 'on';
  } catch {
    return undefined;
  }
}

if (choice && box && kept() !== undefined) {
  box.checked = kept() === 'on';
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem('slash');
    else localStorage.setItem('slash', 'off');
  });
  choice.hidden = false;
}

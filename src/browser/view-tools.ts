/** The buttons for larger type and for the view for elders; `appearance.js` has put what is kept on the root element. */
export function prepareViewTools(): void {
  const root = document.documentElement.dataset;
  const buttons = document.querySelectorAll<HTMLButtonElement>('.view-tools [data-size],.view-tools [data-view]');
  const isOn = ({ dataset: { size, view } }: HTMLElement) =>
    view === undefined ? size === (root['size'] ?? '') : view === root['view'];
  // The button of the view says what it does next, so it is not said to be pressed.
  const show = () =>
    buttons.forEach((button) => {
      if (button.dataset['view'] === undefined) button.setAttribute('aria-pressed', String(isOn(button)));
    });

  for (const button of buttons) {
    const { size, view } = button.dataset;
    button.addEventListener('click', () => {
      if (view === undefined) keep('size', size ?? '');
      else keep('view', isOn(button) ? '' : view);
      show();
    });
  }
  show();
  if (!stores()) carryView();
}

function stores(): boolean {
  try {
    localStorage.getItem('view');
    return true;
  } catch {
    return false;
  }
}

/** Where nothing can be stored, the view goes along in the addresses of this site that are followed from here. */
function carryView(): void {
  const root = document.documentElement.dataset;
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (!link || link.origin !== location.origin || (link.hash !== '' && link.pathname === location.pathname)) return;
    const query = new URLSearchParams(link.search);
    if (root['view'] === undefined) query.delete('view');
    else query.set('view', root['view']);
    link.search = query.toString();
  });
  document.addEventListener('submit', ({ target, defaultPrevented }) => {
    if (defaultPrevented || root['view'] === undefined || !(target instanceof HTMLFormElement)) return;
    const field = document.createElement('input');
    [field.type, field.name, field.value] = ['hidden', 'view', root['view']];
    target.append(field);
  });
}

/** Takes a choice over at once, and for later pages where the browser stores anything. */
function keep(name: 'size' | 'view', value: string): void {
  const root = document.documentElement.dataset;
  if (value === '') delete root[name];
  else root[name] = value;
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Then the choice holds for this page, and the view for those that are opened from it.
  }
}

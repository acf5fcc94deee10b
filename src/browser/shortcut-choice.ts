const key = 'slash';

/** Whether `/` leads to the search box, as it does until the reader turns it off; nothing where no choice can be stored. */
export function shortcutIsOn(): boolean | undefined {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return undefined;
  }
}

/** Stores the reader's choice. */
export function chooseShortcut(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}

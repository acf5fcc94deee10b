const names = ['cite', 'cited', 'passage', 'aloud', 'reading', 'pause', 'resume', 'stop'] as const;

/** What the page gives its reading scripts to say. */
export type Words = Readonly<Record<(typeof names)[number], string>>;

/** The words as an attribute of every record's page: one after the other, since their names would weigh more than they do. */
export function writeWords(words: Words): string {
  return names.map((name) => words[name]).join('|');
}

/** Reads them back. */
export function readWords(written = ''): Words {
  const parts = written.split('|');
  return Object.fromEntries(names.map((name, at) => [name, parts[at]])) as Words;
}

/** A button with a name. */
export function buttonOf(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', press);
  return button;
}

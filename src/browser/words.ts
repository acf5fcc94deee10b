/** What the page gives its reading scripts to say. */
export type Words = Readonly<
  Record<'cite' | 'cited' | 'passage' | 'aloud' | 'reading' | 'pause' | 'resume' | 'stop', string>
>;

/** A button with a name. */
export function buttonOf(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', press);
  return button;
}

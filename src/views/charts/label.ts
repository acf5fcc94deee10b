/** Nothing measures glyphs at build time: widths are counted in em and err on the wide side, so that labels never collide. */

const narrow = new Set(",.:;'|! ");

/** The width of a text in em: a Chinese character or full-width sign is 1, a digit or letter less. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + emsOfCharacter(character), 0);
}

function emsOfCharacter(character: string): number {
  if (narrow.has(character)) return 0.32;
  if ((character.codePointAt(0) ?? 0) >= 0x2010) return 1;
  return /[MW%@A-Z]/.test(character) ? 0.85 : 0.6;
}

/** At most `lines` lines of at most `ems` each; what does not fit ends in an ellipsis and is whole in the table. */
export function wrapLabel(text: string, ems: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1;
    const line = isLast ? clipLabel(rest, ems) : headOf(rest, ems);
    wrapped.push(line.trim());
    rest = isLast ? '' : rest.slice(line.length);
  }
  return wrapped;
}

/** The text itself, or as much of it as fits with an ellipsis. */
export function clipLabel(text: string, ems: number): string {
  return emsOf(text) <= ems ? text : `${headOf(text, ems - 1)}…`;
}

/** As many characters as fit, at least one; a line never begins with a sign that closes. */
function headOf(text: string, ems: number): string {
  const characters = [...text];
  let count = 0;
  for (let width = 0; count < characters.length; count += 1) {
    width += emsOfCharacter(characters[count] ?? '');
    if (width > ems && count > 0) break;
  }
  while (count > 1 && count < characters.length && /[，。、；：）》”〕]/.test(characters[count] ?? '')) count -= 1;
  return characters.slice(0, count).join('');
}

/** A place of a source text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Says where the offsets of a piece of text lie that begins at `start`. Offsets are asked for in ascending order, so that
 * a long text with many marks is read once.
 */
export function placesIn(text: string, start: Place): (offset: number) => Place {
  let { line, column } = start;
  let read = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', read); next >= 0 && next < offset; next = text.indexOf('\n', read)) {
      line += 1;
      column = 1;
      read = next + 1;
    }
    column += offset - read;
    read = offset;
    return { line, column };
  };
}

/** A cell as spreadsheets name it: `C7` for column 3 of line 7. */
export function cellAddress(line: number, column: number): string {
  return `${columnLetters(column)}${line}`;
}

/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`;
}

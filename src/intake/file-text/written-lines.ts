/** A text that stands somewhere on a page: one sign or many. Lengths are in the page's own unit, y grows downwards. */
export interface Piece {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How far it reaches along its line; estimated by its signs where the file does not say. */
  readonly width?: number;
  /** Clockwise, in degrees, of the direction in which it is read. */
  readonly angle?: number;
}

interface Placed {
  readonly text: string;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * What a reader sees as lines, whatever the order and the parts in which a file writes them: from left to right, with a blank
 * where a gap is wider than a sign; then columns of signs that stand alone in their lines, from top to bottom.
 */
export function writtenLines(pieces: readonly Piece[]): string[] {
  const byAngle = Map.groupBy(pieces.filter(isWritten), ({ angle = 0 }) => ((Math.round(angle) % 360) + 360) % 360);
  return [...byAngle].flatMap(([angle, turned]) => {
    const lines = linesOf(turned.map((piece) => placed(piece, angle)));
    return [...lines.map(joined), ...columns(lines)];
  });
}

function isWritten({ text, x, y, size }: Piece): boolean {
  return text.trim() !== '' && Number.isFinite(x + y) && size > 0;
}

function placed({ text, x, y, size, width }: Piece, angle: number): Placed {
  const turn = (angle * Math.PI) / 180;
  const from = x * Math.cos(turn) + y * Math.sin(turn);
  const across = y * Math.cos(turn) - x * Math.sin(turn);
  return { text, size, from, to: from + (width ?? widthOf(text) * size), across };
}

/** In ems: Latin letters and figures take half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign < '\u2E80' ? 0.5 : 1;
  return width;
}

/** How far two baselines of one line may be apart, and how wide a gap parts two words, in the size of the signs. */
const sameLine = 0.4;
const wideGap = 1.2;

function linesOf(pieces: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.across - b.across)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.across - first.across <= sameLine * Math.min(first.size, piece.size)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.from - b.from));
}

function joined(line: readonly Placed[]): string {
  return line.map(({ text }, index) => (isApart(line[index - 1], line[index]) ? ` ${text}` : text)).join('');
}

function isApart(before: Placed | undefined, piece: Placed | undefined): boolean {
  return before !== undefined && piece !== undefined && piece.from - before.to > wideGap * piece.size;
}

/** As high as the leading of vertical writing goes. */
const nextInColumn = 2;

function columns(lines: readonly (readonly Placed[])[]): string[] {
  const alone = lines.flatMap((line) =>
    line.filter(
      (piece, index) =>
        [...piece.text].length <= 2 &&
        (index === 0 || isApart(line[index - 1], piece)) &&
        (index === line.length - 1 || isApart(piece, line[index + 1])),
    ),
  );
  const turned = alone.map(({ text, size, from, to, across }) => {
    const middle = (from + to) / 2;
    return { text, size, from: across - size, to: across, across: middle };
  });
  return linesOf(turned).flatMap((column) => stretches(column).filter((text) => text.length >= 8));
}

/** A column broken where the next sign stands too far below. */
function stretches(column: readonly Placed[]): string[] {
  const found: string[] = [];
  column.forEach((piece, index) => {
    const before = column[index - 1];
    if (before && piece.from - before.from <= nextInColumn * piece.size) found.push((found.pop() ?? '') + piece.text);
    else found.push(piece.text);
  });
  return found;
}

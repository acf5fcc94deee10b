import { compare } from '../finding.ts';

/**
 * The candidate that is the fewest edits away from `word` (a letter put in, left out, exchanged, or two neighbours
 * swapped), so that a message can ask 「是不是想写……」. Undefined where none is within `most` edits, by default a third of
 * the word. Of several equally near ones the first in code-unit order is taken, whatever order they come in.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bound = most;
  for (const candidate of candidates) {
    const edits = distance(word, candidate, bound);
    if (edits > bound) continue;
    if (best === undefined || edits < bound || compare(candidate, best) < 0) best = candidate;
    bound = edits;
  }
  return best;
}

/** Edits between two words (optimal string alignment); some number above `bound` as soon as it is clear that it will be above. */
function distance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current, ...last) > bound) return bound + 1;
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** What the import itself puts in: lines to fill in, and powers where nothing can be raised, as in 10^(x). */
const mark = /[\^_()]/;
const marks = new RegExp(`${mark.source}+`, 'g');

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A text in which signs may stand that the import has put in (marks): where another text is looked for in it, any of them may
 * be too many between the other signs, and none too few.
 */
export class MarkedText {
  readonly text: string;
  /** The text without marks, and where each of its signs stands. */
  readonly #bare: string;
  readonly #places: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#bare = text.replaceAll(marks, '');
    this.#places = [...text.matchAll(/[^_()^]/g)].map(({ index }) => index);
  }

  get length(): number {
    return this.text.length;
  }

  includes(sought: MarkedText): boolean {
    return this.find(sought, 0, this.length) !== undefined;
  }

  /** Where another text stands for the first time between two places, with the marks that it takes. */
  find(sought: MarkedText, from: number, to: number): Stretch | undefined {
    if (sought.#bare === '') return this.#findMarks(sought.text, from, to);
    const last = this.#countBefore(to) - sought.#bare.length;
    const next = (after: number) => this.#bare.indexOf(sought.#bare, after);
    for (let at = next(this.#countBefore(from)); at >= 0 && at <= last; at = next(at + 1)) {
      const found = this.#settle(sought, at, from, to);
      if (found) return found;
    }
    return undefined;
  }

  /** How many signs that are no marks stand before a place. */
  #countBefore(place: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #findMarks(sought: string, from: number, to: number): Stretch | undefined {
    for (const { 0: run, index } of this.text.slice(from, to).matchAll(marks)) {
      const end = endOf(sought, run);
      if (end !== undefined) return { start: from + index, end: from + index + end };
    }
    return undefined;
  }

  /** Whether the marks that the other text has stand here, too, where its other signs begin with the sign of this number. */
  #settle(sought: MarkedText, first: number, from: number, to: number): Stretch | undefined {
    const count = sought.#bare.length;
    const before = sought.#marksBefore(0);
    const start = endOf(reversed(before), reversed(this.#marksBefore(first, from)));
    const end = endOf(sought.#marksBefore(count), this.#marksBefore(first + count, 0, to));
    if (start === undefined || end === undefined) return undefined;
    for (let index = 1; index < count; index += 1)
      if (endOf(sought.#marksBefore(index), this.#marksBefore(first + index)) === undefined) return undefined;
    return {
      start: (this.#places[first] ?? 0) - start,
      end: (this.#places[first + count - 1] ?? 0) + 1 + end,
    };
  }

  /** The marks right before the sign of a number, or at the end, as far as they stand between two places. */
  #marksBefore(number: number, from = 0, to = this.length): string {
    const after = number === 0 ? 0 : (this.#places[number - 1] ?? 0) + 1;
    const place = this.#places[number] ?? this.length;
    return after === place ? '' : this.text.slice(Math.max(after, from), Math.min(place, to));
  }
}

/** How much of the first marks must be taken to have all that are sought in their order; undefined where they do not have them. */
function endOf(sought: string, given: string): number | undefined {
  let end = 0;
  for (const sign of sought) {
    end = given.indexOf(sign, end) + 1;
    if (end === 0) return undefined;
  }
  return end;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/**
 * Which runs of characters are terms of the index: every one, two and three, and of digits and Latin letters up to six,
 * since ten digits make few threes. Shared by the index and by whoever reads it.
 */
const usual = 3;
export const longestTerm = 6;
const spelt = /^[0-9a-z]+$/;

/** The ends of all terms that begin at a place of a stream, rising. */
export function termEnds(stream: string, start: number): number[] {
  const ends: number[] = [];
  for (let end = start + 1; end <= stream.length && end <= start + longestTerm; end += 1) {
    if (end > start + usual && !spelt.test(stream.slice(start, end))) break;
    ends.push(end);
  }
  return ends;
}

/** Whether a phrase is a term itself, so that the index knows exactly where it stands. */
export function isTerm(phrase: string): boolean {
  return phrase !== '' && lastEnd(phrase, 0) === phrase.length;
}

/** The longest terms in a phrase, each reaching beyond the one before; the phrase itself where it is a term. */
export function termsIn(phrase: string): string[] {
  const terms: string[] = [];
  let reached = 0;
  for (let start = 0; start < phrase.length; start += 1) {
    const end = lastEnd(phrase, start) ?? start;
    if (end > reached) terms.push(phrase.slice(start, end));
    reached = Math.max(reached, end);
  }
  return terms;
}

/** Written out, since browsers of 2020 that search do not know `at`. */
function lastEnd(stream: string, start: number): number | undefined {
  const ends = termEnds(stream, start);
  return ends[ends.length - 1];
}

/**
 * The terms of the lookup: unlike those of the search they are few, since a row is short and rows are very many. At every
 * place of a stream one term begins, of two characters, or of five within digits and Latin letters; it is shorter only at
 * the end of such a run. So whatever is shorter than a term is the beginning of one.
 */
const runs = /[0-9a-z]+|[^0-9a-z]+/g;
const spelt = /^[0-9a-z]/;

function lengthIn(run: string): number {
  return spelt.test(run) ? 5 : 2;
}

/** The terms under which a folded text is kept. */
export function keptTerms(stream: string): string[] {
  return (stream.match(runs) ?? []).flatMap((run) =>
    Array.from({ length: run.length }, (_, start) => run.slice(start, start + lengthIn(run))),
  );
}

/** How rows that may hold a phrase are found: by terms that all of them have, or by the beginning of one. */
export type TermQuestion =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'beginning'; readonly text: string }
  /** The phrase says too little: nearly every row may hold it. */
  | { readonly kind: 'too-short' };

/** What to ask for a folded phrase, which is not empty. */
export function questionFor(phrase: string): TermQuestion {
  const parts = phrase.match(runs) ?? [];
  const terms = parts.flatMap((run) => {
    const length = lengthIn(run);
    // Of digits every second place will do: five of them tell much.
    const step = length === 2 ? 1 : 2;
    const starts = Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) => start);
    return starts
      .filter((start) => start % step === 0 || start === run.length - length)
      .map((start) => run.slice(start, start + length));
  });
  if (terms.length > 0) return { kind: 'terms', terms: [...new Set(terms)] };
  const [said] = parts.filter((run) => !spelt.test(run) || run.length > 2);
  return said === undefined ? { kind: 'too-short' } : { kind: 'beginning', text: said };
}

/** Whether the rows that are found for a folded phrase are those that hold it, each of them. */
export function isCertain(phrase: string): boolean {
  const question = questionFor(phrase);
  if (question.kind === 'terms') return question.terms.length === 1 && question.terms[0] === phrase;
  return question.kind === 'beginning' && question.text === phrase;
}

// Where words end is the same for every reader; no locale of the machine is asked.
// oxlint-disable-next-line no-restricted-globals
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** What a phrase begins with. A year in 〔〕 is part of the number before it. */
const opening = /^[《〈“‘「『（(【]$/u;
const joining = /[《〈“‘「『（(【〔[—–-]$/u;
/** Where the browser sets a narrow space between Chinese and figures, which it does within one text alone. */
const figure = /^[\da-z]/iu;
const figureEnds = /[\da-z]$/iu;

/**
 * A title in the pieces between which a line may end, as GB/T 9704—2012 wants a title of several lines to keep its words
 * whole. Single characters stay with what precedes them, so that no line begins with 的 or ends within 《示例市.
 */
export function titlePhrases(title: string): string[] {
  const phrases: string[] = [];
  for (const { segment, isWordLike } of words.segment(title)) {
    const last = phrases.at(-1);
    const begins = opening.test(segment) || (isWordLike === true && segment.length > 1);
    if (last === undefined || (begins && !joining.test(last) && figure.test(segment) === figureEnds.test(last)))
      phrases.push(segment);
    else phrases[phrases.length - 1] = last + segment;
  }
  return phrases;
}

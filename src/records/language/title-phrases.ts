// Where words end is the same for every reader; no locale of the machine is asked.
// oxlint-disable-next-line no-restricted-globals
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** What a phrase begins with. A year in 〔〕 is part of the number before it. */
const opening = /^[《〈“‘「『（(【]$/u;
const joining = /[《〈“‘「『（(【〔[—–-]$/u;
/** Where the browser sets a narrow space between Chinese and figures, which it does within one text alone. */
const figure = /^[\da-z]/iu;
const figureEnds = /[\da-z]$/iu;
/** What the name of an organ ends with; a year may follow. */
const organ = /(?:局|厅|委员会|办公室)(?:\d+年)?$/u;
/** What may be part of the name of an organ: no marks, and not the place before it. */
const partOfName = /^\p{Script=Han}*[^\P{Script=Han}省市区县州盟旗]$/u;
const longestName = 8;

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
  return withWholeNames(phrases);
}

/** The names of organs in one piece, 市场监督管理局 and not 市场 and 监督, as far as a line of large type on a telephone holds them. */
function withWholeNames(phrases: readonly string[]): string[] {
  const whole: string[] = [];
  for (const phrase of phrases) {
    whole.push(phrase);
    if (!organ.test(phrase)) continue;
    let start = whole.length - 1;
    while (start > 0 && partOfName.test(whole[start - 1] ?? '')) start -= 1;
    const name = whole.slice(start).join('');
    if (name.replace(/\d+年$/u, '').length <= longestName) whole.splice(start, whole.length, name);
  }
  return whole;
}

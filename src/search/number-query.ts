/** A year and a sequence as people type them, once brackets and blanks have fallen away: 2016年第083号, 201683号. */
const typed = /((?:19|20)\d{2})年?第?0*([1-9]\d{0,4})(?=号)/u;

/**
 * The ways in which official numbers print what a folded query may mean by a number: `〔2016〕83号` and `2016年第83号`, both
 * folded. Empty for a query without year and sequence. 〔GB/T 9704—2012: no 第 and no leading zero behind the bracket〕
 */
export function numberStyles(stream: string): string[] {
  if (!typed.test(stream)) return [];
  return [stream.replace(typed, '$1$2'), stream.replace(typed, '$1年第$2')];
}

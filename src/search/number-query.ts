import { ordinalSigns, readNumeral, writeNumeral } from '../records/values/clause.ts';

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

/** A division of a document or a series by its number (GB/T 1.1 and laws: 编章节条款项目; 第一批, 第2期), and 条之一. */
const ordinal = new RegExp(`(第|条之)([${ordinalSigns}]+)(?=([编章节条款项目批期次届])?)`, 'gu');
/** More numbers than this in one query are all in one style. */
const mostMixed = 3;

/**
 * The other ways in which the numbers of clauses in a folded query may be printed: 第12条第2款 for 第十二条第二款, and each
 * number by itself; empty for a query without one. A number is only changed as a whole, so that 第2条 never means 第12条.
 */
export function clauseStyles(stream: string): string[] {
  const found = [...stream.matchAll(ordinal)].flatMap(([whole, lead = '', written = '', unit], index, all) => {
    const value = lead === '第' && unit === undefined ? undefined : readNumeral(written);
    const at = all[index]?.index ?? 0;
    return value === undefined
      ? []
      : [{ start: at + lead.length, end: at + whole.length, styles: [String(value), writeNumeral(value)] }];
  });
  if (found.length === 0) return [];
  const choices =
    found.length > mostMixed
      ? [found.map(() => 0), found.map(() => 1)]
      : Array.from({ length: 2 ** found.length }, (_, choice) => found.map((_each, place) => (choice >> place) & 1));
  const written = choices.map((choice) => {
    let text = '';
    let taken = 0;
    for (const [place, { start, end, styles }] of found.entries()) {
      text += stream.slice(taken, start) + (styles[choice[place] ?? 0] ?? '');
      taken = end;
    }
    return text + stream.slice(taken);
  });
  return [...new Set(written)].filter((style) => style !== stream);
}

import { sentencesOf, type Said } from './force-words.ts';

const name = '(\\p{Script=Han}{2,24}?(?:局|委员会|委|厅|办公室|政府|署|院|中心))';
const duties = [
  new RegExp(`由${name}(?:会同[^，。；]{1,30}|商[^，。；]{1,30})?(?:负责|进行)?解释`, 'gu'),
  new RegExp(`(?:报送?|报至)${name}(?:备案|审核|审批|汇总|[\\p{Script=Han}]{0,8}[处科室股])?(?=[，。；])`, 'gu'),
  new RegExp(`(?:^|[，。；])经?${name}(?:研究)?(?:制定|决定)(?:了?本|如下|[，：:])`, 'gu'),
];

/** Agencies that a text names where the one that issues it usually stands: 由某局负责解释, 报某局备案, 某局制定本办法. */
export function saidAgencies(text: string): Said<string>[] {
  return sentencesOf(text).flatMap((sentence) =>
    duties.flatMap((pattern) =>
      [...sentence.matchAll(pattern)].map(({ 0: words, 1: value = '' }) => ({
        value,
        words: words.replace(/^[，。；]/, ''),
      })),
    ),
  );
}

import type { SamplingEntry } from './record.ts';
import { placeOf } from '../../records/entry.ts';
import { warningAt, type Finding, type Place } from '../../records/finding.ts';
import { sentencesOf, type Sentence } from '../budgets/identities/sentences.ts';

const batches = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:个)?(?:批次|批|组)`;
const sampled = new RegExp(
  `(?:抽检|抽查|抽取|抽样|检验|检测)(?:(?!不?合格|抽检|抽查|抽取|发现|检出)[^\\d]|\\d+(?=大?[类种个家])){0,60}?${batches}`,
  'u',
);
const qualified = [
  new RegExp(`(?<!不)合格(?:样品|产品|食品|的)?(?:共计?|有|为|数为?)?${batches}`, 'u'),
  new RegExp(`${batches}(?:样品|产品|食品)?(?:检验结果|检验项目|检验|抽检项目)?(?:均|全部|都)?(?:为)?合格`, 'u'),
];
const unqualified = [
  new RegExp(`不合格(?:样品|产品|食品|的)?(?:共计?|有|为|数为?)?${batches}`, 'u'),
  new RegExp(`(?:检出|发现|有)(?:其中)?${batches}[^,\\d]{0,8}不合格`, 'u'),
];
const rate = /合格率(?:为|是|达到?|约为?)?(\d{1,3}(?:\.\d+)?)%/u;

/** A sentence that tells of the sampling as a whole, and not of a part of it or of other times. */
const ofAll = /共|本次|此次|本期|合计|总计|全[市县区省州国]|^(?:19|20)\d{2}年/u;
const ofOthers = /其中[^\d]*$|今年以来|累计|截至|上年|去年|同期|上期|上一|往年|计划/u;
const outcome = /^(?:经|其中,?不?合格|检验|检测|结果|合格|不合格|总体)/u;

/** What a text can tell of the totals, with the patterns of its figure. */
const told = [
  { name: '抽检', field: 'sampled', patterns: [sampled] },
  { name: '合格', field: 'qualified', patterns: qualified },
  { name: '不合格', field: 'unqualified', patterns: unqualified },
] as const;

/**
 * `sampling/narrative`: the figures with which the summary and the body tell of the sampling as a whole are those of
 * `totals`. Where the right figure stands elsewhere in the same text, or the sentence may be about a part, nothing is said.
 */
export function checkSamplingNarrative(entry: SamplingEntry): Finding[] {
  const { summary } = entry.fields;
  const place = placeOf(entry, 'summary');
  return [
    ...(summary === undefined
      ? []
      : checkText(entry, '摘要', sentencesOf({ text: summary, firstLine: 1 }), () => place)),
    ...checkText(entry, '正文', sentencesOf(entry.body), (sentence, index) => ({
      file: entry.file,
      ...sentence.placeOf(index),
      field: '',
    })),
  ];
}

function checkText(
  { fields: { totals } }: SamplingEntry,
  where: string,
  sentences: readonly Sentence[],
  placeAt: (sentence: Sentence, index: number) => Place,
): Finding[] {
  const at = sentences.findIndex(({ text }) => {
    const found = sampled.exec(text);
    return found !== null && ofAll.test(text) && !ofOthers.test(text.slice(0, found.index));
  });
  const main = sentences[at];
  if (!main) return [];
  const next = sentences[at + 1];
  const scope = next && outcome.test(next.text) ? [main, next] : [main];
  const figures = told.flatMap(({ name, field, patterns }) => {
    const wrong = firstOf(scope, patterns);
    const isRight = sentences.some((sentence) =>
      patterns.some((pattern) =>
        [...sentence.text.matchAll(new RegExp(pattern, 'gu'))].some((match) => countOf(match) === totals[field]),
      ),
    );
    if (!wrong || isRight) return [];
    const { sentence, match } = wrong;
    const message = `${where}写“${written(sentence, match)}”，合计（totals）却是${name} ${totals[field]} 批次。`;
    return [warningAt(placeAt(sentence, match.index), 'sampling/narrative', message, mend)];
  });
  const share = firstOf(scope, [rate]);
  const right = (100 * totals.qualified) / totals.sampled;
  if (!share || totals.sampled === 0 || isRounded(share.match[1] ?? '', right)) return figures;
  const message = `${where}写“${written(share.sentence, share.match)}”，按合计（totals）算，合格率却是 ${right.toFixed(2)}%。`;
  return [...figures, warningAt(placeAt(share.sentence, share.match.index), 'sampling/narrative', message, mend)];
}

const mend = '请对照公告核对：正文写错的改正文，合计写错的改 totals；说的是其中一部分的，请写明。';

function firstOf(
  sentences: readonly Sentence[],
  patterns: readonly RegExp[],
): { readonly sentence: Sentence; readonly match: RegExpExecArray } | undefined {
  for (const sentence of sentences) {
    for (const pattern of patterns) {
      const match = pattern.exec(sentence.text);
      if (match) return { sentence, match };
    }
  }
  return undefined;
}

function written(sentence: Sentence, match: RegExpExecArray): string {
  return sentence.written(match.index, match.index + match[0].length);
}

function countOf(match: RegExpExecArray): number {
  return Number((match[1] ?? '').replaceAll(',', ''));
}

/** Whether a percentage is that share, rounded or cut to as many decimals as it has. */
function isRounded(text: string, share: number): boolean {
  const step = 10 ** -(text.split('.')[1]?.length ?? 0);
  return Math.abs(Number(text) - share) < step * 1.000_001;
}

import { genreOf } from '../../records/policy.ts';
import { notBefore, numberIsFree } from '../../drafting/faults.ts';
import type { Answers, Known } from '../../drafting/known.ts';
import type { DraftFace, Step } from '../../drafting/steps.ts';

const isNormative = (_known: Known, answers: Answers) => answers['normative'] === '是';

const steps: readonly Step[] = [
  { path: 'title' },
  { path: 'docNumber', question: '发文字号（没有的直接回车）', spare: true, fault: numberIsFree },
  { path: 'docNumberNone', question: '为什么没有发文字号', when: (_known, answers) => answers['docNumber'] === '' },
  {
    path: 'genre',
    known: (_known, answers) => genreOf(answers['title'] ?? ''),
  },
  { path: 'issuers', known: ({ site }) => site.agency.name },
  {
    path: 'normative',
    question: '是不是行政规范性文件',
    choices: () => ['是', '否'],
    // The number of a normative document has 规 before its year.
    proposal: (_known, answers) => (/规[〔(（[【]/.test(answers['docNumber'] ?? '') ? '是' : '否'),
  },
  { path: 'signedOn', proposal: ({ asOf }) => asOf },
  { path: 'effectiveOn', when: isNormative },
  {
    path: 'term',
    question: '有效期（例如 5年、18个月；写明截止日期的直接回车）',
    spare: true,
    when: isNormative,
  },
  {
    path: 'expiresOn',
    question: '有效期到哪一天（含当日）',
    fault: notBefore('effectiveOn', '施行日期'),
    when: (known, answers) => isNormative(known, answers) && answers['term'] === '',
  },
];

export const policyDraft: DraftFace = { steps, notBefore: notBefore('signedOn', '成文日期') };

import type { Collection } from '../../records/collection.ts';
import { genreOf } from '../../records/policy.ts';
import {
  isHeld,
  nameIsFree,
  notAfterPublication,
  notBefore,
  notBeforeDocument,
  numberIsFree,
  type AnswerFault,
} from './faults.ts';
import { explainedBy, firstDay, lastValue, reviewDay, uninterpreted, type Answers, type Known } from './known.ts';

/** A field of a new record: either it is known, or it is asked for. */
export interface Step {
  /** Path of the field in the front matter; `id` is the record's own name. */
  readonly path: string;
  /** What is asked, where the field's own name does not say it. */
  readonly question?: string;
  /** The value, where it follows from what is known: then nothing is asked. */
  readonly known?: (known: Known, answers: Answers) => string | undefined;
  /** What an empty answer takes. */
  readonly proposal?: (known: Known, answers: Answers) => string | undefined;
  readonly choices?: (known: Known) => readonly string[];
  /** Why the answer cannot stand, although it fits its field. */
  readonly fault?: AnswerFault;
  /** Left out altogether where the answer is empty. */
  readonly spare?: true;
  /** Whether the field belongs into this record at all. */
  readonly when?: (known: Known, answers: Answers) => boolean;
}

const title: Step = { path: 'title' };

/** What a record of each kind cannot be published before. */
const publishedAfter: Readonly<Record<Collection, AnswerFault>> = {
  policies: notBefore('signedOn', '成文日期'),
  interpretations: notBeforeDocument,
  sampling: notBefore('period.from', '抽检开始的日子'),
  budgets: notBefore('approvedOn', '批复日期'),
  pages: () => undefined,
};

function ending(collection: Collection): readonly Step[] {
  return [
    {
      path: 'owner',
      choices: ({ site }) => site.units ?? [],
      known: ({ site }) => (site.units?.length === 1 ? site.units[0] : undefined),
      proposal: (known) =>
        lastValue(known, collection, ({ fields }) => fields.owner) ??
        known.site.columns?.find((column) => column.collection === collection)?.owner,
    },
    {
      path: 'publishedAt',
      proposal: firstDay,
      fault: publishedAfter[collection],
    },
    {
      path: 'review.by',
      question: '保密审查由谁做的（还没有审查的，直接回车，审查以后再补）',
      when: () => collection !== 'pages',
    },
    {
      path: 'review.on',
      question: '哪一天审查通过',
      proposal: reviewDay,
      fault: notAfterPublication,
      when: (_known, answers) => collection !== 'pages' && answers['review.by'] !== '',
    },
    {
      path: 'review.result',
      known: () => '通过',
      when: (_known, answers) => collection !== 'pages' && answers['review.by'] !== '',
    },
  ];
}

const isNormative = (_known: Known, answers: Answers) => answers['normative'] === '是';

const policy: readonly Step[] = [
  title,
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
  ...ending('policies'),
];

/** Whose words the interpretation is made of is to be named. */
const isPersonal = (_known: Known, { form = '' }: Answers) => /^(?:专家|负责人)解读$/.test(form);

const interpretation: readonly Step[] = [
  {
    path: 'interprets',
    question: '解读哪一份文件（编号或者发文字号）',
    proposal: (known) => uninterpreted(known),
    fault: isHeld,
  },
  {
    path: 'title',
    proposal: (known, { interprets = '' }) => {
      const found = explainedBy(known, interprets);
      return found && `《${found.fields.title}》解读`;
    },
  },
  { path: 'form', proposal: () => '文字' },
  { path: 'interpreter.name', question: '解读人', when: isPersonal },
  { path: 'interpreter.title', question: '解读人的职务或者身份', when: isPersonal },
  ...ending('interpretations').slice(0, 1),
  { path: 'unit', known: (_known, answers) => answers['owner'] },
  ...ending('interpretations').slice(1),
];

const sampling: readonly Step[] = [
  title,
  { path: 'kind', proposal: (known) => lastValue(known, 'sampling', ({ fields }) => fields.kind) },
  { path: 'period.from', question: '抽检从哪一天开始' },
  { path: 'period.to', question: '到哪一天结束', fault: notBefore('period.from', '开始的日子') },
  { path: 'task', proposal: (known) => lastValue(known, 'sampling', ({ fields }) => fields.task) },
  {
    path: 'basis',
    question: '抽检依据（几项之间用分号隔开）',
    proposal: (known) => lastValue(known, 'sampling', ({ fields }) => fields.basis.join('；')),
  },
  { path: 'totals.qualified', question: '合格多少批次' },
  { path: 'totals.unqualified', question: '不合格多少批次' },
  {
    path: 'totals.sampled',
    known: (_known, answers) => {
      const [qualified, unqualified] = [answers['totals.qualified'], answers['totals.unqualified']].map(Number);
      return answers['totals.qualified'] && answers['totals.unqualified']
        ? String((qualified ?? 0) + (unqualified ?? 0))
        : undefined;
    },
  },
  ...ending('sampling'),
];

const budget: readonly Step[] = [
  { path: 'kind', proposal: ({ asOf }) => (asOf.slice(5) < '07-01' ? '预算' : '决算') },
  {
    path: 'year',
    proposal: ({ asOf }, answers) => String(Number(asOf.slice(0, 4)) - (answers['kind'] === '决算' ? 1 : 0)),
  },
  { path: 'organization', known: ({ site }) => site.agency.name },
  {
    path: 'title',
    known: ({ site }, answers) => `${site.agency.name}${answers['year']}年度部门${answers['kind']}`,
  },
  { path: 'approvedOn' },
  { path: 'unit', proposal: (known) => lastValue(known, 'budgets', ({ fields }) => fields.unit) ?? '万元' },
  ...ending('budgets'),
];

const page: readonly Step[] = [
  title,
  { path: 'id', question: '网址里用的名字', fault: nameIsFree },
  { path: 'menu', question: '放进每一页的主菜单', choices: () => ['是', '否'], proposal: () => '否' },
  ...ending('pages'),
];

/** The fields of a new record of each kind, in the order in which they are asked and written. */
export const stepsOf: Readonly<Record<Collection, readonly Step[]>> = {
  policies: policy,
  interpretations: interpretation,
  sampling,
  budgets: budget,
  pages: page,
};

import { isHeld, notBeforeDocument } from '../../drafting/faults.ts';
import { explainedBy, uninterpreted, type Answers, type Known } from '../../drafting/known.ts';
import type { DraftFace, Step } from '../../drafting/steps.ts';

/** Whose words the interpretation is made of is to be named. */
const isPersonal = (_known: Known, { form = '' }: Answers) => /^(?:专家|负责人)解读$/.test(form);

const steps: readonly Step[] = [
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
];

export const interpretationDraft: DraftFace = {
  steps,
  notBefore: notBeforeDocument,
  // The department that answers for it explains, unless something else is written.
  lastSteps: ([owner, ...others]) => [
    ...(owner ? [owner] : []),
    { path: 'unit', known: (_known, answers) => answers['owner'] },
    ...others,
  ],
};

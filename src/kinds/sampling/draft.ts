import { notBefore } from '../../drafting/faults.ts';
import { lastValue } from '../../drafting/known.ts';
import type { DraftFace, Step } from '../../drafting/steps.ts';
import { samplingTables } from './tables.ts';
import { samplingKinds } from './fields.ts';
import type { SamplingEntry } from './record.ts';

const steps: readonly Step[] = [
  { path: 'title' },
  { path: 'kind', proposal: (known) => lastValue<SamplingEntry>(known, 'sampling', ({ fields }) => fields.kind) },
  { path: 'period.from', question: '抽检从哪一天开始' },
  { path: 'period.to', question: '到哪一天结束', fault: notBefore('period.from', '开始的日子') },
  { path: 'task', proposal: (known) => lastValue<SamplingEntry>(known, 'sampling', ({ fields }) => fields.task) },
  {
    path: 'basis',
    question: '抽检依据（几项之间用分号隔开）',
    proposal: (known) => lastValue<SamplingEntry>(known, 'sampling', ({ fields }) => fields.basis.join('；')),
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
];

export const samplingDraft: DraftFace = {
  steps,
  notBefore: notBefore('period.from', '抽检开始的日子'),
  seriesBy: 'kind',
  tables(answer) {
    const tables = samplingTables(samplingKinds.find((name) => name === answer('kind')) ?? samplingKinds[0]);
    return (['unqualified', 'qualified'] as const)
      .filter((key) => Number(answer(`totals.${key}`) ?? 1) > 0)
      .map((key) => ({ key, definition: tables[key] }));
  },
  named: (files) =>
    Object.entries(files).map(([field, value]) => ({
      field,
      value,
      note: field === 'qualified' ? '合格产品表，逐行填写；不公布的，删去这一行和这个文件' : '不合格产品表，逐行填写',
    })),
};

import { z } from 'zod';
import { checkCommon, commonFields } from './common.ts';
import { line, type CheckContext, type FieldProblem } from './field.ts';
import { reference } from './values/reference.ts';

export const forms = [
  '文字',
  '图解',
  '音视频',
  '专家解读',
  '负责人解读',
  '问答',
  '新闻发布会',
  '在线访谈',
  '媒体解读',
] as const;
export const covers = ['背景', '依据', '目标任务', '涉及范围', '主要内容', '新旧差异', '惠民举措', '咨询方式'] as const;

/** The four parts that an interpretation owes its reader. */
const expectedCovers = covers.slice(0, 4);

export const interpretationSchema = z.strictObject({
  ...commonFields,
  interprets: z.array(reference).min(1).meta({ label: '解读的文件', example: '[scjg-2018-07]' }),
  form: z.enum(forms).meta({ label: '解读形式' }),
  level: z.enum(['本级', '上级']).optional().meta({ label: '解读层级' }),
  unit: line('解读单位', 1, 60),
  interpreter: z
    .strictObject({ name: line('解读人', 1, 60), title: line('职务或身份', 1, 60) })
    .optional()
    .meta({ label: '解读人' }),
  covers: z.array(z.enum(covers)).optional().meta({ label: '解读要点' }),
});
export type InterpretationFields = z.output<typeof interpretationSchema>;

/** Whether the text stands for a picture, a film or a conference: for those who cannot see or hear it. */
export function needsTranscript(form: InterpretationFields['form']): boolean {
  return withTranscript.has(form);
}

const withTranscript: ReadonlySet<InterpretationFields['form']> = new Set(['图解', '音视频', '新闻发布会', '在线访谈']);

/** The checks of docs/contract.md#4-interpretations that one interpretation's fields show by themselves. */
export function checkInterpretation(fields: Partial<InterpretationFields>, context: CheckContext): FieldProblem[] {
  const problems = checkCommon(fields, context);
  if (
    (fields.form === '专家解读' || fields.form === '负责人解读') &&
    !fields.interpreter &&
    !context.wrong?.has('interpreter')
  ) {
    problems.push({
      rule: 'interpretation/interpreter-missing',
      severity: 'error',
      path: ['form'],
      message: `“${fields.form}”必须写明解读人（interpreter）。`,
      mend: '请补上 interpreter: {name: 姓名或名称, title: 职务}。',
    });
  }
  const missing = expectedCovers.filter((part) => !(fields.covers ?? expectedCovers).includes(part));
  if (missing.length > 0) {
    problems.push({
      rule: 'interpretation/covers-incomplete',
      severity: 'warning',
      path: ['covers'],
      message: `解读要点缺少${missing.map((part) => `“${part}”`).join('、')}。`,
      mend: '请在解读中补充这些内容，并写进 covers。',
    });
  }
  return problems;
}

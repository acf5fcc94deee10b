import { z } from 'zod';
import { checkCommon, commonFields } from '../../records/common.ts';
import { dayField, line, tableFile, type CheckContext, type FieldProblem } from '../../records/field.ts';

export const samplingKinds = ['食品', '产品质量'] as const;

const count = (label: string) => z.number().int().min(0).meta({ label, example: '120' });

export const samplingSchema = z.strictObject({
  ...commonFields,
  kind: z.enum(samplingKinds).meta({ label: '类别' }),
  noticeNumber: line('公告号', 1, 60).optional(),
  period: z
    .strictObject({ from: dayField('抽检开始'), to: dayField('抽检结束') })
    .meta({ label: '抽检时段', example: '{from: 2026-01-01, to: 2026-03-31}' }),
  task: line('任务来源', 1, 120),
  basis: z
    .array(line('抽检依据', 1, 120))
    .min(1)
    .meta({ label: '抽检依据' }),
  institutions: z
    .array(line('检验机构', 1, 120))
    .optional()
    .meta({ label: '检验机构' }),
  totals: z
    .strictObject({ sampled: count('抽检批次'), qualified: count('合格批次'), unqualified: count('不合格批次') })
    .meta({ label: '合计', example: '{sampled: 120, qualified: 118, unqualified: 2}' }),
  unqualified: tableFile.optional().meta({ label: '不合格产品表' }),
  qualified: tableFile.optional().meta({ label: '合格产品表' }),
  disposals: tableFile.optional().meta({ label: '核查处置表' }),
});
export type SamplingFields = z.output<typeof samplingSchema>;

/** The checks of docs/contract.md#5-sampling-results that one record's front matter shows by itself. */
export function checkSampling(fields: Partial<SamplingFields>, context: CheckContext): FieldProblem[] {
  const problems = checkCommon(fields, context);
  const { totals, period } = fields;
  if (totals && totals.sampled !== totals.qualified + totals.unqualified) {
    problems.push({
      rule: 'sampling/totals',
      severity: 'error',
      path: ['totals', 'sampled'],
      message: `合计对不上：抽检 ${totals.sampled} 批次，而合格 ${totals.qualified} 加不合格 ${totals.unqualified} 等于 ${totals.qualified + totals.unqualified}。`,
      mend: '请核对三个数，使抽检批次 = 合格批次 + 不合格批次。',
    });
  }
  if (totals && totals.unqualified > 0 && fields.unqualified === undefined) {
    problems.push({
      rule: 'field/missing',
      severity: 'error',
      path: ['unqualified'],
      message: `有 ${totals.unqualified} 批次不合格，却没有不合格产品表（unqualified）。`,
      mend: '请把不合格产品表存为 CSV，放在同一个文件夹，并写 unqualified: unqualified.csv。',
    });
  }
  if (period && period.to < period.from) {
    problems.push({
      rule: 'sampling/period',
      severity: 'error',
      path: ['period', 'to'],
      message: `抽检时段的结束日 ${period.to} 早于开始日 ${period.from}。`,
      mend: '请核对抽检时段。',
    });
  }
  return problems;
}

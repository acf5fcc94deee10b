import { z } from 'zod';
import { checkCommon, commonFields } from '../../records/common.ts';
import { dayOf } from '../../records/values/day.ts';
import { dayField, type CheckContext, type FieldProblem } from '../../records/field.ts';

/** Free pages need only a title and a day; `menu: true` puts them into the main menu, by `order`. */
export const pageSchema = z.strictObject({
  ...commonFields,
  owner: commonFields.owner.optional(),
  order: z
    .number()
    .refine((order) => Number.isSafeInteger(Math.trunc(order)), {
      message: '太大了',
      params: { mend: '请写一个小一些的数字，例如 10。' },
    })
    .optional()
    .meta({ label: '排序', example: '10' }),
  menu: z.boolean().optional().meta({ label: '放入主菜单' }),
  consultation: z
    .strictObject({ from: dayField('征求意见开始日期').optional(), until: dayField('征求意见截止日期') })
    .optional()
    .meta({
      label: '意见征集',
      help: '征求意见的起止日期，截止当日仍可提出；不写 from 则从发布之日起。',
      example: '{until: 2026-12-10}',
    }),
});
export type PageFields = z.output<typeof pageSchema>;

/** A consultation does not end before it begins. */
export function checkPage(fields: Partial<PageFields>, context: CheckContext): FieldProblem[] {
  const problems = checkCommon(fields, context);
  const { consultation, publishedAt } = fields;
  const from = consultation?.from ?? (publishedAt && dayOf(publishedAt));
  if (!consultation || from === undefined || from <= consultation.until) return problems;
  return [
    ...problems,
    {
      rule: 'page/consultation-order',
      severity: 'error',
      path: ['consultation', 'until'],
      message: `征求意见的截止日期 ${consultation.until} 早于开始日期 ${from}。`,
      mend: '请对照公告核对起止日期；from 不写时，从发布之日算起。',
    },
  ];
}

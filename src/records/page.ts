import { z } from 'zod';
import { commonFields } from './common.ts';

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
});
export type PageFields = z.output<typeof pageSchema>;

import { z } from 'zod';
import { commonFields } from './common.ts';

/** Free pages need only a title and a day; `menu: true` puts them into the main menu, by `order`. */
export const pageSchema = z.strictObject({
  ...commonFields,
  owner: commonFields.owner.optional(),
  order: z.number().optional().meta({ label: '排序', example: '10' }),
  menu: z.boolean().optional().meta({ label: '放入主菜单' }),
});
export type PageFields = z.output<typeof pageSchema>;

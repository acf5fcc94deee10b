import { z } from 'zod';
import { readDocumentNumber } from './document-number.ts';

/** Another document: one of this site by id or 发文字号, or one that this site does not hold, by title. */
export type Reference =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'outside'; readonly title: string; readonly docNumber?: string; readonly url?: string };

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idMaximum = 80;

const outside = z.strictObject({
  title: z.string().trim().min(1).max(200).meta({ label: '文件名称' }),
  docNumber: z.string().trim().min(1).max(60).optional().meta({ label: '发文字号' }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ label: '网址' }),
});

/** `scjg-2018-07`, `示市监〔2018〕7号`, or `{title, docNumber?, url?}`. Whether it leads anywhere is for the register to say. */
export const reference = z
  .union([z.string().trim().min(1).max(200), outside])
  .transform((value): Reference => {
    if (typeof value !== 'string') {
      return {
        kind: 'outside',
        title: value.title,
        ...(value.docNumber === undefined ? {} : { docNumber: value.docNumber }),
        ...(value.url === undefined ? {} : { url: value.url }),
      };
    }
    return idPattern.test(value) && !readDocumentNumber(value)
      ? { kind: 'id', id: value }
      : { kind: 'number', text: value };
  })
  .meta({ label: '引用的文件', example: 'scjg-2018-07，或 示市监〔2018〕7号，或 {title: 文件名称}' });

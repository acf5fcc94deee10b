import { z } from 'zod';
import { commonFields } from './common.ts';
import { dayOf, lastDayOfTerm, readTerm, type Day } from './values/day.ts';
import { proposeDocumentNumber, readDocumentNumber, type DocumentNumber } from './values/document-number.ts';
import { dayField, line, termField } from './field.ts';
import { reference } from './values/reference.ts';

/** 文种 and the slug that stands for each in addresses: the fifteen of the official-document regulations and three that sites add. */
export const genreSlugs = {
  决议: 'resolutions',
  决定: 'decisions',
  '命令(令)': 'orders',
  公报: 'communiques',
  公告: 'announcements',
  通告: 'public-notices',
  意见: 'opinions',
  通知: 'notices',
  通报: 'circulars',
  报告: 'reports',
  请示: 'requests',
  批复: 'replies',
  议案: 'proposals',
  函: 'letters',
  纪要: 'minutes',
  规章: 'rules',
  规划: 'plans',
  方案: 'schemes',
  其他: 'others',
} as const;
export type Genre = keyof typeof genreSlugs;
export const genres = Object.keys(genreSlugs) as [Genre, ...Genre[]];

/** 文种 by the last word of the title. */
export function genreOf(title: string): Genre | undefined {
  const plain = title.replaceAll(/《[^》]*》|（[^）]*）$/g, '').replaceAll(/\s/g, '');
  const last = /(决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规划|方案)$/.exec(plain)?.[1];
  return (last as Genre | undefined) ?? (plain.endsWith('令') ? '命令(令)' : undefined);
}

export const effectKinds = [
  '废止',
  '替代',
  '宣布失效',
  '部分废止',
  '修改',
  '更正',
  '暂停执行',
  '恢复执行',
  '延期',
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** A number in any typing style is taken in its canonical form; a damaged one is refused with a proposal. */
export const documentNumberField = z
  .string()
  .transform((value, context): DocumentNumber => {
    const found = readDocumentNumber(value);
    if (found) return found;
    const proposal = proposeDocumentNumber(value);
    context.addIssue({
      code: 'custom',
      message: proposal ? `“${value}”残缺，也许应为“${proposal}”` : `“${value}”不是发文字号`,
      params: {
        rule: 'policy/number-damaged',
        mend: proposal
          ? `请对照原件核实，如确为 ${proposal}，请改成这个写法（系统不会自动修改）。`
          : '请写成 机关代字〔年〕序号号，例如 示市监〔2026〕12号；确实没有发文字号的，删去本行，改写 docNumberNone: 理由。',
      },
    });
    return z.NEVER;
  })
  .meta({ label: '发文字号', example: '示市监〔2026〕12号' });

const clauses = z
  .array(line('条款', 1, 60))
  .min(1)
  .meta({ label: '条款', example: '[第三条, 第五条第二款]' });

const effect = z.strictObject({
  kind: z.enum(effectKinds).meta({ label: '效力类型' }),
  target: reference.meta({ label: '对象文件' }),
  on: dayField('生效日期').optional(),
  clauses: clauses.optional(),
  until: dayField('延至').optional(),
  note: line('说明', 1, 300).optional(),
});

const affected = z.strictObject({
  kind: z.enum(effectKinds).meta({ label: '效力类型' }),
  by: reference.meta({ label: '作出处理的文件' }),
  on: dayField('生效日期'),
  clauses: clauses.optional(),
  until: dayField('延至').optional(),
  markedOn: dayField('标注日期').optional(),
  note: line('说明', 1, 300).optional(),
});

export const policySchema = z.strictObject({
  ...commonFields,
  docNumber: documentNumberField.optional(),
  docNumberNone: line('没有发文字号的理由', 1, 200).optional(),
  indexNumber: line('索引号', 1, 60).optional(),
  issuers: z
    .array(line('发文机关', 1, 60))
    .min(1)
    .meta({ label: '发文机关', example: '[示例市市场监督管理局]' }),
  genre: z.enum(genres).meta({ label: '文种' }),
  theme: line('主题分类', 1, 60).optional(),
  normative: z.boolean().optional().meta({ label: '规范性文件' }),
  signedOn: dayField('成文日期'),
  effectiveOn: dayField('施行日期').optional(),
  expiresOn: dayField('有效期至').optional(),
  term: termField('有效期').optional(),
  noFixedTerm: z.boolean().optional().meta({ label: '长期有效' }),
  basis: z.array(reference).optional().meta({ label: '制定依据' }),
  effects: z.array(effect).optional().meta({ label: '对其他文件的效力' }),
  effectsTable: z
    .string()
    .regex(/^[^/\\]+\.csv$/i)
    .optional()
    .meta({ label: '清理目录', example: 'effects.csv（与文章放在同一个文件夹）' }),
  affectedBy: z.array(affected).optional().meta({ label: '受其他文件影响' }),
});
export type PolicyFields = z.output<typeof policySchema>;
export type EffectFields = z.output<typeof effect>;
export type AffectedFields = z.output<typeof affected>;

/** The first day on which the document applies; its day of publication where it names none. */
export function effectiveDay(fields: Pick<PolicyFields, 'effectiveOn' | 'publishedAt'>): Day {
  return fields.effectiveOn ?? dayOf(fields.publishedAt);
}

/** The last valid day that the document itself sets, inclusive; undefined for none. */
export function ownLastValidDay(
  fields: Pick<PolicyFields, 'effectiveOn' | 'publishedAt' | 'expiresOn' | 'term'>,
): Day | undefined {
  const term = fields.term === undefined ? undefined : readTerm(fields.term);
  return fields.expiresOn ?? (term ? lastDayOfTerm(effectiveDay(fields), term) : undefined);
}

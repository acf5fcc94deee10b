import { z } from 'zod';
import { dayOf } from './values/day.ts';
import { checkDayRanges, isInRange } from './values/day-range.ts';
import { dayField, dayOrTimeField, line, type CheckContext, type FieldProblem } from './field.ts';
import { idMaximum, idPattern } from './values/reference.ts';
import { sitePath } from './values/site-path.ts';

export const disclosures = ['主动公开', '依申请公开', '不予公开'] as const;

const id = z
  .string()
  .max(idMaximum)
  .regex(idPattern)
  .meta({ label: '编号', example: 'scjg-2018-07（小写字母、数字和短横）' });

const oldPath = sitePath('旧网址路径', '/art/2018/7/2/art_123.html');

const attachment = z.strictObject({
  file: z
    .string()
    .regex(/^[^/\\]+$/)
    .meta({ label: '附件文件名', example: 'original.pdf（与文章放在同一个文件夹）' }),
  title: line('附件名称', 1, 120),
});

const revision = z.strictObject({
  on: dayField('修订日期'),
  kind: z.enum(['更正', '修改', '格式']).meta({ label: '修订类型' }),
  note: line('修订说明', 1, 300),
  file: z
    .string()
    .regex(/^[^/\\]+$/)
    .optional()
    .meta({ label: '被更换的附件', example: 'original.pdf（attachments 里的文件名）' }),
});

/** 保密审查: done before publication, never printed. */
const review = z.strictObject({
  by: line('审查人', 1, 60),
  on: dayField('审查日期'),
  result: z.literal('通过').meta({ label: '审查结果', example: '通过' }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .meta({
      label: '审查时正文的指纹',
      help: '写上以后，正文改动一个字都要重新审查。不知道写什么时先写 0000000000000000，检查会给出现在的指纹。',
      example: "'0123456789abcdef'（16 位，请加引号）",
    }),
});

/** Fields that every record may carry. */
export const commonFields = {
  title: line('标题', 1, 120),
  publishedAt: dayOrTimeField('发布时间'),
  owner: line('责任部门', 1, 60, '政策法规科'),
  source: line('来源', 1, 60).optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ label: '来源网址', example: 'https://www.example.gov.cn/' }),
  editor: line('责任编辑', 1, 60).optional(),
  summary: line('摘要', 20, 200).optional(),
  keywords: z
    .array(line('关键词', 1, 30))
    .min(1)
    .max(8)
    .optional()
    .meta({ label: '关键词', example: '1 至 8 个词' }),
  topics: z.array(id).optional().meta({ label: '专题' }),
  disclosure: z.enum(disclosures).optional().meta({ label: '公开属性' }),
  disclosureReason: line('不公开或依申请公开的理由', 1, 300).optional(),
  review: review
    .optional()
    .meta({ label: '保密审查', example: '{by: 办公室保密审查岗, on: 2026-03-01, result: 通过}' }),
  attachments: z
    .array(attachment.meta({ label: '附件', example: '{file: original.pdf, title: 附件的名称}' }))
    .optional()
    .meta({ label: '附件', example: '{file: original.pdf, title: 附件的名称}' }),
  aliases: z.array(id).optional().meta({ label: '旧编号' }),
  oldPaths: z.array(oldPath).optional().meta({ label: '旧网址' }),
  revisions: z.array(revision).optional().meta({ label: '修订记录' }),
};

const commonObject = z.object(commonFields);
export type CommonFields = z.output<typeof commonObject>;

/** The checks of docs/contract.md#2-common-fields that need several fields. */
export function checkCommon(fields: Partial<Omit<CommonFields, 'owner'>>, context: CheckContext): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { publishedAt, review: reviewed, revisions } = fields;
  if (!reviewed && !context.reviewOptional) {
    problems.push({
      rule: 'field/missing',
      severity: 'error',
      path: ['review'],
      message: '缺少“保密审查”（review）：没有保密审查记录的信息不能发布。',
      mend: '请补上 review: {by: 审查岗位, on: 审查日期, result: 通过}。',
    });
  }
  if (publishedAt && reviewed && isInRange(dayOf(publishedAt)) && reviewed.on > dayOf(publishedAt)) {
    problems.push({
      rule: 'record/review-after-publication',
      severity: 'error',
      path: ['review', 'on'],
      message: `保密审查日期 ${reviewed.on} 晚于发布时间 ${publishedAt}。`,
      mend: '保密审查必须在发布之前完成，请核对这两个日期。',
    });
  }
  problems.push(...checkDayRanges(fields, context.asOf));
  if (publishedAt && dayOf(publishedAt) > sameDayNextYear(context.asOf)) {
    problems.push({
      rule: 'record/published-too-late',
      severity: 'error',
      path: ['publishedAt'],
      message: `发布时间 ${publishedAt} 比今天（${context.asOf}）晚一年以上，多半是年份写错了。`,
      mend: '请核对发布时间的年份；定时发布最多提前一年。',
    });
  }
  const attached = new Set(fields.attachments?.map(({ file }) => file));
  revisions?.forEach((item, index) => {
    if (item.file !== undefined && !attached.has(item.file)) {
      problems.push({
        rule: 'record/revision-file',
        severity: 'error',
        path: ['revisions', index, 'file'],
        message: `修订记录提到的“${item.file}”不在附件里。`,
        mend: '请照 attachments 里的文件名写；正文的修订不写 file。',
      });
    }
    const previous = revisions[index - 1];
    if (previous && previous.on < item.on) {
      problems.push({
        rule: 'record/revisions-order',
        severity: 'error',
        path: ['revisions', index, 'on'],
        message: `修订记录没有按时间倒序排列：${item.on} 排在了 ${previous.on} 之后。`,
        mend: '请把最新的一条修订记录写在最前面。',
      });
    }
  });
  return problems;
}

function sameDayNextYear(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}

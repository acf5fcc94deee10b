import { z } from 'zod';
import { line } from './field.ts';
import type { RecordKind } from './kind.ts';
import { genres } from './policy.ts';
import { idMaximum, idPattern } from './values/reference.ts';

const id = z
  .string()
  .max(idMaximum)
  .regex(idPattern)
  .meta({ label: '编号', example: 'shipin-anquan（小写字母、数字和短横）' });

/** Some words. */
export const words = z.array(line('词', 1, 30));

/** A limit in days. */
export function limit(label: string, help: string) {
  return z.number().int().min(0).max(3650).meta({ label: '天数' }).optional().meta({ label, help });
}

/** The id of a kind of record, which is the folder of its records. */
function kindName(kinds: readonly RecordKind[]) {
  return z.enum(kinds.map((kind) => kind.id) as [string, ...string[]]);
}
type KindName = ReturnType<typeof kindName>;

function columnOf(kind: KindName) {
  return z.strictObject({
    id,
    name: line('栏目名称', 1, 30),
    description: line('栏目描述', 1, 200),
    keywords: words.min(1).meta({ label: '栏目关键词' }),
    type: line('栏目类别', 1, 30, '政策文件').meta({ help: '用《政府网站发展指引》规定的栏目类别。' }),
    owner: line('责任部门', 1, 60).optional(),
    collection: kind.meta({ label: '内容类别' }),
    topic: id.optional().meta({ label: '专题', help: '只列这个专题的内容。', example: 'spaq' }),
    genre: z.enum(genres).optional().meta({ label: '文种', help: '只列这种公文。' }),
    staleAfterDays: limit('更新期限', '最多多少天应当有新内容，在“公开时限”里列出；不写则不列。'),
  });
}
export type Column = z.output<ReturnType<typeof columnOf>>;

function topicOf(kind: KindName) {
  return z.strictObject({
    id,
    name: line('专题名称', 1, 60),
    summary: line('专题简介', 1, 300).optional(),
    order: z.array(kind).optional().meta({
      label: '专题内容的次序',
      example: '[policies, interpretations, sampling]',
      help: '专题页先列哪一类、后列哪一类。',
    }),
  });
}

/** The ways into the records: through a kind, and across all kinds. */
export function columnFields(kinds: readonly RecordKind[]) {
  const kind = kindName(kinds);
  return {
    columns: z.array(columnOf(kind)).optional().meta({
      label: '栏目',
      help: '每类内容（collection）有且只有一个主栏目；另写 topic（专题）或者 genre（文种）的，是只列一部分的筛选栏目。',
    }),
    topics: z.array(topicOf(kind)).optional().meta({
      label: '专题',
      help: '每个专题自动有一个页面，把各栏目中相关的内容汇在一起；内容里的 topics 写这里的 id。',
      example: '[{id: spaq, name: 食品安全}]',
    }),
  };
}

import { effectKinds } from './policy.ts';
import { column, type TableDefinition } from './table.ts';

/** 清理目录: each row is an effect; 继续有效 changes nothing but records that the document was reviewed. */
export const effectsTableChoices = [...effectKinds, '继续有效'] as const;

export const effectsTable: TableDefinition = {
  name: '清理目录',
  columns: [
    column('文件名称', 'text', { variants: ['文件标题', '标题', '名称', '文件名', '规范性文件名称', '文件题目'] }),
    column('发文字号', 'text', { variants: ['文号', '文件字号', '字号', '发文文号', '文件文号'] }),
    column('处理结果', 'choice', {
      required: true,
      filled: true,
      variants: ['清理结果', '处理意见', '清理意见', '处理方式', '清理结论', '处理'],
      choices: effectsTableChoices,
    }),
    column('生效日期', 'day', { variants: ['处理日期', '废止日期', '失效日期'] }),
    column('条款', 'text', { variants: ['涉及条款'] }),
    column('理由', 'text', { variants: ['清理理由', '原因', '说明'] }),
    // The note where 理由 is blank.
    column('备注', 'text', { variants: ['附注'] }),
    column('序号', 'text', { variants: ['编号', 'No.'], shown: false }),
  ],
};

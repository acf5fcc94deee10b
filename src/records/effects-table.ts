import { effectKinds } from './policy.ts';
import { column, type TableDefinition } from './table.ts';

/** 清理目录: each row is an effect; 继续有效 changes nothing but records that the document was reviewed. */
export const effectsTableChoices = [...effectKinds, '继续有效'] as const;

export const effectsTable: TableDefinition = {
  name: '清理目录',
  columns: [
    column('文件名称', 'text', { variants: ['文件标题', '标题', '名称'] }),
    column('发文字号', 'text', { variants: ['文号', '文件字号'] }),
    column('处理结果', 'choice', {
      required: true,
      filled: true,
      variants: ['清理结果', '处理意见', '清理意见'],
      choices: effectsTableChoices,
    }),
    column('生效日期', 'day', { variants: ['处理日期', '废止日期', '失效日期'] }),
    column('条款', 'text', { variants: ['涉及条款'] }),
    column('理由', 'text', { variants: ['清理理由', '原因', '说明'] }),
  ],
};

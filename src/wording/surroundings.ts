/** What stands at the end of a record: where to go on. */
export const surroundingsWording = {
  related: '相关内容',
  reasons: { document: '解读同一文件', basis: '依据相同', topic: '同一专题' },
  neighbours: '前后内容',
  earlier: '较早',
  later: '较新',
} as const;

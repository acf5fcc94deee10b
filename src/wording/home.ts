/** What the home page says besides names of columns and titles. */
export const homeWording = {
  ahead: (consultations: boolean, documents: boolean) => {
    if (!documents) return '正在征求意见';
    return consultations ? '征求意见、施行、到期' : '即将施行、到期';
  },
  aheadOn: { 现行有效: '起施行', 已失效: '起失效', 已废止: '起废止' } as Readonly<Record<string, string>>,
  figures: '数据概览',
  policies: {
    inForce: '有效文件',
    inForceNote: '含已修改、部分废止的',
    ended: '已废止、失效',
    inForceStatuses: new Set(['现行有效', '部分废止', '已修改']),
    endedStatuses: new Set(['已废止', '已失效']),
  },
} as const;

/** The words of what anybody may comment on. */
export const consultationWording = {
  label: '意见征集',
  ahead: '尚未开始',
  open: '正在征求意见',
  over: '已经结束',
  period: (from: string, until: string) => `征求意见时间：${from} 至 ${until}（含当日）。`,
  until: (until: string) => `征求意见至 ${until}`,
  event: (title: string) => `征求意见截止：${title}`,
} as const;

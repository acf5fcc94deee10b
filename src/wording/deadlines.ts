import type { Limits } from '../records/site.ts';

interface DutyWording {
  readonly name: string;
  readonly rule: (limit: number) => string;
  readonly source: string;
  readonly from: (day: string) => string;
  readonly due: (day: string) => string;
  readonly done: (day: string) => string;
}

const workPlans = '各级机关政务公开工作要点';

/** What every duty asks, and where that is laid down. */
const duties: Readonly<Record<keyof Limits, DutyWording>> = {
  publish: {
    name: '文件公开',
    rule: (limit) => `文件形成之日起 ${limit} 个工作日内公开。`,
    source: '《中华人民共和国政府信息公开条例》第二十六条',
    from: (day) => `${day} 成文`,
    due: (day) => `应当在 ${day} 前（含当日）公开`,
    done: (day) => `${day} 公开`,
  },
  mark: {
    name: '效力标注',
    rule: (limit) => `文件废止、失效之日起 ${limit} 个工作日内，在网站的原文上标明。有效期届满的，届满第二天自动标明。`,
    source: workPlans,
    from: (day) => `${day} 废止或者失效`,
    due: (day) => `应当在 ${day} 前（含当日）标明`,
    done: (day) => `${day} 标明`,
  },
  interpret: {
    name: '政策解读',
    rule: (limit) => `规范性文件公开后 ${limit} 个工作日内发布解读；其他文件有解读的，同样计算。`,
    source: workPlans,
    from: (day) => `${day} 公开`,
    due: (day) => `应当在 ${day} 前（含当日）解读`,
    done: (day) => `${day} 解读`,
  },
  budget: {
    name: '预决算公开',
    rule: (limit) => `部门预算、决算批复后 ${limit} 日内公开。`,
    source: '《中华人民共和国预算法》第十四条',
    from: (day) => `${day} 批复`,
    due: (day) => `应当在 ${day} 前（含当日）公开`,
    done: (day) => `${day} 公开`,
  },
  dispose: {
    name: '核查处置',
    rule: (limit) => `抽检不合格的产品，自公布之日起 ${limit} 日内公布核查处置结果。`,
    source: '本机关的工作时限',
    from: (day) => `${day} 公布`,
    due: (day) => `应当在 ${day} 前（含当日）处置完毕`,
    done: (day) => `${day} 处置完毕`,
  },
};

const units = { working: '个工作日', calendar: '日' };

/** The words of the page on deadlines and of the report. */
export const deadlineWording = {
  title: '公开时限',
  lead: '公开工作有时限的各项要求，逐件按照国务院办公厅公布的节假日安排推算，如实列出。',
  asOf: (day: string) => `推算到 ${day}。`,
  counting: '当日不计，从第二天算起；周末和法定节假日不算工作日，调休上班的周末算工作日。',
  duties,
  units,
  states: { 'in-time': '按时', late: '逾期完成', running: '期限内', overdue: '逾期未完成' },
  late: (days: number, unit: string) => `逾期 ${days} ${unit}`,
  overdue: (days: number, unit: string) => (days > 0 ? `已逾期 ${days} ${unit}，尚未完成` : '已过期限，尚未完成'),
  running: (days: number, unit: string) => `期限内，还有 ${days} ${unit}`,
  inTime: '按时',
  provisional: '（所涉年份的节假日安排尚未公布，暂按周一至周五推算）',
  on: (count: number, unit: string) =>
    count === 0 ? '没有占用期限' : unit === units.working ? `第 ${count} 个工作日` : `第 ${count} 日`,
  onDayOff: '之后的休息日，没有多占工作日，不算逾期',
  open: (count: number) => `还有 ${count} 批次没有处置完毕`,
  following: (title: string) => `依据${title}`,
  skipped: (days: number) => `其间不计的 ${days} 天`,
  ruled: (rule: string, source: string) => `${rule}依据：${source}。`,
  overview: '总体情况',
  kind: '事项',
  total: '件数',
  none: '没有需要计算的文件。',
  allInTime: '全部按时。',
  attention: '逾期和期限内的',
  all: (name: string, count: number) => `${name}：全部 ${count} 件`,
  freshness: '栏目更新',
  freshnessLead: '栏目在规定的天数里应当有新内容。',
  column: '栏目',
  newest: '最近更新',
  until: '应当在此前更新',
  limit: '最长间隔',
  days: (count: number) => `${count} 天`,
  fresh: '正常',
  stale: '超过',
  never: '没有内容',
  data: '全部数据（JSON）',
  report: {
    heading: (agency: string, asOf: string) => `${agency}公开时限情况（截至 ${asOf}）`,
    counts: (name: string, counts: string) => `${name}：${counts}`,
    count: (state: string, count: number) => `${state} ${count} 件`,
  },
} as const;

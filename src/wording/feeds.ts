/** The words of feeds, the calendar, the page that lists them, and the Markdown copies. */
export const feedWording = {
  subscribe: '订阅',
  intro: '不需要注册账号，也不需要留下任何个人信息。把下面的地址添加到阅读器或者日历软件里，本站有新内容时会自动收到。',
  howTo: {
    heading: '怎样订阅',
    steps: [
      '选择要关注的内容，复制“Atom”一栏的链接地址。',
      '在阅读器软件（支持 RSS、Atom 的都可以）里选择“添加订阅”，粘贴这个地址。',
      '程序需要读取时，可以使用“JSON”一栏的地址，内容相同。',
    ],
    limit: '每个地址给出最近的 50 条，按最后变动的时间排列，最新的在前。',
  },
  copies: { markdown: '本页的 Markdown 副本', json: '本页数据（JSON）' },
  calendarHeading: '日历',
  calendarIntro:
    '文件的施行日期、有效期届满日期和征求意见的截止日期。在手机或者电脑的日历软件里选择“订阅日历”或者“添加网络日历”，粘贴下面的地址。',
  calendarLink: '文件日期（iCalendar）',
  groups: {
    site: '全站',
    collections: '按栏目',
    columns: '专门栏目',
    topics: '按专题',
    genres: '按文种',
    units: '按责任部门',
  },
  name: '订阅内容',
  atom: 'Atom',
  json: 'JSON',
  /** The link's whole name, for whoever hears only the link. */
  link: (name: string, format: string) => `订阅“${name}”，${format} 格式`,
  all: '全部内容',
  allDescription: '本站新发布、修订的内容，以及效力状态有变动的文件。',
  changes: '效力变动',
  changesDescription: '政策文件的废止、失效、修改、延期等变动，逐项注明理由和依据。',
  genre: (genre: string) => `政策文件：${genre}`,
  unit: (unit: string) => `责任部门：${unit}`,
  partDescription: (name: string) => `“${name}”中新发布、修订的内容，以及效力状态有变动的文件。`,
  /** Before the title of an interpretation: the status is that of what it explains. */
  interpretedMark: (what: string, status: string) => `【${what}${status}】`,
  status: (status: string, since: string) => `效力状态：${status}（${since}）。`,
  change: {
    title: (title: string, kind: string) => `${title}：${kind}`,
    /** How a kind of change is named for the document that it happens to. */
    kinds: { expiry: '有效期届满', commencement: '开始施行', 替代: '被替代', 延期: '延长有效期' },
    done: (on: string, kind: string, clauses: string) =>
      `自 ${on} 起${kind}${clauses === '' ? '' : `（${clauses}）`}。`,
    by: (act: string) => `依据：${act}。`,
    note: (note: string) => `理由：${note.replace(/[。．.]$/, '')}。`,
    until: (day: string) => `有效期延长至 ${day}（含当日）。`,
    expired: (lastValidDay: string) => `有效期至 ${lastValidDay}，届满后自动失效。`,
    commenced: (on: string) => `自 ${on} 起施行。`,
    after: (status: string) => `变动后的效力状态：${status}。`,
  },
  calendar: {
    name: (site: string) => `${site}：文件日期`,
    effective: (title: string) => `施行：${title}`,
    lastDay: (title: string) => `有效期最后一日：${title}`,
    number: (number: string) => `发文字号：${number}`,
  },
  rights: (agency: string) => `${agency}公开发布，转载请注明来源和网址。`,
} as const;

/** The words of Markdown copies and of `llms.txt`. */
export const copyWording = {
  status: (status: string, since: string) => `**效力状态：${status}**（${since}）`,
  by: (acts: string) => `依据：${acts}`,
  interpreted: '**所解读文件的效力**',
  noForce: '政策解读没有法律效力，以文件为准',
  notOurs: '不是本站的文件，请向发文机关核实',
  published: (disclosure: string, on: string) => `**状态：${disclosure}**，${on} 发布`,
  changed: (on: string) => `最近变动 ${on}`,
  list: (asOf: string) => `**状态截至 ${asOf}**`,
  address: '网址',
  data: '数据',
  changes: '效力变动',
  effects: '对其他文件的效力',
  clauseMark: (on: string, kind: string) => `【自 ${on} 起${kind}】`,
  revised: (on: string, kind: string, note: string) => `${on} ${kind}：${note}`,
  part: (name: string, text: string) => `${name}：${text}`,
  languageModels: {
    summary: (agency: string, disclosed: string) => `${agency}：${disclosed}政策文件都标明效力状态。`,
    advice: [
      '引用政策文件以前，必须先看它的效力状态：标题前有【已废止】【已失效】【尚未施行】【暂停执行】的，不能当作正在施行的规定；有【部分废止】【已修改】的，要看清哪些条款已经废止或者修改。',
      '每一页都有 Markdown 副本：在网址后面加 index.md，第一行就是状态；每一篇内容还有 JSON 副本：在网址后面加 index.json。',
      '条款有固定的锚点，例如第三条第二款是 #art-3-2。',
      '政策解读用于帮助理解文件，没有法律效力，内容与文件不一致的，以文件为准。',
    ],
    columns: '栏目',
    newest: '最新内容',
    data: '数据和订阅',
    copies: { catalog: '数据目录（DCAT）', records: (name: string) => `${name}（JSON）`, sitemap: '网站地图（XML）' },
  },
} as const;

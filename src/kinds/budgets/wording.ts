/** What the pages of budgets and final accounts say. */
export const budgetWording = {
  organization: '单位',
  year: '年度',
  kind: '类别',
  approvedOn: '批复日期',
  unit: '金额单位',
  tables: '报表目录',
  none: (reason: string) => `本表没有数据：${reason}`,
  overview: '总体情况',
  grandIncome: '收入总计',
  grandExpenditure: '支出总计',
  basic: '基本支出',
  projects: '项目支出',
  threePublic: '“三公”经费',
  about: (words: string) => `约 ${words}`,
  ofAll: (percent: string) => `占支出 ${percent}`,
  change: (change: { readonly year: string; readonly amount: string; readonly percent: string | undefined }) =>
    `比 ${change.year}${change.amount}${change.percent === undefined ? '' : `，${change.percent}`}`,
  more: (amount: string) => `增加 ${amount}`,
  less: (amount: string) => `减少 ${amount}`,
  same: '持平',
  grows: (percent: string) => `增长 ${percent}`,
  falls: (percent: string) => `下降 ${percent}`,
  yearOf: (year: number, kind: string) => `${year} 年${kind}`,
  flow: '钱从哪里来，用到哪里去',
  both: '收支总计',
  subject: (year: number) => `${year} 年`,
  spending: (year: number) => `${year} 年支出的构成`,
  spentIn: (year: number) => `${year} 年支出`,
  threePublicOf: (year: number) => `${year} 年“三公”经费`,
  course: (name: string) => `${name}逐年变化`,
  against: (year: number) => `${year} 年预算与决算对照`,
  line: '科目',
  others: '相关预算、决算',
  threePublicReasons: '“三公”经费的变动原因和数量，见正文',
  tree: (name: string) => `${name}：逐级展开`,
  treeHint: '点开一行，看它由哪些款、项组成。',
  glossary: (terms: number) => `名词解释（${terms} 个）`,
  glossaryNote: '通用解释，帮助阅读；本单位另有说明的，以正文为准。',
  checks: '数据核对',
  tally: ({
    verified,
    mismatched,
    rounded,
  }: {
    readonly verified: number;
    readonly mismatched: number;
    readonly rounded: number;
  }) => `已核对 ${verified} 项，${mismatched} 处不符，${rounded} 处取整`,
  skipped: (count: number) => `另有 ${count} 项无法核对`,
  checksNote: '网站生成时逐项计算，以报表所列金额精确到分；取整指四舍五入造成的差额，在允许范围之内。',
  /** How far the codes of expenditure were held against the list of the year. */
  codes: ({
    year,
    isCovered,
    checked,
    believed,
  }: {
    readonly year: number;
    readonly isCovered: boolean;
    readonly checked: number;
    readonly believed: readonly string[];
  }) => {
    if (!isCovered) return `生成网站时还没有 ${year} 年的《政府收支分类科目》，支出科目的编码和名称没有核对。`;
    const known = `${checked} 个支出科目的编码和名称，已对照 ${year} 年的《政府收支分类科目》核对`;
    if (believed.length === 0) return `${known}。`;
    const listed = believed.slice(0, 10).join('、');
    const more = believed.length > 10 ? '等' : '';
    return `${known}；另有 ${believed.length} 个（${listed}${more}）不在核对用的目录里，只核对了上级科目。`;
  },
  checksList: '核对清单',
  verdicts: { agrees: '相符', rounded: '取整', differs: '不符', skipped: '无法核对' },
  sides: (left: string, right: string, difference: string) => `左边 ${left}，右边 ${right}，相差 ${difference}`,
  identities: {
    'budget/children': '上级科目等于下级科目之和',
    'budget/total-row': '合计行等于各类之和',
    'budget/row-parts': '每行合计等于各分项之和',
    'budget/income-equals-expenditure': '收支平衡',
    'budget/income-table': '收入表与收支总表一致',
    'budget/expenditure-table': '支出表与收支总表一致',
    'budget/appropriation': '财政拨款表与各项预算表一致',
    'budget/basic': '基本支出各表一致',
    'budget/performance': '绩效目标金额不超过项目支出',
    'budget/three-public-within': '“三公”经费与相关科目、上年数一致',
    'budget/fund-balance': '政府性基金收支结余平衡',
    'budget/year-chain': '年初结余等于上年年末结余',
    'budget/depth': '科目细化程度',
  },
} as const;

/** The figures of the latest accounts on the home page. */
export const yearWording = {
  name: (year: number, kind: string) => `${year} 年部门${kind}`,
  shown: new Set<string>([budgetWording.grandExpenditure, budgetWording.threePublic]),
} as const;

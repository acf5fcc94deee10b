/** The words of the pages on validity: what the statuses mean, every change, the decisions of clean-ups. */
export const validityWording = {
  title: '效力状态',
  lead: '政策文件的效力状态由程序根据施行日期、有效期和其他文件的规定逐日推算，不由人工填写。文件被废止或者失效以后，原文仍然保留，并在每一处标明。',
  meanings: '各种状态的含义',
  count: (count: number) => `${count} 件`,
  none: '没有这样的文件',
  precedence: '同时符合几种情形的，按上面的次序取在前的一种。',
  computing: '怎样推算',
  rules: [
    '施行日期没有另行规定的，以发布日期为准。',
    '有效期的最后一日仍然有效，第二天起失效；以后的文件延长有效期的，按延长后的日期。',
    '废止、替代、修改等，从作出处理的文件写明的日期起算；没有写明的，从那份文件的施行日期起算。',
    '还没有发布的文件，对其他文件不产生影响。',
    '部分废止只涉及写明的条款，条款旁边另有标注，其余条款继续有效。',
  ],
  kinds: '各种处理的含义',
  kindMeanings: {
    废止: '明令不再执行。',
    替代: '由新的文件代替，旧文件同时废止。',
    宣布失效: '宣布已经不起作用，不再执行。',
    部分废止: '只废止其中的一部分条款。',
    修改: '改动其中的内容，按修改后的内容执行。',
    更正: '改正文字错误，效力不变。',
    暂停执行: '在恢复以前不执行。',
    恢复执行: '结束暂停，照旧执行。',
    延期: '延长有效期。',
    继续有效: '经过清理，确认照旧执行。',
  },
  changes: '效力变动',
  changesLead: '政策文件的废止、失效、修改、延期、施行等变动，最新的在前，逐项注明依据和理由。',
  changesCount: (count: number) => `共 ${count} 次变动`,
  noChanges: '还没有变动。',
  kindOf: { expiry: '有效期届满', commencement: '开始施行', 替代: '被替代', 延期: '延长有效期' } as Readonly<
    Record<string, string>
  >,
  on: (day: string, kind: string) => `自 ${day} 起${kind}`,
  expired: (lastValidDay: string) => `有效期至 ${lastValidDay}`,
  expiredOn: (day: string) => `自 ${day} 起失效`,
  by: '依据',
  reason: (note: string) => `理由：${note}`,
  markedOn: (day: string) => `${day} 标注`,
  cleanUps: '清理结果',
  cleanUpsLead: '对一批文件作出废止、失效、修改或者继续有效等处理的文件。每份文件里有完整的清单，可以下载。',
  noCleanUps: '还没有清理结果。',
  ofKind: (kind: string, count: number) => `${kind} ${count} 件`,
  list: '处理清单',
  follow: '订阅效力变动',
} as const;

/** What stands before and behind the documents that replaced one; `from` is the day on which they come into force. */
export const successionWording = {
  'in-force': () => ['现行文件：', ''],
  elsewhere: () => ['替代文件：', '，不是本站的文件，是否现行有效请向发文机关核实'],
  awaited: (from: string | undefined) => ['替代文件：', from === undefined ? '，尚未施行' : `，将于 ${from} 施行`],
  none: () => ['没有现行文件：替代它的', '也已经不再有效'],
} satisfies Record<string, (from: string | undefined) => readonly [before: string, behind: string]>;

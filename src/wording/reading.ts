/** Words of what helps reading: the size of type, citing, reading aloud, the timeline, what stands at a record's end. */
export const readingWording = {
  view: {
    label: '显示方式',
    size: '字号',
    sizes: [
      { name: '标准', label: '标准字号', size: '' },
      { name: '大', label: '大字号', size: 'large' },
      { name: '特大', label: '特大字号', size: 'larger' },
    ],
    leave: '退出',
    elder: '长者模式',
  },
  beside: {
    name: (clause: string) => `${clause}解读`,
    more: (count: number) => `另有 ${count} 篇解读提到本条`,
  },
  life: {
    heading: '文件沿革',
    signed: '成文',
    published: '公布',
    begins: '施行',
    expires: '有效期届满失效',
    by: '依据',
    later: '（尚未到期）',
  },
  phone: '用手机查看',
  qrCode: '本页网址的二维码',
  scan: '用手机扫一扫，打开本页。',
  corrections: {
    name: '我要纠错',
    subject: (title: string) => `纠错：${title}`,
  },
  colophon: { source: '来源', status: '效力状态', address: '网址' },
  /** Handed to the browser's scripts as they stand. */
  script: {
    cite: '复制引用',
    cited: '已复制引用：',
    passage: '有误的文字：',
    aloud: '朗读',
    reading: '正在朗读',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
  },
} as const;

/** The words around the difference between two texts of a document. */
export const changeWording = {
  heading: '对照修订前后的文字',
  legend: '只列出有变动的段落：',
  taken: '删去的文字',
  added: '增加的文字',
  /** For those who do not see the colours and lines. */
  takenHere: '（删去：',
  addedHere: '（增加：',
  endsHere: '）',
  more: (count: number) => `另有 ${count} 段变动，没有列出。`,
  nothing: '文字没有变动。',
  notKept: '修订前的文字没有留存，不能逐字对照。',
} as const;

import fc from 'fast-check';

/** In pairs they may be emphasis: they stand only where both have the same text beside them, so that they are not. */
const pairing = ['_', '__', '___', '____', '__________', '*', '**', '***', '****', '~', '~~', '~~~~'];
const signs = ['____', '~', '<', '>', '\\', '|', '#', '^', '$', '&', '[', ']', '=', '+', '-'];
const words = [
  '甲方',
  '乙方',
  '罚款',
  '当事人',
  '张',
  '李',
  '王',
  '于',
  '与',
  '带',
  '标',
  '第',
  '共',
  '自',
  '至',
  '电话',
  '姓名',
  '有限公司',
  '办法',
  '公告',
  'A',
  'mg/kg',
  '以下',
  '重点',
];
const figures = ['3', '10', '1000', '0.01', '2026', '13', '一', '三十', '5%', '9:00', '12:30'];
const units = ['元', '万元', '年', '月', '日', '时', '℃', '份', '项', '条', '号', '个工作日', '%', 'kg'];
const punctuation = [
  '，',
  '。',
  '；',
  '：',
  '、',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '〔',
  '〕',
  '！',
  '？',
  '…',
  '—',
  '·',
  ' ',
  '　',
  ',',
  '.',
  '(',
  ')',
  '"',
  '/',
];

const token = fc.oneof(
  { arbitrary: fc.constantFrom(...signs), weight: 3 },
  { arbitrary: fc.constantFrom(...words), weight: 4 },
  {
    arbitrary: fc.tuple(fc.constantFrom(...figures), fc.constantFrom('', ...units)).map((pair) => pair.join('')),
    weight: 2,
  },
  { arbitrary: fc.constantFrom(...punctuation), weight: 3 },
);

const link = /\[[^\]]*\]\(/;
/** **申请条件。**申请人: a few words before their sentence, which nobody hides or leaves blank. */
const caption = /(?:^|[。！？])\*\*[\p{L}\p{N}]{1,7}[。：]\*\*/u;

/** A run of text on one line, without blanks at its ends. */
const phrase = fc
  .array(token, { minLength: 2, maxLength: 14 })
  .map((tokens) => tokens.join('').trim())
  .filter((text) => text !== '' && !link.test(text));

/** A sentence in which one mark stands in two like places: what pairs up, if anything does. */
const twice = fc
  .tuple(
    fc.constantFrom(...pairing, ...signs),
    fc.array(fc.constantFrom(...words, ...figures, ...units, ...punctuation), { minLength: 2, maxLength: 4 }),
    fc.nat(4),
    phrase,
  )
  .map(([mark, around, at, between]) => {
    const half = (tokens: readonly string[]) => [...tokens.slice(0, at), mark, ...tokens.slice(at)].join('');
    return `${half(around)}${between}${half(around)}`.trim();
  })
  .filter((text) => !link.test(text) && !caption.test(text));

export interface OfficialText {
  readonly source: string;
  /** What has to be seen, without blanks. */
  readonly text: string;
}

/** Code and links between brackets are always meant, and so is a backslash before a sign; all other signs are text. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

const line = fc.oneof({ arbitrary: phrase, weight: 2 }, { arbitrary: twice, weight: 3 });

/** A quotation, a list, a heading, code: signs of a line that are meant. */
const begins = /^(?:>|[-+*][ \t]|#{1,6}[ \t]|\d+[.)][ \t]|~{3})/;

/** A block, and how it begins in Markdown. */
const block: fc.Arbitrary<OfficialText> = fc.oneof(
  { arbitrary: line.map((text) => ({ source: `正文${text}。`, text: `正文${text}。` })), weight: 5 },
  { arbitrary: line.filter((text) => !begins.test(text)).map((text) => ({ source: text, text })), weight: 3 },
  { arbitrary: line.map((text) => ({ source: `## 标题${text}尾`, text: `标题${text}尾` })), weight: 1 },
  ...(
    [
      ['## ', ''],
      ['- ', ''],
      ['3. ', '3'],
      ['3) ', '3'],
      ['> ', ''],
    ] as const
  ).map(([sign, shown]) => ({
    arbitrary: line.filter((text) => !begins.test(text)).map((text) => ({ source: sign + text, text: shown + text })),
    weight: 1,
  })),
  { arbitrary: line.map((text) => ({ source: `- 项${text}尾`, text: `项${text}尾` })), weight: 1 },
  { arbitrary: line.map((text) => ({ source: `3. 项${text}尾`, text: `3项${text}尾` })), weight: 1 },
  { arbitrary: line.map((text) => ({ source: `> 引${text}尾`, text: `引${text}尾` })), weight: 1 },
  {
    arbitrary: fc.tuple(line, line).map(([first, second]) => {
      const cells = [first, second].map((text) => `格${text.replaceAll('|', '').replace(/\\+$/, '')}尾`);
      return { source: `| 甲 | 乙 |\n| --- | --- |\n| ${cells.join(' | ')} |`, text: `甲乙${cells.join('')}` };
    }),
    weight: 2,
  },
);

/**
 * Official text as an editor writes it, a few blocks of it, with marks in it that are text: blanks to fill in, masked names
 * and numbers, ranges, stars of notes. Nothing in it is meant as Markdown but the signs of headings, lists, quotations and tables.
 */
export const officialText: fc.Arbitrary<OfficialText> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((blocks) => ({
    source: blocks.map(({ source }) => source).join('\n\n'),
    text: blocks.map(({ text }) => withoutEscapes(text)).join(''),
  }));

/**
 * A line in which a mark stands in two places that are nothing alike. That may be emphasis, and is for nobody but its
 * editor to say; but then both are gone together, and nothing else with them.
 */
export const unlikeMarks: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('_', '__', '*', '**', '***', '~~'), fc.array(phrase, { minLength: 3, maxLength: 4 }))
  .map(([mark, phrases]) => `正文${phrases.map((text) => text.replaceAll(/[*_~\\`]/g, '')).join(mark)}。`)
  .filter((source) => !link.test(source));

/**
 * 发文字号: 机关代字〔年〕序号号, …令第N号, …公告YYYY年第N号 (GB/T 9704—2012: six-angle brackets, a four-digit year, no 第 and no
 * leading zero). Typing variants fold to one key; a damaged number gets a proposal that is never applied.
 */
export interface DocumentNumber {
  /** As the page prints it. */
  readonly canonical: string;
  /** For comparing and searching: `示市监规|2023|4`. */
  readonly key: string;
  /** The four-digit year in it, where it has one. */
  readonly year?: number;
  /** Whether the sequence was written with a leading zero. */
  readonly leadingZero: boolean;
}

const brackets = '[\\[\\](){}<>〈〉《》【】〔〕]';
const bracketed = new RegExp(
  `^([\\p{Script=Han}A-Za-z]{1,30})${brackets}((?:19|20)\\d{2})${brackets}第?(\\d{1,5})号$`,
  'u',
);
const order = /^([\p{Script=Han}]{2,30}令)第?(\d{1,4})号$/u;
const bulletin = /^([\p{Script=Han}]{0,30}(?:公告|通告|通报))\(?((?:19|20)\d{2})年第?(\d{1,4})号\)?$/u;

/** Half width, no blanks or invisible characters, 號 as 号. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .replaceAll('號', '号');
}

/** The number that a text is, in any typing style; undefined where it is none or is damaged. */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const folded = fold(text);
  const plain = (sequence: string) => String(Number(sequence));
  const make = (canonical: string, key: string, sequence: string, year?: string): DocumentNumber | undefined =>
    Number(sequence) === 0
      ? undefined
      : {
          canonical,
          key,
          leadingZero: sequence.startsWith('0'),
          ...(year === undefined ? {} : { year: Number(year) }),
        };
  const usual = bracketed.exec(folded);
  if (usual) {
    const [, code = '', year = '', sequence = ''] = usual;
    return make(`${code}〔${year}〕${plain(sequence)}号`, `${code}|${year}|${plain(sequence)}`, sequence, year);
  }
  const announced = bulletin.exec(folded);
  if (announced) {
    const [, code = '', year = '', sequence = ''] = announced;
    return make(`${code}${year}年第${plain(sequence)}号`, `${code}|${year}|${plain(sequence)}`, sequence, year);
  }
  const ordered = order.exec(folded);
  if (ordered) {
    const [, code = '', sequence = ''] = ordered;
    return make(`${code}第${plain(sequence)}号`, `${code}|${plain(sequence)}`, sequence);
  }
  return undefined;
}

const damages: readonly [RegExp, string][] = [
  // 闽政办〔201843号: the closing bracket was lost.
  [new RegExp(`^([\\p{Script=Han}A-Za-z]{1,30})${brackets}((?:19|20)\\d{2})(\\d{1,5})号?$`, 'u'), '$1〔$2〕$3号'],
  // 示市监2023〕4号: the opening bracket was lost.
  [new RegExp(`^([\\p{Script=Han}A-Za-z]{1,30})((?:19|20)\\d{2})${brackets}(\\d{1,5})号?$`, 'u'), '$1〔$2〕$3号'],
  // 示市监〔2023〕4: the 号 was lost.
  [
    new RegExp(`^([\\p{Script=Han}A-Za-z]{1,30})${brackets}((?:19|20)\\d{2})${brackets}第?(\\d{1,5})$`, 'u'),
    '$1〔$2〕$3号',
  ],
  // 示例市市场监督管理局2024年第8号公告: what is counted stands behind its number.
  [/^([\p{Script=Han}]{2,30})((?:19|20)\d{2})年第?(\d{1,4})号(公告|通告|通报)$/u, '$1$4$2年第$3号'],
  // 沪工商办2017 107 号: both brackets were lost.
  [/^([\p{Script=Han}A-Za-z]{1,30})((?:19|20)\d{2})第?(\d{1,5})号$/u, '$1〔$2〕$3号'],
];

/** A proposal for a damaged number (`闽政办〔201843号` → `闽政办〔2018〕43号`); undefined where the text resembles no number. Never apply it. */
export function proposeDocumentNumber(text: string): string | undefined {
  const folded = fold(text);
  for (const [pattern, repair] of damages) {
    if (pattern.test(folded)) return readDocumentNumber(folded.replace(pattern, repair))?.canonical;
  }
  return undefined;
}

export interface DamagedNumber {
  readonly text: string;
  readonly proposal: string;
  /** Offset in the text that was searched. */
  readonly offset: number;
}

/** The words of a sentence that stand before a number without a mark between them: 通知沙政办〔2018〕52. */
const runningOn =
  /^\p{Script=Han}*(?:通知|意见|方案|办法|规定|决定|通告|公告|批复|细则|要点|按照|根据|依据|执行|以及|文件|的|和|与|及|见)(?=\p{Script=Han}{2})/u;

/**
 * Numbers in running text that have lost a bracket or 号 (闽政办〔201843号, 示市监2023〕4号, 示市监〔2023〕4). Only shapes that no
 * intact text has are taken: a number without any bracket may be a quantity, and one without 号 may stand in a list.
 */
export function findDamagedNumbers(text: string): DamagedNumber[] {
  const year = '(?:19|20)\\d{2}';
  const shapes = [
    `[〔［[【]${year}\\d{1,4}号`,
    `${year}[〕］\\]】]\\d{1,4}号`,
    `〔${year}\\d{1,4}(?![\\d〕\\]）号號年])`,
    // 沪工商办2017 107 号: a year behind 办, 发 or the like, and what stands apart from it.
    `(?<=[办发函规字])\\s?${year}[ \\u3000]+\\d{1,4}[ \\u3000]*号(?![楼院线门房])`,
    `〔${year}〕第?\\d{1,4}(?![\\d号號、，,.．—~～\\-至和及/])(?!\\s*[号號])`,
  ];
  const pattern = new RegExp(`\\p{Script=Han}{2,12}(?:${shapes.join('|')})`, 'gu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = match[0].replace(runningOn, '');
    const proposal = proposeDocumentNumber(found);
    const offset = match.index + match[0].length - found.length;
    return proposal === undefined ? [] : [{ text: found, proposal, offset }];
  });
}

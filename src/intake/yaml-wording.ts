import type { YAMLError } from 'yaml';
import type { TextPlace } from './text-place.ts';

/** What is wrong with a piece of YAML, in the words of a clerk's day. */
export interface Explanation {
  /** `front-matter/syntax` where it has no rule of its own. */
  readonly rule?: string;
  /** Where it can be mended, if not where the parser stumbled. */
  readonly place?: TextPlace;
  readonly message: string;
  readonly mend: string;
}

const quote = '请给整个值加英文单引号';
const noField: Explanation = {
  message: '这一行没有写成“字段名: 内容”的样子。',
  mend: '请检查有没有漏写英文冒号和空格；若是上一行内容的延续，请接到上一行后面。',
};

/** The field that a line of the first level names. */
export function keyOf(line: string): string {
  return /^([A-Za-z]\w*)\s*[:：]/u.exec(line)?.[1] ?? '';
}

/** Explains an error of the parser by its code, its words, and what stands in the line. */
export function explainError(error: YAMLError, place: TextPlace, lines: readonly string[]): Explanation {
  const line = lines[place.line - 1] ?? '';
  const rest = line.slice(place.column - 1);
  const comma = /^[^'"]*[[{][^'"]*?(?=，)/u.exec(line);
  if (comma && error.code !== 'RESOURCE_EXHAUSTION')
    return wideComma({ line: place.line, column: comma[0].length + 1 });
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return secondColon(line, rest);
    case 'MULTILINE_IMPLICIT_KEY':
      return unclosedQuote(error, place, lines) ?? noField;
    case 'BAD_INDENT':
      return unclosedBracket(lines, place) ?? misaligned(rest);
    case 'BAD_SCALAR_START':
      return { message: `内容不能以“${rest.charAt(0)}”开头。`, mend: `${quote}：${nameIn(line)}: '${rest}'。` };
    case 'BAD_DQ_ESCAPE':
      return { message: '双引号里的反斜杠“\\”有特殊含义。', mend: '请把双引号改成英文单引号。' };
    case 'RESOURCE_EXHAUSTION':
      return {
        rule: 'front-matter/too-deep',
        message: '括号或缩进套得太深了。',
        mend: '请照编辑手册的样子重写这个字段。',
      };
    case 'BAD_ALIAS':
      return { rule: 'front-matter/special-mark', message: '“*”和“&”在这里有特殊含义，不能使用。', mend: `${quote}。` };
    case 'MULTIPLE_DOCS':
      return { message: '文件头里又出现了一条“---”或“...”分隔线。', mend: '请删去这条分隔线。' };
    default:
      return (
        unclosedQuote(error, place, lines) ??
        byValue(error, line, place) ??
        unclosedBracket(lines, place) ??
        unknown(error, rest)
      );
  }
}

function nameIn(line: string): string {
  return keyOf(line) || '字段名';
}

function wideComma(place: TextPlace): Explanation {
  return {
    place,
    message: '括号里用了中文逗号“，”。',
    mend: '请改成英文逗号，后面空一格；内容里本来就有中文逗号的，请给这一项加英文单引号。',
  };
}

function secondColon(line: string, rest: string): Explanation {
  if (/:\s/.test(rest)) {
    return {
      message: '这一行的内容里又出现了英文冒号和空格，程序分不清哪里是字段名。',
      mend: `${quote}：${nameIn(line)}: '${rest}'。`,
    };
  }
  return {
    message: '下一行的缩进比这一行深，程序分不清它是不是新的字段。',
    mend: '同一层的字段要左边对齐；内容分几行写的，请合成一行。',
  };
}

/** The quote that was opened on this line or on one above and never closed. */
function unclosedQuote({ message }: YAMLError, place: TextPlace, lines: readonly string[]): Explanation | undefined {
  if (!/closing .*quote/i.test(message)) return undefined;
  for (let number = place.line; number > 0; number -= 1) {
    const opening = /^[^'"]*[:,[{-]\s*(?=["'])/u.exec(lines[number - 1] ?? '');
    if (opening) return { place: { line: number, column: opening[0].length + 1 }, ...quoteWords };
  }
  return quoteWords;
}

const quoteWords = {
  message: '引号没有写完：缺少后一个引号。',
  mend: '请补上后一个引号；内容里本来就有引号的，请给整个值换用另一种引号。',
};

/** The last bracket above the fault that has no partner. */
function unclosedBracket(lines: readonly string[], place: TextPlace): Explanation | undefined {
  const open: { readonly bracket: string; readonly place: TextPlace }[] = [];
  lines.slice(0, place.line).forEach((line, index) => {
    for (const { 0: bracket, index: offset } of line.matchAll(/[[\]{}]/g)) {
      if (bracket === '[' || bracket === '{') open.push({ bracket, place: { line: index + 1, column: offset + 1 } });
      else open.pop();
    }
  });
  const last = open.at(-1);
  return (
    last && {
      place: last.place,
      message: `括号“${last.bracket}”没有写完：缺少另一半。`,
      mend: '请补上另一半括号；括号里的内容写在同一行，各项之间用英文逗号和空格隔开。',
    }
  );
}

function misaligned(rest: string): Explanation {
  return {
    message: `这一行${rest.trim() === '' ? '' : `“${shorten(rest)}”`}没有和同一层的其他行对齐。`,
    mend: '同一层的行，左边空格的数目要一样。',
  };
}

/** Values that begin with a quote or a bracket and then go on, and values that begin with a hyphen. */
function byValue({ code }: YAMLError, line: string, { column }: TextPlace): Explanation | undefined {
  const value = /:\s+(.*)$/u.exec(line)?.[1] ?? '';
  if (/^["']/.test(value))
    return {
      message: '引号后面还有内容：引号只括住了值的一部分。',
      mend: `请让引号括住整个值：${nameIn(line)}: '……'。`,
    };
  if (/^[[{].*[\]}]\s*[^\s\]},]/.test(value) && code === 'UNEXPECTED_TOKEN') {
    return {
      message: `内容以“${value.charAt(0)}”开头，被当成了列表，括号后面不能再有文字。`,
      mend: `${quote}：${nameIn(line)}: '${value}'。`,
    };
  }
  if (line.startsWith('- ', column - 1)) {
    return {
      message: '“- ”不能和字段名写在同一行。',
      mend: '列表请另起一行，每项前面缩进两个空格再写“- ”；内容以短横开头的，请加英文单引号。',
    };
  }
  return undefined;
}

function unknown({ message }: YAMLError, rest: string): Explanation {
  if (/map values/.test(message) || rest.trim() === '') return noField;
  return {
    message: `从“${shorten(rest)}”开始的写法不对。`,
    mend: '请照“字段名: 内容”的样子改写；内容里有特殊符号的，请给整个值加英文单引号。',
  };
}

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}

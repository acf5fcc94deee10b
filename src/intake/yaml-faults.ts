import type { YAMLError } from 'yaml';
import { errorAt, type Finding } from '../records/finding.ts';
import type { TextPlace } from './text-place.ts';

/** One finding for each line that holds a tab: invisible, and refused or misread by YAML depending on where it stands. */
export function tabFindings(file: string, text: string): Finding[] {
  if (!text.includes('\t')) return [];
  return text.split('\n').flatMap((line, index) => {
    const at = line.indexOf('\t');
    if (at < 0) return [];
    return [errorAt({ file, line: index + 1, column: at + 1, field: '' }, 'front-matter/tab', '这一行有 Tab 字符，文件头里只能用空格。', '请把 Tab 换成空格（每深一层缩进两个空格）。')];
  });
}

interface Explanation {
  readonly rule?: string;
  readonly column?: number;
  readonly message: string;
  readonly mend: string;
}

/** What the parser objects to, in the words of someone who never heard of YAML, at the place where it can be mended. */
export function explainSyntax(file: string, text: string, error: YAMLError, place: TextPlace): Finding {
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  const { rule = 'front-matter/syntax', column = place.column, message, mend } = colonFault(line) ?? byCode(error, line, place, lines);
  return errorAt({ file, line: place.line, column, field: keyOf(line) }, rule, message, mend);
}

/** The text is no mapping at all: usually the first line's colon. */
export function rootFault(file: string, text: string): Finding {
  const lines = text.split('\n');
  const index = Math.max(0, lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#')));
  const line = lines[index] ?? '';
  const fallback: Explanation = { message: '这里没有写成“字段名: 内容”的样子。', mend: '每行写一个字段：字段名、英文冒号、一个空格、内容，例如 title: 标题。' };
  const { rule = 'front-matter/syntax', column = line.length - line.trimStart().length + 1, message, mend } = colonFault(line) ?? fallback;
  return errorAt({ file, line: index + 1, column, field: keyOf(line) }, rule, message, mend);
}

function keyOf(line: string): string {
  return /^([A-Za-z]\w*)\s*[:：]/u.exec(line)?.[1] ?? '';
}

/** `标题：x` and `title:x` are one word to YAML. */
function colonFault(line: string): Explanation | undefined {
  const wide = /^(\s*(?:- )?[\p{L}\d_-]{1,20}\s*)：/u.exec(line);
  if (wide) {
    const name = (wide[1] ?? '').replace(/^\s*(?:- )?/, '').trim();
    return { rule: 'front-matter/full-width-colon', column: (wide[1] ?? '').length + 1, message: `“${name}”后面是中文冒号“：”。`, mend: `请改成英文冒号，后面空一格：${name}: ……。` };
  }
  const tight = /^(\s*(?:- )?([A-Za-z]\w*)):(?=[^\s:/])/u.exec(line);
  if (!tight) return undefined;
  return { column: (tight[1] ?? '').length + 1, message: `“${tight[2]}”的冒号后面没有空格。`, mend: `冒号后面要空一格：${tight[2]}: ……。` };
}

const quote = '请给整个值加英文单引号';

function byCode(error: YAMLError, line: string, place: TextPlace, lines: readonly string[]): Explanation {
  const rest = line.slice(place.column - 1);
  const key = keyOf(line) || '字段名';
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      if (/:\s/.test(rest)) return { message: '这一行的内容里又出现了英文冒号和空格，程序分不清哪里是字段名。', mend: `${quote}：${key}: '${rest}'。` };
      return { message: '下一行的缩进比这一行深，程序分不清它是不是新的字段。', mend: '同一层的字段要左边对齐；内容分几行写的，请合成一行。' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: '这一行没有写成“字段名: 内容”的样子。', mend: '请检查有没有漏写英文冒号和空格；若是上一行内容的延续，请接到上一行后面。' };
    case 'BAD_INDENT':
      return badIndent(rest, lines, place);
    case 'BAD_SCALAR_START':
      return { message: `内容不能以“${rest.charAt(0)}”开头。`, mend: `${quote}：${key}: '${rest}'。` };
    case 'BAD_DQ_ESCAPE':
      return { message: '双引号里的反斜杠“\\”有特殊含义。', mend: '请把双引号改成英文单引号。' };
    case 'RESOURCE_EXHAUSTION':
      return { rule: 'front-matter/too-deep', message: '括号或缩进套得太深了。', mend: '请照编辑手册的样子重写这个字段。' };
    case 'BAD_ALIAS':
      return { rule: 'front-matter/special-mark', message: '“*”和“&”在这里有特殊含义，不能使用。', mend: `${quote}。` };
    case 'MULTIPLE_DOCS':
      return { message: '这里又出现了一条“---”或“...”分隔线。', mend: '请删去这条分隔线。' };
    default:
      return byWords(error, line, place, key);
  }
}

function badIndent(rest: string, lines: readonly string[], place: TextPlace): Explanation {
  const before = lines.slice(0, place.line).join('\n');
  const open = before.lastIndexOf('[') > before.lastIndexOf(']') ? '方括号 [' : before.lastIndexOf('{') > before.lastIndexOf('}') ? '花括号 {' : undefined;
  if (open) return { message: `${open} 没有写完：缺少另一半括号。`, mend: '请补上另一半括号；括号里的内容写在同一行。' };
  return { message: `这一行${rest.trim() === '' ? '' : `“${shorten(rest)}”`}没有和同一层的其他行对齐。`, mend: '同一层的行，左边空格的数目要一样。' };
}

function byWords({ message: words, code }: YAMLError, line: string, { column }: TextPlace, key: string): Explanation {
  const value = /:\s+(.*)$/u.exec(line)?.[1] ?? '';
  if (/closing .*quote/i.test(words)) return { message: '引号没有写完：缺少后一个引号。', mend: '请补上后一个引号；内容里本来就有引号的，请给整个值换用另一种引号。' };
  if (/^["']/.test(value)) return { message: '引号后面还有内容：引号只括住了值的一部分。', mend: `请让引号括住整个值：${key}: '……'。` };
  if (/^[[{]/.test(value) && code === 'UNEXPECTED_TOKEN') return { message: `内容以“${value.charAt(0)}”开头，被当成了列表，括号后面不能再有文字。`, mend: `${quote}：${key}: '${value}'。` };
  if (/flow|followed by|missing|,/i.test(words) && /[[{]/.test(line)) return { message: '括号里的写法不对：各项之间缺少英文逗号，或者括号没有写完。', mend: '请检查括号是否成对，各项之间用英文逗号和空格隔开。' };
  if (/^- /.test(line.slice(column - 1))) return { message: '“- ”不能和字段名写在同一行。', mend: '列表请另起一行，每项前面缩进两个空格再写“- ”；内容以短横开头的，请加英文单引号。' };
  if (/map values/.test(words)) return { message: '这一行没有写成“字段名: 内容”的样子。', mend: '请检查有没有漏写英文冒号和空格。' };
  return { message: `从“${shorten(line.slice(column - 1))}”开始的写法不对。`, mend: '请照“字段名: 内容”的样子改写；内容里有特殊符号的，请给整个值加英文单引号。' };
}

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}

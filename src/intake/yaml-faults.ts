import type { YAMLError } from 'yaml';
import { readClause } from '../records/values/clause.ts';
import { errorAt, warningAt, type Finding, type Place, wholeFile } from '../records/finding.ts';
import type { TextPlace } from './text-place.ts';
import { explainError, keyOf, type Explanation } from './yaml-wording.ts';

/** One finding for each line that holds a tab: invisible, and refused or misread by YAML depending on where it stands. */
export function tabFindings(file: string, text: string): Finding[] {
  if (!text.includes('\t')) return [];
  return text.split('\n').flatMap((line, index) => {
    const at = line.indexOf('\t');
    if (at < 0) return [];
    return [
      errorAt(
        { file, line: index + 1, column: at + 1, field: '' },
        'front-matter/tab',
        '这一行有 Tab 字符，文件头里只能用空格。',
        '请把 Tab 换成空格（每深一层缩进两个空格）。',
      ),
    ];
  });
}

/** A line that begins with `%` would change how the rest is read. */
export function directiveFindings(file: string, text: string): Finding[] {
  if (!text.includes('%')) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.startsWith('%')
        ? [
            errorAt(
              { file, line: index + 1, column: 1, field: '' },
              'front-matter/special-mark',
              '以“%”开头的行有特殊含义，不能使用。',
              '请删去这一行，或者写成“字段名: 内容”的样子。',
            ),
          ]
        : [],
    );
}

/** An item in brackets, written without quotation marks, whose Chinese marks look as if they parted it. */
export function fullWidthCommas(place: Place, written: string): Finding[] {
  // 一、 and 一、（二） are names of one clause each.
  if (!/[，、]/u.test(written) || readClause(written)) return [];
  return [
    warningAt(
      place,
      'field/full-width-comma',
      `方括号里的“${written}”用了中文标点，会被当成一项，而不是几项。`,
      '方括号里的各项之间请用英文逗号和一个空格；确实是一项的，请加英文单引号。',
    ),
  ];
}

/** The finding for front matter of a length that no clerk has typed. */
export function tooLong(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'front-matter/too-long',
    '文件头太长了。',
    '请把长的清单存成 CSV 或附件；正文写在第二行“---”的下面。',
  );
}

/** What the parser objects to, in the words of someone who never heard of YAML, at the place where it can be mended. */
export function explainSyntax(file: string, text: string, error: YAMLError, place: TextPlace): Finding {
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  return findingOf(file, lines, place, colonFault(line, place.line) ?? explainError(error, place, lines));
}

/** The text is no mapping at all: usually the first line's colon. */
export function rootFault(file: string, text: string): Finding {
  const lines = text.split('\n');
  const index = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#')),
  );
  const line = lines[index] ?? '';
  const place = { line: index + 1, column: line.length - line.trimStart().length + 1 };
  const fallback: Explanation = {
    message: '这里没有写成“字段名: 内容”的样子。',
    mend: '每行写一个字段：字段名、英文冒号、一个空格、内容，例如 title: 标题。',
  };
  return findingOf(file, lines, place, colonFault(line, place.line) ?? fallback);
}

function findingOf(file: string, lines: readonly string[], found: TextPlace, explanation: Explanation): Finding {
  const { rule = 'front-matter/syntax', place = found, message, mend } = explanation;
  return errorAt({ file, ...place, field: keyOf(lines[place.line - 1] ?? '') }, rule, message, mend);
}

/** The outermost brackets as YAML knows them. */
function inHalfWidth(text: string): string {
  const braces = text.startsWith('｛');
  return `${braces ? '{' : '['}${text.slice(1, -1)}${braces ? '}' : ']'}`;
}

/** `标题：x` and `title:x` are one word to YAML. */
function colonFault(line: string, number: number): Explanation | undefined {
  const wide = /^(\s*(?:- )?[\p{L}\d_-]{1,20}\s*)：/u.exec(line);
  if (wide) {
    const name = (wide[1] ?? '').replace(/^\s*(?:- )?/, '').trim();
    return {
      rule: 'front-matter/full-width-colon',
      place: { line: number, column: (wide[1] ?? '').length + 1 },
      message: `“${name}”后面是中文冒号“：”。`,
      mend: `请改成英文冒号，后面空一格：${name}: ……。`,
    };
  }
  const blank = /^(\s*(?:- )?([A-Za-z]\w*)):\u3000/u.exec(line);
  if (blank) {
    return {
      place: { line: number, column: (blank[1] ?? '').length + 2 },
      message: `“${blank[2]}”的冒号后面是全角空格。`,
      mend: `冒号后面要空一个半角空格：${blank[2]}: ……。`,
    };
  }
  const brackets = /^(\s*(?:- )?([A-Za-z]\w*): *)([｛［【〔].*[｝］】〕]) *$/u.exec(line);
  if (brackets) {
    return {
      place: { line: number, column: (brackets[1] ?? '').length + 1 },
      message: `“${brackets[2]}”用了中文括号。`,
      mend: `请改成英文括号：${brackets[2]}: ${inHalfWidth(brackets[3] ?? '')}。`,
    };
  }
  const tight = /^(\s*(?:- )?([A-Za-z]\w*)):(?=[^\s:/])/u.exec(line);
  if (!tight) return undefined;
  return {
    place: { line: number, column: (tight[1] ?? '').length + 1 },
    message: `“${tight[2]}”的冒号后面没有空格。`,
    mend: `冒号后面要空一格：${tight[2]}: ……。`,
  };
}

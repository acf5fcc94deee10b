import { codePointName } from '../finding.ts';
/** A fault that shows itself in the words alone. */
export interface TextCheck {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly pattern: RegExp;
  /** What the pattern finds and is right; asked with the text and the offset, too. */
  readonly unless?: (found: string, text: string, offset: number) => boolean;
  readonly message: (found: string) => string;
  readonly mend: string;
}

/** What no published text may hold, wherever it stands: conflict markers, invisible and damaged characters. */
export const textFaults: readonly TextCheck[] = [
  {
    rule: 'text/conflict-marker',
    severity: 'error',
    pattern: /^(?:<{7}|>{7}|\|{7})(?= |$)/gm,
    unless: isWithinConflict,
    message: (found) => `这里有版本冲突的标记“${found}”：两个人改了同一处，还没有合并。`,
    mend: '请与对方核对，只留下正确的一份文字，并删去 <<<<<<<、=======、>>>>>>> 这几行。',
  },
  {
    rule: 'text/control-character',
    severity: 'error',
    // NUL is a fault of encoding and has been reported as one.
    pattern:
      /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\p{Noncharacter_Code_Point}]/gu,
    message: (found) => `这里有看不见的控制字符（${codePointName(found)}），多半是从别的软件里复制来的。`,
    mend: '请删去这一处，重新输入前后的文字。',
  },
  {
    rule: 'text/bidi-override',
    severity: 'error',
    pattern: /[\u202A-\u202E\u2066-\u2069]/gu,
    message: (found) => `这里有改变文字方向的隐藏字符（${codePointName(found)}）：看到的文字会与保存的文字不一样。`,
    mend: '请删去这一处，重新输入前后的文字。',
  },
  {
    rule: 'text/damaged',
    severity: 'error',
    // UTF-8 that was read as GBK turns ， and 。 into 锛 and 銆; read as Western text, each character into three of these.
    pattern:
      /\uFFFD+|锟斤拷|(?:烫){3,}|(?:屯){3,}|\p{Script=Han}{0,4}(?:銆|锛(?![子凿斧]))\p{Script=Han}{0,4}|(?:[Ãâäåæçèéï][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2010-\u203A\u20AC\u2122]{2}){2,}/gu,
    message: (found) => `这里有乱码“${found}”：文字在转换编码时已经损坏。`,
    mend: '请对照原件重新输入损坏的文字。',
  },
  {
    rule: 'text/private-use',
    severity: 'warning',
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu,
    message: (found) => `这里有只在某些电脑上才能显示的自造字（${codePointName(found)}），读者会看到方框。`,
    mend: '请换成标准字；没有标准字的人名、地名，请向发文部门核实写法。',
  },
];

/** What an escape in quotation marks may bring in besides: what would be a fault of encoding, or is a blank that nobody sees. */
export const escapedBlanks: TextCheck = {
  rule: 'text/control-character',
  severity: 'error',
  pattern: /[\0\t\r\u00A0]/gu,
  message: (found) => `这里有看不见的控制字符（${codePointName(found)}），多半是从别的软件里复制来的。`,
  mend: '请删去这一处，重新输入前后的文字。',
};

/** The other marks of a conflict belong to its first one. */
function isWithinConflict(found: string, text: string, offset: number): boolean {
  if (found.startsWith('<')) return false;
  const before = text.slice(0, offset);
  return [...before.matchAll(/^[<>]{7}(?= |$)/gm)].at(-1)?.[0].startsWith('<') ?? false;
}

/** Characters that nobody sees: blanks, joiners, fillers, and the blank of Braille. */
const invisible = /[\p{White_Space}\p{Cf}\p{Mn}\u3164\uFFA0\u115F\u1160\u2800]/gu;

/** Whether a reader would see nothing of it. */
export function isInvisible(text: string): boolean {
  return text.replace(invisible, '') === '';
}

/** What an entity or an escape brings into a text that does not hold it as written. */
export function hiddenFaults(
  value: string,
  written: string,
  checks: readonly TextCheck[] = textFaults,
): readonly { readonly check: TextCheck; readonly found: string }[] {
  return checks.flatMap((check) => {
    const found = value.match(check.pattern)?.find((one) => !written.includes(one));
    return found === undefined ? [] : [{ check, found }];
  });
}

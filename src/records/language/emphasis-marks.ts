import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;

/** What stands at one side of a run of marks; '' at the border of its paragraph or cell. */
interface Run {
  readonly mark: string;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

/** A character of a word: nothing but these has a word go on at a mark. */
export const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\p{Nd}/u;
/** What ends a phrase or stands within it, so that no emphasis begins with it. */
const neverFirst = /[、。，；：！？）］｝】〗〕》〉」』”’％‰℃°,;:?)\]}%\s]/u;
/** What begins a phrase, so that no emphasis ends with it. */
const neverLast = /[（［｛【〖〔《〈「『“‘([{￥¥\s]/u;

/** What the lower and the upper end of a range end and begin with: 1000元~~5000元, 9:00~~12:00, 周一~~周五. */
const rangeEnds =
  /[\p{Nd}〇零一二三四五六七八九十百千万亿两元角分年月日号时点秒周天期岁米里克吨升斤亩度级层楼A-Za-z％%‰℃°）)]/u;
const rangeBegins = /[\p{Nd}〇零一二三四五六七八九十百千两半上下早晚凌中次翌当本周星A-Za-z￥¥$+\-−－≤≥<>约第]/u;

/** Whether the two sides of `~~` are the ends of a range. Blanks between do not count. */
export function isRange(before: string, after: string): boolean {
  return rangeEnds.test(before) && rangeBegins.test(after);
}

/**
 * Whether a run of `*`, `_` or `~` can begin and end emphasis beside Chinese text. A run that can do neither is text: a
 * blank to fill in, a masked name or number, a range.
 */
export function rolesOf(run: Run): { readonly begins: boolean; readonly ends: boolean } {
  const { mark, length, before, after } = run;
  if (isText(run)) return { begins: false, ends: false };
  // Three stars between two letters hide a name or a number: no phrase begins there.
  const isMask = length === 3 && letterOrDigit.test(before) && letterOrDigit.test(after);
  // 姓名：__电话：__ is a form, whatever stands between.
  const isFilledIn = mark === '_' && /[：:]/.test(before);
  return {
    begins: !isMask && after !== '' && !neverFirst.test(after),
    ends: !isFilledIn && before !== '' && !neverLast.test(before),
  };
}

function isText({ mark, length, before, after }: Run): boolean {
  if (length > 3 || (mark === '_' && length > 2)) return true;
  return mark === '~' ? isRange(before, after) : digit.test(before) && digit.test(after);
}

function keepMarks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: { ...extension.text, ...weighedIn(extension.text ?? {}) },
  }));
}

/**
 * A plugin for a reader of Markdown, after those that bring emphasis and strikethrough: runs of marks that are text neither
 * begin nor end either, so that they are printed as written and pair with nothing.
 */
export const keepMarksOfText = keepMarks;

function weighedIn(text: NonNullable<Extension['text']>): NonNullable<Extension['text']> {
  const weighed: NonNullable<Extension['text']> = {};
  for (const mark of ['*', '_', '~']) {
    const code = String(mark.charCodeAt(0));
    const constructs = text[code];
    if (constructs) weighed[code] = [constructs].flat().map((construct) => weigh(construct, mark));
  }
  return weighed;
}

/** The same construct, with the last word on what its run may do. */
function weigh(construct: Construct, mark: string): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = written(this.previous);
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          const run = this.events.at(-1)?.[1];
          if (run) {
            const length = run.end.offset - run.start.offset;
            const { begins, ends } = rolesOf({ mark, length, before, after: written(code) });
            run['_open'] = run['_open'] === true && begins;
            run['_close'] = run['_close'] === true && ends;
          }
          return ok(code);
        },
        nok,
      );
    },
  };
}

/** A character code as micromark has it: none at a border, negative for blanks and ends of lines, half of a rare character. */
function written(code: number | null): string {
  if (code === null) return '';
  if (code < 0) return ' ';
  return code >= 0xd800 && code <= 0xdfff ? '𠀀' : String.fromCharCode(code);
}

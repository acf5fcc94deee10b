import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';

/** Why a pattern is not used, and how it is mended. */
export interface PatternFault {
  readonly why: string;
  readonly mend: string;
}

type Recheck = { readonly checkSync: typeof checkSync };

/**
 * Judges a regular expression (flag `u`) that an agency wrote, before any value is held against it; undefined where it is
 * safe. What decides is recheck's proof over automata, in plain JavaScript: never its search for attacks, whose answer depends
 * on luck and on the machine. It calls every pattern safe that repeats nothing without end, although 2^30 ways through
 * `(?:a?){30}` are as good as endless; so it is asked about the pattern with its repetitions opened. That can only add ways
 * to match: what is sound when opened is sound as it was written.
 */
export function patternFault(source: string): PatternFault | undefined {
  try {
    RegExp(source, 'u');
  } catch {
    return { why: '不是正确的正则表达式', mend: '请请技术人员核对，或者删去这一行，使用默认规则。' };
  }
  if (repetitionsIn(openRepetitions(source, Number.POSITIVE_INFINITY)) === 0) return choicesFault(source);
  const opened = openRepetitions(source, mostExact);
  if (repetitionsIn(opened) > mostRepetitions)
    return { why: `里面不定次数的重复超过 ${mostRepetitions} 处，太复杂，验证不了它是否安全`, mend: simplify };
  const choices = choicesFault(source);
  if (choices) return choices;
  const verdict = judge(opened);
  if (verdict === 'undecided') return { why: '太复杂，或者用了前后预查，验证不了它是否安全', mend: simplify };
  const most = isEndless(source) ? 1 : mostSteps;
  return verdict <= most ? undefined : { why: '遇到某些内容会算很久，甚至永远算不完', mend: separate };
}

const simplify =
  '请写得简单些：一段一段照顺序写，用固定的次数（如 \\d{4}），不用 (?=…)、(?!…)；或者删去这一行，使用默认规则。';
const separate =
  '请请技术人员改写：重复里面不要再套重复（如 (\\d+)+），相邻的两段不要匹配同样的字符（如 \\d+\\d+）；或者删去这一行，使用默认规则。';

const mostRepetitions = 10;

/** Ways through a pattern that are written out with `|`, all multiplied. */
const mostChoices = 1000;

/** A value has at most 60 characters: even its third power is read at once. */
const mostSteps = 3;

/** Copies of one place beyond which the proof takes longer than it is worth. */
const mostExact = 16;

/** An escape, a class, or a quantifier with the bracket before it. */
const parts = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?|(\))?(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/gu;

/** `?` and `{m,n}` without their upper bound; an exact number stays where it repeats one place, and only so far. */
function openRepetitions(source: string, mostCopies: number): string {
  let copies = 0;
  return source.replaceAll(
    parts,
    (all: string, bracket: string | undefined, sign?: string, least?: string, comma?: string) => {
      if (sign !== undefined) return `${bracket ?? ''}${sign === '?' ? '*' : sign}`;
      if (least === undefined) return all;
      copies += Number(least);
      if (comma === undefined && bracket === undefined && copies <= mostCopies) return all;
      return `${bracket ?? ''}${Number(least) === 0 ? '*' : '+'}`;
    },
  );
}

function repetitionsIn(opened: string): number {
  return [...opened.matchAll(parts)].filter(([, , sign]) => sign !== undefined).length;
}

function choicesFault(source: string): PatternFault | undefined {
  if (choicesIn(source) <= mostChoices) return undefined;
  return { why: `里面用“|”分开的写法合起来超过 ${mostChoices} 种，太复杂，验证不了它是否安全`, mend: simplify };
}

function choicesIn(source: string): number {
  const open = [1];
  let all = 1;
  const close = () => (all *= open.pop() ?? 1);
  for (const sign of source.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/gu, '').match(/[()|]/g) ?? []) {
    if (sign === '(') open.push(1);
    else if (sign === ')') close();
    else open.push((open.pop() ?? 1) + 1);
  }
  close();
  return all;
}

function isEndless(source: string): boolean {
  return [...source.matchAll(parts)].some(
    ([, , sign, , comma, most]) => sign === '*' || sign === '+' || (comma !== undefined && most === ''),
  );
}

/** The power of a value's length to which matching may take time; infinite where it is worse. */
function judge(opened: string): number | 'undecided' {
  try {
    // The package's main module starts Java or a native program where it finds one; this one is the same code without.
    const recheck = createRequire(import.meta.url)('recheck/lib/browser.js') as Recheck;
    const told = recheck.checkSync(opened, 'u', { checker: 'automaton', timeout: 10_000 });
    if (told.status === 'unknown') return 'undecided';
    if (told.status === 'safe') return 1;
    return told.complexity.type === 'polynomial' ? told.complexity.degree : Number.POSITIVE_INFINITY;
  } catch {
    return 'undecided';
  }
}

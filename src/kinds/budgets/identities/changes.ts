import type { BudgetKind } from '../fields.ts';
import type { Basis, Name, Spoken } from './spoken.ts';
import { amountPattern, readAmount, signedAmount, tells, type ToldAmount } from './told-amount.ts';

/** What a text says of a name against another year or against the budget: 比上年预算减少 2.20 万元，下降 13.1%. */
export interface Change {
  /** The bases that the words may mean, the one named, or any. */
  readonly bases: readonly Basis[];
  readonly direction: 1 | -1 | 0;
  readonly amount: ToldAmount | undefined;
  readonly percent: { readonly value: number; readonly half: number; readonly direction: 1 | -1 } | undefined;
  readonly length: number;
}

const rise = '增加|增长|上升|提高|增幅';
const fall = '减少|下降|降低|压减|降幅';
const change = new RegExp(
  '^,?(?:同比|(?:比|较|与)(?:(?<last>上年|上一年|去年)|(?<year>\\d{4})年)?度?(?:同期)?的?(?:部门)?(?:年初)?' +
    '(?<kind>预算|决算|执行)?(?:数|额)?(?:相比)?,?)' +
    `(?:(?<flat>持平|一致|相同)|(?<verb>${rise}|${fall})了?` +
    `(?:(?<amount>${signedAmount})(?![-~至])(?:,?\\(?(?<again>${rise}|${fall})(?:了|为|达|约)?(?<percent>-?\\d+(?:\\.\\d+)?)%)?` +
    '|(?<alone>-?\\d+(?:\\.\\d+)?)%|(?=[,)]|$)))',
  'u',
);

/** 低于预算 4.55 万元. */
const below = new RegExp(
  `^,?(?:(?<less>低于|少于)|高于|超出|超过)(?:年初)?预算数?(?<amount>${amountPattern.source})`,
  'u',
);

/** Where a change may begin. */
export const changeStart = /,?(?:同比|[比较与]|低于|少于|高于|超出|超过)/gu;

/** Reads a change at the beginning of a text; undefined where there is none, or none with a plain meaning. */
export function changeIn(text: string, kind: BudgetKind, year: number): Change | undefined {
  const match = change.exec(text);
  if (!match) return kind === '决算' ? belowBudget(text) : undefined;
  const groups = match.groups ?? {};
  const { last, year: named, kind: compared } = groups;
  const bases = basesOf(kind, year, {
    isLast: last !== undefined,
    named,
    compared,
    alike: text.startsWith('同比') || text.startsWith(',同比'),
  });
  const figures = bases.length === 0 ? undefined : figuresOf(groups);
  return figures && { bases, ...figures, length: match[0].length };
}

/** What is said of the difference; undefined where the words and a minus may be meant either way, as in 下降-5%. */
function figuresOf({
  flat,
  verb = '',
  amount,
  again = verb,
  percent,
  alone,
}: Readonly<Record<string, string | undefined>>): Pick<Change, 'direction' | 'amount' | 'percent'> | undefined {
  const share = percent ?? alone;
  const main = amount ?? share;
  if ((isFall(verb) && isNegative(main)) || (isFall(again) && isNegative(share))) return undefined;
  return {
    direction: flat === undefined ? signOf(verb, main) : 0,
    amount: amount === undefined ? undefined : readAmount(amount.replace('-', '')),
    percent: share === undefined ? undefined : percentOf(share.replace('-', ''), signOf(again, share)),
  };
}

function belowBudget(text: string): Change | undefined {
  const match = below.exec(text);
  const { less, amount = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const direction = less === undefined ? 1 : -1;
  return { bases: ['本年预算'], direction, amount: readAmount(amount), percent: undefined, length: match[0].length };
}

function isFall(verb: string): boolean {
  return !rise.includes(verb);
}

/** 增长-5% is a fall. */
function signOf(verb: string, figure: string | undefined): 1 | -1 {
  return isFall(verb) || isNegative(figure) ? -1 : 1;
}

function isNegative(figure: string | undefined): boolean {
  return figure?.startsWith('-') ?? false;
}

function percentOf(text: string, direction: 1 | -1): Change['percent'] {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text), half: 0.5 / 10 ** decimals, direction };
}

interface Against {
  readonly isLast: boolean;
  readonly named: string | undefined;
  readonly compared: string | undefined;
  readonly alike: boolean;
}

/** What is compared with: 上年 or last year's number, or the budget of the own year; other years are not known. */
function basesOf(kind: BudgetKind, year: number, { isLast, named, compared, alike }: Against): readonly Basis[] {
  const isBefore = isLast || alike || named === String(year - 1);
  if (isBefore) {
    if (compared === '预算') return ['上年预算'];
    if (compared !== undefined || kind === '决算') return ['上年决算'];
    return ['上年预算', '上年决算'];
  }
  const isOwn = named === undefined || named === String(year);
  return isOwn && compared === '预算' && kind === '决算' ? ['本年预算'] : [];
}

/** A figure of this year and the one it was compared with. */
export interface Pair {
  readonly now: Spoken;
  readonly earlier: Spoken['earlier'][number];
}

/**
 * The pair that shows a change to be told wrong; undefined where it fits some pair, or where there is doubt. Words that
 * name no basis, where only one of two is known, are wrong only when their own amount is right the other way round.
 */
export function contradiction(
  name: Name,
  told: ToldAmount | undefined,
  changed: Change,
  cent: number,
): Pair | undefined {
  const pairs = name.figures
    .filter(({ value }) => told === undefined || tells(told, value, cent))
    .flatMap((now) =>
      now.earlier.filter(({ basis }) => changed.bases.includes(basis)).map((earlier) => ({ now, earlier })),
    );
  if (pairs.some((pair) => fits(pair, changed, cent))) return undefined;
  const off = ({ now, earlier }: Pair) => Math.abs(Math.abs(now.value - earlier.value) - (changed.amount?.value ?? 0));
  const [nearest] = [...pairs].sort((a, b) => off(a) - off(b));
  const isKnown =
    changed.bases.length === 1 || changed.bases.every((basis) => pairs.some(({ earlier }) => earlier.basis === basis));
  if (isKnown || pairs.some(({ earlier }) => earlier.basis === '上年预算')) return nearest;
  return nearest && changed.amount && tells(changed.amount, Math.abs(nearest.now.value - nearest.earlier.value), cent)
    ? nearest
    : undefined;
}

/** Both figures are rounded, so their difference may be off by a cent of the table. */
function fits({ now, earlier }: Pair, { direction, amount, percent }: Change, cent: number): boolean {
  const difference = now.value - earlier.value;
  if (direction === 0) return difference === 0;
  const nothing = difference === 0 && (amount?.value === 0 || percent?.value === 0);
  if (!nothing && Math.sign(difference) !== direction) return false;
  if (amount && 2 * Math.abs(amount.value - Math.abs(difference)) > Math.max(amount.step, cent) + cent) return false;
  if (!percent || earlier.value === 0) return true;
  if (!nothing && percent.direction !== direction) return false;
  const base = Math.abs(earlier.value);
  return Math.abs(percent.value * base - 100 * Math.abs(difference)) <= (percent.half * base + 100 * cent) * (1 + 1e-9);
}

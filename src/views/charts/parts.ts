import { compare } from '../../records/finding.ts';
import { chartWording } from '../../wording/charts.ts';
import { sayValue, writeShare, type Measure } from './measure.ts';

/** One part of a whole. */
export interface Part {
  readonly name: string;
  readonly value: number;
}

/** A 类 with its 款; one without parts of its own has a single item of the same name. */
export interface PartGroup {
  readonly name: string;
  readonly items: readonly Part[];
}

/** The parts that are drawn, and how many were joined into the last of them. */
export interface DrawnParts {
  readonly parts: readonly Part[];
  readonly joined: number;
}

export function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The largest first; equal ones in the order of their names, so that the order of the source does not matter. */
export function largestFirst(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => b.value - a.value || compare(a.name, b.name));
}

/** What is said of first: the largest amount, whether paid or paid back. */
function weightiestFirst(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || compare(a.name, b.name));
}

/** At most `limit` parts in the order given: where there are more, the smallest are joined into 其他 at the end. */
export function joinTail(parts: readonly Part[], limit: number): DrawnParts {
  if (parts.length <= limit) return { parts, joined: 0 };
  const kept = new Set(largestFirst(parts).slice(0, limit - 1));
  const rest = parts.filter((part) => !kept.has(part));
  return {
    parts: [...parts.filter((part) => kept.has(part)), { name: chartWording.rest(rest.length), value: totalOf(rest) }],
    joined: rest.length,
  };
}

/** A sentence that names more parts is read by nobody. */
const mostNamed = 3;

/**
 * What a reader should take away: `2026 年支出 18,373.98 万元，其中一般公共服务支出占 81.5%，…。` Shares are said of parts of
 * one whole; where an amount is below zero there is none, and the numbers themselves are said.
 */
export function sayParts(subject: string, measure: Measure, parts: readonly Part[], total = totalOf(parts)): string {
  if (parts.length === 0) return chartWording.noneOf(subject);
  if (parts.every(({ value }) => value === 0)) return chartWording.allZero(subject);
  const whole = chartWording.valueOf(subject, sayValue(measure, total));
  const [only] = parts;
  if (only && parts.length === 1) return chartWording.sentence([whole, chartWording.onlyOne(only.name)]);
  if (only && parts.length > mostNamed && parts.every(({ value }) => value === only.value))
    return chartWording.sentence([whole, chartWording.even(parts.length, sayValue(measure, only.value))]);
  const shared = parts.every(({ value }) => value >= 0) && total > 0;
  const named = weightiestFirst(parts).filter(({ value }) => value !== 0);
  const said = named.slice(0, mostNamed).map(({ name, value }) => {
    const share = shared ? writeShare(value, total) : undefined;
    return share === undefined
      ? chartWording.valueOf(name, sayValue(measure, value))
      : chartWording.shareOf(name, share);
  });
  return chartWording.sentence([whole, chartWording.among(said, named.length > said.length)]);
}

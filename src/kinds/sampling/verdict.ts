/** A figure with its unit, as laboratories write it: `0.12 g/kg`, `1.5%`. */
const figure = /^([+-]?\d+(?:\.\d+)?)\s*([\p{Letter}%‰°/][^×~,;]*)?$/u;
const bound = /^(≤|≥|<|>)\s*(.+)$/u;

/**
 * Whether a laboratory's result lies inside its standard, where both are plain: a figure against `≤ ≥ < >`, or a figure,
 * 检出 or 未检出 against 不得检出. Undefined for anything else (`<0.01`, several values, a range, units that differ):
 * nothing is converted and nothing is guessed.
 */
export function liesWithin(result: string, limit: string): boolean | undefined {
  const [found, allowed] = [plain(result), plain(limit)];
  const measured = figure.exec(found);
  if (allowed === '不得检出') return found === '未检出' || (found === '检出' || measured ? false : undefined);
  const [, comparison = '', rest = ''] = bound.exec(allowed) ?? [];
  const standard = figure.exec(rest);
  const holds = comparisons[comparison];
  if (!measured || !standard || !holds) return undefined;
  return differInUnit(measured[2], standard[2]) ? undefined : holds(Number(measured[1]), Number(standard[1]));
}

/** A unit that is left out on one side is the other side's. */
function differInUnit(unit: string | undefined, other: string | undefined): boolean {
  return unit !== undefined && other !== undefined && unit !== other;
}

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  '≤': (value, threshold) => value <= threshold,
  '≥': (value, threshold) => value >= threshold,
  '<': (value, threshold) => value < threshold,
  '>': (value, threshold) => value > threshold,
};

/** Full-width forms and the other ways to write the same comparison become one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:≦|⩽|<=|=<)/u, '≤')
    .replace(/^(?:≧|⩾|>=|=>)/u, '≥');
}

import type { Finding } from './finding.ts';

const comma = 'field/full-width-comma';

/**
 * Without what is told twice: 第一条、第二条 in one pair of brackets is no clause of any document, but what has to be mended
 * are the marks between them. Such a finding says what is wrong, and how the marks are mended.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const commas = new Map(findings.filter(({ rule }) => rule === comma).map((finding) => [placeOf(finding), finding]));
  if (commas.size === 0) return [...findings];
  const others = findings.filter(({ rule }) => rule !== comma);
  const met = new Set<string>();
  const told = others.map((finding) => {
    const found = commas.get(placeOf(finding));
    if (!found) return finding;
    met.add(placeOf(finding));
    return { ...finding, mend: found.mend };
  });
  return [...told, ...[...commas].flatMap(([place, finding]) => (met.has(place) ? [] : [finding]))];
}

function placeOf({ file, line, column, field }: Finding): string {
  return [file, line, column, field].join('\n');
}

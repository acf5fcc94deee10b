import type { BodySource } from '../records/entry.ts';
import { errorAt, warningAt, type Finding } from '../records/finding.ts';
import { textFaults, type TextCheck } from '../records/language/text-faults.ts';
import { lineStarts, placeAt } from './text-place.ts';

/** What no published text may hold, wherever it stands: conflict markers, invisible and damaged characters. */
export function checkText(file: string, text: string): Finding[] {
  return runChecks(file, text, textFaults, 1);
}

/** One finding for each kind of fault and line: a line of damage is mended at once. */
export function runChecks(file: string, text: string, checks: readonly TextCheck[], firstLine: number): Finding[] {
  const findings: Finding[] = [];
  let starts: readonly number[] | undefined;
  for (const { rule, severity, pattern, unless, message, mend } of checks) {
    let lastLine = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (unless?.(found, text, index)) continue;
      starts ??= lineStarts(text);
      const { line, column } = placeAt(starts, index);
      if (line === lastLine) continue;
      lastLine = line;
      const place = { file, line: firstLine + line - 1, column, field: '' };
      findings.push((severity === 'error' ? errorAt : warningAt)(place, rule, message(found), mend));
    }
  }
  return findings;
}

/** Lines that Git left in the front matter are the fault; what YAML makes of them is not worth telling. */
export function isInConflict(damage: readonly Finding[], { firstLine }: Pick<BodySource, 'firstLine'>): boolean {
  return damage.some(({ rule, line }) => rule === 'text/conflict-marker' && (line === 1 || line < firstLine));
}

import type { Finding, Place } from '../records/finding.ts';

/** A finding that stops the build. */
export function errorAt(place: Place, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'error', ...place, message, mend };
}

/** A finding that only tells. */
export function warningAt(place: Place, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'warning', ...place, message, mend };
}

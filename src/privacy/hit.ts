/** The kinds of what must not be published. */
export const protectedRules = [
  'privacy/identity-number',
  'privacy/mobile',
  'privacy/bank-card',
  'privacy/passport',
  'privacy/plate',
  'privacy/home-address',
  'privacy/minor',
  'privacy/health',
  'privacy/hardship',
  'secrecy/mark',
] as const;
export type ProtectedRule = (typeof protectedRules)[number];

/** Something found in a folded text. */
export interface Hit {
  readonly rule: ProtectedRule;
  readonly start: number;
  readonly end: number;
  /** The same however it is disguised. */
  readonly canonical: string;
  /** What may be shown of it; empty where nothing may. */
  readonly masked: string;
}

/** The first and last characters; what lies between is told by its length alone. */
export function mask(text: string, first: number, last: number): string {
  const signs = [...text];
  const hidden = Math.max(1, signs.length - first - last);
  return signs.slice(0, first).join('') + '*'.repeat(hidden) + (last > 0 ? signs.slice(-last).join('') : '');
}

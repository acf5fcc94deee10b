import type { Fact } from '../kind.ts';

/** A fact as a page shows it. */
export interface FactView {
  readonly name: string;
  readonly value: string;
}

/** The facts that a record has. */
export function factViews(facts: readonly Fact[]): FactView[] {
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

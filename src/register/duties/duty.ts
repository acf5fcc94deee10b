import type { JoinedAct } from '../acts/joined-acts.ts';
import type { Endpoint } from '../links/references.ts';
import type { DutyFacts } from './duty-facts.ts';
import type { Reckoning, Term } from './reckoning.ts';

/** One duty of one record, as it stands. */
export interface Duty extends DutyFacts, Term, Reckoning {
  /** For a mark: the act that it follows, and its document. */
  readonly act?: { readonly kind: JoinedAct['kind']; readonly acting: Endpoint };
  /** Whether nothing of it lies ahead, so that it may be said in public. */
  readonly told: boolean;
}

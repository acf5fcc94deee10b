import type { Act } from '../../register/acts/act.ts';
import type { Register } from '../kind.ts';
import { partyView, type PartyView } from './record.ts';

/** An act as it stands in a table: seen from the document that it changes, or from the one that acts. */
export interface ActView {
  readonly kind: string;
  readonly on: string;
  readonly party: PartyView;
  readonly clauses: readonly { readonly name: string; readonly url: string | undefined }[];
  readonly until: string | undefined;
  readonly note: string | undefined;
}

/** `party` is the document at the other end; `clausesOn` the address of the page on which the clauses stand. */
export function actView(register: Register, act: Act, party: Act['by'], clausesOn: string | undefined): ActView {
  return {
    kind: act.kind,
    on: act.on,
    party: partyView(register, party),
    clauses: act.clauses.map(({ name, anchor }) => ({
      name,
      url: clausesOn === undefined ? undefined : `${clausesOn}#${anchor}`,
    })),
    until: act.until,
    note: act.note,
  };
}

import { dayOf } from '../../records/values/day.ts';
import { kindCalled } from '../../records/kind.ts';
import { surroundingsOf } from '../../register/links/related.ts';
import { isPolicy, type AnyRecord } from '../../register/register.ts';
import { surroundingsWording } from '../../wording/surroundings.ts';
import type { Register } from '../kind.ts';
import { rowOf } from '../lists/row.ts';
import type { StatusMark } from '../status.ts';

/** Where a reader may go on: the neighbours in the collection, and what treats the same matter. */
export interface SurroundingsView {
  readonly earlier: NeighbourView | undefined;
  readonly later: NeighbourView | undefined;
  readonly related: readonly (NeighbourView & { readonly day: string; readonly reason: string })[];
}

export interface NeighbourView {
  readonly title: string;
  readonly url: string;
  readonly mark: StatusMark;
}

/** The lists are long and serve every record of a register. */
const prepared = new WeakMap<Register, ReturnType<typeof surroundingsOf>>();

export function surroundingsView(register: Register, record: AnyRecord): SurroundingsView {
  const find = prepared.get(register) ?? surroundingsOf(register);
  prepared.set(register, find);
  const { earlier, later, related } = find(record);
  const hasNeighbours = kindCalled(register.kinds, record.collection).listed;
  return {
    earlier: hasNeighbours ? neighbour(register, earlier) : undefined,
    later: hasNeighbours ? neighbour(register, later) : undefined,
    related: related.map(({ record: other, reason }) => ({
      ...neighbourOf(register, other),
      day: dayOf(other.entry.fields.publishedAt),
      reason: surroundingsWording.reasons[reason],
    })),
  };
}

function neighbour(register: Register, record: AnyRecord | undefined): NeighbourView | undefined {
  return record && neighbourOf(register, record);
}

function neighbourOf(register: Register, record: AnyRecord): NeighbourView {
  const { title, url, mark } = rowOf(register, record);
  return { title, url, mark: isPolicy(record) ? mark : [] };
}

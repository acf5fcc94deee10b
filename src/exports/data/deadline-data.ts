import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { columnFreshness } from '../../register/duties/freshness.ts';
import { dueOf } from '../../register/duties/reckoning.ts';

/** How every duty with a limit stands, for machines; days are `YYYY-MM-DD`, `due` is inclusive, `count` is in the unit. */
export function deadlineData(register: Register): object {
  return {
    site: register.site.url,
    asOf: register.asOf,
    duties: register.duties.map((duty) => ({
      kind: duty.kind,
      url: `${register.site.url}${addresses.record(duty.entry.collection, duty.entry.id)}`,
      title: duty.entry.fields.title,
      from: duty.from,
      limit: duty.limit,
      unit: duty.unit,
      due: dueOf(duty).day,
      doneOn: duty.doneOn ?? null,
      count: duty.count,
      state: duty.state,
      provisional: duty.provisional,
    })),
    columns: columnFreshness(register).map(({ column, limit, newest, until, stale }) => ({
      id: column.id,
      name: column.name,
      limit,
      newest: newest ?? null,
      until: until ?? null,
      stale,
    })),
  };
}

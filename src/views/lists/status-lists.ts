import { addDays } from '../../records/values/day.ts';
import { addresses, feedPaths } from '../../register/addresses/address.ts';
import type { PolicyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { statusNames, type StatusName } from '../../register/validity/status.ts';
import { feedWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import { datedCounts, type DaysShown } from './days-shown.ts';
import { facet, type Facet, type List } from './list-definition.ts';
import { columnOf } from '../shell.ts';
import { statusMark } from '../status.ts';

/**
 * Whatever takes on a status within these days of the build is in its list already, hidden until its day, so that the list
 * of a site that is not built anew is right. Later days are left out: they would fill the lists with what does not show.
 */
const daysAhead = 92;

interface Member {
  readonly policy: PolicyRecord;
  readonly days: DaysShown;
}

/** How many documents have which status, with links to their lists. */
export function statusFacet(register: Register): Facet {
  const members = membersByStatus(register);
  return facet(
    wording.list.byStatus,
    statusNames.map((status) => [
      status,
      addresses.status(status),
      datedCounts((members.get(status) ?? []).map(({ days }) => days)),
    ]),
  );
}

/** Every status has its page, also one in which no document stands today: its address must not come and go. */
export function statusLists(register: Register): List[] {
  const members = membersByStatus(register);
  const column = columnOf(register, 'policies');
  const trail = [{ name: column.name, url: addresses.list('policies') }];
  const facets = [statusFacet(register)];
  return statusNames.map((status) => {
    const own = members.get(status) ?? [];
    return {
      name: `${column.name}：${status}`,
      description: wording.statusMeaning[status],
      intro: `${wording.statusMeaning[status]}${wording.statusAsOf(register.asOf)}。`,
      column,
      feed: { path: feedPaths.changes, name: feedWording.changes },
      trail,
      records: own.map(({ policy }) => policy),
      days: own.map(({ days }) => days),
      address: (page) => addresses.status(status, page),
      facets,
    };
  });
}

function membersByStatus({ policies, asOf }: Register): ReadonlyMap<StatusName, readonly Member[]> {
  const last = addDays(asOf, daysAhead);
  const members = new Map<StatusName, Member[]>();
  for (const policy of policies) {
    for (const { name, from, until } of statusMark(policy.validity.transitions, asOf)) {
      if (from !== undefined && from > last) continue;
      const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
      const found = members.get(name) ?? [];
      found.push({ policy, days });
      members.set(name, found);
    }
  }
  return members;
}

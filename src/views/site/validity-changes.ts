import type { Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import { addresses, feedPaths } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { validityChanges, type ValidityChange } from '../../register/validity/validity-changes.ts';
import { feedWording } from '../../wording/feeds.ts';
import { validityWording as words } from '../../wording/validity.ts';
import { wording } from '../../wording/wording.ts';
import type { Page } from '../page.ts';
import { paginationOf, type Pagination } from '../lists/pagination.ts';
import { partyView, type PartyView } from '../record/record.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { statusMark, type StatusMark } from '../status.ts';

const pageSize = 50;

/** One change of validity as it is told: what changed, when, by which act and why. */
export interface ChangeRow {
  readonly url: string;
  readonly title: string;
  readonly number: string | undefined;
  /** The present status of the document, which may have changed since. */
  readonly mark: StatusMark;
  readonly on: Day;
  readonly kind: string;
  readonly clauses: readonly { readonly name: string; readonly url: string }[];
  readonly act: PartyView | undefined;
  /** The last valid day, the reason, the day of the mark. */
  readonly details: readonly string[];
}

export interface ValidityChangesView {
  readonly template: 'validity-changes';
  readonly shell: ShellView;
  readonly heading: string;
  readonly count: number;
  readonly rows: readonly ChangeRow[];
  readonly pagination: Pagination;
}

/** Every change that has come about, the newest first. */
export function allChanges(register: Register): ValidityChange[] {
  return register.policies
    .flatMap((policy) => validityChanges(policy, register.asOf))
    .sort((a, b) => compare(b.on, a.on) || compare(a.policy.url, b.policy.url) || compare(a.kind, b.kind));
}

export function validityChangesPages(register: Register): Page<ValidityChangesView>[] {
  const changes = allChanges(register);
  const pages = Math.max(1, Math.ceil(changes.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    address: addresses.validityChanges(index + 1),
    view: () => changesView(register, changes, index + 1, pages),
  }));
}

function changesView(
  register: Register,
  changes: readonly ValidityChange[],
  page: number,
  pages: number,
): ValidityChangesView {
  const heading = page === 1 ? words.changes : `${words.changes}（${wording.list.page(page)}）`;
  return {
    template: 'validity-changes',
    shell: shellOf(register, {
      address: addresses.validityChanges(page),
      title: heading,
      description: words.changesLead,
      trail: [
        { name: words.title, url: addresses.validity },
        { name: words.changes, url: addresses.validityChanges() },
      ],
      feeds: [{ path: feedPaths.changes, name: feedWording.changes }],
    }),
    heading,
    count: changes.length,
    rows: changes.slice((page - 1) * pageSize, page * pageSize).map((change) => changeRow(register, change)),
    pagination: paginationOf(page, pages, addresses.validityChanges),
  };
}

export function changeRow(register: Register, { policy, on, knownOn, kind, act }: ValidityChange): ChangeRow {
  const { lastValidDay, transitions } = policy.validity;
  const details = [
    act?.until === undefined ? undefined : wording.policy.until(act.until),
    kind === 'expiry' && lastValidDay !== undefined ? words.expired(lastValidDay) : undefined,
    act?.note === undefined ? undefined : words.reason(act.note),
    act && knownOn > on ? words.markedOn(knownOn) : undefined,
  ];
  return {
    url: policy.url,
    title: policy.entry.fields.title,
    number: policy.docNumber,
    mark: statusMark(transitions, register.asOf),
    on,
    kind: words.kindOf[kind] ?? kind,
    clauses: (act?.clauses ?? []).map(({ name, anchor }) => ({ name, url: `${policy.url}#${anchor}` })),
    act: act && partyView(register, act.by),
    details: details.filter((detail) => detail !== undefined),
  };
}

import type { Day } from '../records/values/day.ts';
import type { Validity } from '../register/register.ts';
import { isSpent, statusSlugs, type StatusName, type Transition } from '../register/validity/status.ts';
import { wording } from '../wording/wording.ts';

/**
 * A status mark. Every variant that becomes right on a known later day is on the page too, hidden until its day: a page
 * opened after it was built is put right by `browser/status.ts`, which compares `from` and `until` with today.
 */
export interface StatusVariant {
  readonly name: StatusName;
  readonly slug: string;
  /** First day; undefined for the one that holds when the page is built. */
  readonly from?: Day;
  /** The day on which the next one takes over, exclusive. */
  readonly until?: Day;
}

export type StatusMark = readonly StatusVariant[];

/** What a link to a document says behind its name: only that it is no longer to be relied on. */
export function spentVariants(mark: StatusMark): StatusMark {
  return mark.filter(({ name }) => isSpent(name));
}

/** Since when a status holds; one that waits for its day says which. */
export function sinceWhen(
  status: StatusName,
  since: Day,
  validity: Pick<Validity, 'transitions' | 'lastValidDay'>,
): string {
  const next = validity.transitions.find(({ on }) => on > since);
  if (status !== '尚未施行') return wording.policy.since(status, since, validity.lastValidDay);
  return next && !isSpent(next.status) ? wording.policy.commences(next.on) : wording.policy.announced(since);
}

export interface DatedTitle {
  readonly from: Day;
  readonly title: string;
}

/** The variants from `asOf` on. */
export function statusMark(transitions: readonly Transition[], asOf: Day): StatusMark {
  const start = transitions.findLastIndex((transition) => transition.on <= asOf);
  const shown = transitions.slice(Math.max(start, 0));
  return shown.map(({ on, status }, index) => {
    const next = shown[index + 1];
    return {
      name: status,
      slug: statusSlugs[status],
      ...(index === 0 ? {} : { from: on }),
      ...(next ? { until: next.on } : {}),
    };
  });
}

/** `【已废止】title`, `【已修改】title`; the plain title of a document that is in force as it stands. */
export function titleWithStatus(title: string, status: StatusName): string {
  return status === '现行有效' ? title : `【${status}】${title}`;
}

/** The titles that become right after `asOf`. */
export function datedTitles(title: string, mark: StatusMark): DatedTitle[] {
  return mark.flatMap((variant) =>
    variant.from ? [{ from: variant.from, title: titleWithStatus(title, variant.name) }] : [],
  );
}

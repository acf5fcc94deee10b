import type { Day } from '../records/day.ts';
import { statusSlugs, type StatusName, type Transition } from '../register/status.ts';

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

/** `【已废止】title` for a document that is not to be relied on as it stands, the plain title otherwise. */
export function titleWithStatus(title: string, status: StatusName): string {
  return status === '现行有效' || status === '已修改' ? title : `【${status}】${title}`;
}

/** The titles that become right after `asOf`. */
export function datedTitles(title: string, mark: StatusMark): DatedTitle[] {
  return mark.flatMap((variant) =>
    variant.from ? [{ from: variant.from, title: titleWithStatus(title, variant.name) }] : [],
  );
}

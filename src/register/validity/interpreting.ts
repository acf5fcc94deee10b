import { dayOf, type Day, type DayOrTime } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { compare, errorAt, warningAt, type Finding, type Place } from '../../records/finding.ts';
import { limitsOf } from '../../records/site.ts';
import { nameOf } from '../links/document-names.ts';
import type { InterpretationEntry, PolicyEntry } from '../../records/policy-entry.ts';
import { isScheduled, type Holdings } from '../holdings.ts';
import { resolveReference, type Endpoint } from '../links/references.ts';
import type { Standings } from './standings.ts';
import { isSpent } from './status.ts';
import { workingDaysBetween, type WorkingDays } from '../duties/working-days.ts';

/** One interpretation of one document. */
export interface Interpreting {
  readonly interpretation: InterpretationEntry;
  readonly document: Endpoint;
  /** How long after the document it came; only where the document is ours. */
  readonly lag: Lag | undefined;
}

/** How long after its document an interpretation came, by the official calendar. */
export interface Lag {
  readonly workingDays: number;
  readonly provisional: boolean;
  /** Whether the limit is this document's: of several it is the newest's. */
  readonly counts: boolean;
  readonly late: boolean;
  readonly skipped: WorkingDays['skipped'];
}

/** Follows each interpretation to its documents, which it must not precede (docs/contract.md#4-interpretations). */
export function interpretings(holdings: Holdings): {
  readonly interpretings: readonly Interpreting[];
  readonly findings: readonly Finding[];
} {
  const limit = limitsOf(holdings.site).interpret;
  const findings: Finding[] = [];
  const all = holdings.interpretations.flatMap((interpretation) => {
    let unfollowed = false;
    const documents = new Map<string, { readonly document: Endpoint; readonly place: Place }>();
    for (const [index, reference] of interpretation.fields.interprets.entries()) {
      const place = placeOf(interpretation, `interprets[${index}]`);
      const resolution = resolveReference(reference, holdings, {
        place,
        unknown: 'interpretation/document-unknown',
        oursOnly: true,
      });
      findings.push(...resolution.findings);
      const document = resolution.endpoint;
      unfollowed ||= !document;
      if (document && !documents.has(document.key)) documents.set(document.key, { document, place });
    }
    // Where one could not be followed, it may be the newest: nothing is called late by the others.
    const newest = unfollowed
      ? undefined
      : lastDay([...documents.values()].flatMap(({ document }) => document.policy ?? []));
    return [...documents.values()].flatMap(({ document, place }): Interpreting[] => {
      const lag = document.policy && lagBehind(interpretation, document.policy, newest, limit);
      if (document.policy && lag) findings.push(...checkLag(interpretation, document.policy, lag, limit, place));
      return document.policy && isScheduled(document.policy, holdings.asOf) ? [] : [{ interpretation, document, lag }];
    });
  });
  return { interpretings: all, findings };
}

/** An interpretation that sets a new document against older ones has the new one's limit. */
function lastDay(documents: readonly PolicyEntry[]): Day | undefined {
  return documents
    .map(({ fields }) => dayOf(fields.publishedAt))
    .sort(compare)
    .at(-1);
}

function lagBehind(
  interpretation: InterpretationEntry,
  policy: PolicyEntry,
  newest: Day | undefined,
  limit: number,
): Lag {
  const published = dayOf(policy.fields.publishedAt);
  const { count, provisional, skipped } = workingDaysBetween(published, dayOf(interpretation.fields.publishedAt));
  const counts = published === newest;
  return { workingDays: count, provisional, counts, late: counts && count > limit, skipped };
}

function checkLag(
  interpretation: InterpretationEntry,
  policy: PolicyEntry,
  lag: Lag,
  limit: number,
  place: Place,
): Finding[] {
  const [on, after] = [interpretation.fields.publishedAt, policy.fields.publishedAt];
  if (isBefore(on, after)) {
    return [
      errorAt(
        placeOf(interpretation, 'publishedAt'),
        'interpretation/before-document',
        `解读发布于 ${on}，早于所解读的${nameOf(policy)}（${after}）。`,
        '解读应当与文件同时或者在文件之后发布：请核对两个发布时间，或者核对 interprets 写的是不是这一件。',
      ),
    ];
  }
  if (!lag.late) return [];
  const certain = lag.provisional ? '（所涉年份没有放假安排，暂按周一至周五推算）' : '';
  return [
    warningAt(
      place,
      'interpretation/late',
      `解读在${nameOf(policy)}发布后第 ${lag.workingDays} 个工作日才发布${certain}，超过了 ${limit} 个工作日。`,
      '页面会如实写明相隔的工作日数。今后请与文件同步起草、同步发布。',
    ),
  ];
}

/** Times count only where both are known. */
function isBefore(one: DayOrTime, other: DayOrTime): boolean {
  return one.length === other.length ? one < other : dayOf(one) < dayOf(other);
}

/** Interpretations that came out when their document had no force any more: readers would take it for good. */
export function spentDocuments(all: readonly Interpreting[], { of }: Pick<Standings, 'of'>): Finding[] {
  return all.flatMap(({ interpretation, document: { policy } }) => {
    const on = dayOf(interpretation.fields.publishedAt);
    const status = policy && of.get(policy)?.transitions.findLast((change) => change.on <= on)?.status;
    if (!policy || status === undefined || !isSpent(status)) return [];
    return [
      warningAt(
        placeOf(interpretation, 'interprets'),
        'interpretation/document-spent',
        `解读发布于 ${on}，那时所解读的${nameOf(policy)}${status}。`,
        '页面会标明文件的效力。请核对 interprets 写的是不是这一件；解读新文件的，请改成新文件的编号。',
      ),
    ];
  });
}

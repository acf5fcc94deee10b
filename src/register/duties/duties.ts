import { dayOf, yearOf } from '../../records/values/day.ts';
import { isInRange } from '../../records/values/day-range.ts';
import { placeOf } from '../../records/entry.ts';
import { compare } from '../../records/finding.ts';
import { kindCalled } from '../../records/kind.ts';
import { limitsOf } from '../../records/site.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { isScheduled, type Holdings } from '../holdings.ts';
import type { Interpreting } from '../validity/interpreting.ts';
import type { JoinedAct } from '../acts/joined-acts.ts';
import type { Standings } from '../validity/standings.ts';
import { isSpent } from '../validity/status.ts';
import type { Duty } from './duty.ts';
import { dutyUnits, type DutyFacts } from './duty-facts.ts';
import { reckon } from './reckoning.ts';

/** What the duties are measured on, besides the records themselves. */
export interface Measured {
  readonly acts: readonly JoinedAct[];
  readonly standings: Standings;
  readonly interpretings: readonly Interpreting[];
}

/**
 * Every duty with a limit, as it stands: a document is published within so many working days of its signing (政府信息公开
 * 条例 第二十六条), a repeal is marked on the original and a document interpreted within so many (work plans of agencies), a
 * budget is published within so many calendar days of its approval (预算法 第十四条), and the products that failed are
 * dealt with within so many of the notice. The limits come from `site.yaml`. The last to begin comes first, whatever the
 * order of the files.
 */
export function dutiesOf(holdings: Holdings, measured: Measured): Duty[] {
  const byDocument = Map.groupBy(measured.interpretings, ({ document }) => document.policy);
  const duties = [
    ...holdings.policies.flatMap((policy) => publication(holdings, policy)),
    ...measured.acts.flatMap((act) => mark(holdings, act)),
    ...holdings.policies.flatMap((policy) =>
      interpretation(holdings, policy, byDocument.get(policy) ?? [], measured.standings),
    ),
    ...holdings.entries.flatMap((entry) =>
      (kindCalled(holdings.kinds, entry.collection).register.duties?.(entry) ?? []).map((facts) =>
        duty(holdings, facts),
      ),
    ),
  ];
  return duties.sort(
    (a, b) => compare(b.from, a.from) || compare(a.place.file, b.place.file) || compare(a.place.field, b.place.field),
  );
}

function duty({ site, asOf }: Holdings, facts: DutyFacts & Pick<Duty, 'act'>): Duty {
  const { kind, entry, from, doneOn, act } = facts;
  const term = { from, limit: limitsOf(site)[kind], unit: dutyUnits[kind] };
  const hidden = isScheduled(entry, asOf) || (act?.acting.policy !== undefined && isScheduled(act.acting.policy, asOf));
  return { ...facts, ...term, ...reckon(term, doneOn, asOf), told: !hidden && from <= asOf };
}

function publication(holdings: Holdings, policy: PolicyEntry): Duty[] {
  const { signedOn, publishedAt, sourceUrl } = policy.fields;
  // A repost is published when the other agency lets it out; days that a slip of the pen put centuries apart have been reported.
  if (sourceUrl !== undefined || !isInRange(signedOn) || yearOf(publishedAt) > yearOf(holdings.asOf) + 1) return [];
  const place = placeOf(policy, 'publishedAt');
  return [duty(holdings, { kind: 'publish', entry: policy, place, from: signedOn, doneOn: dayOf(publishedAt) })];
}

const ending: ReadonlySet<JoinedAct['kind']> = new Set(['废止', '替代', '宣布失效']);

/** The end of a fixed term needs no act: its mark is computed and stands on the day itself. */
function mark(holdings: Holdings, act: JoinedAct): Duty[] {
  const { kind, on, markedOn, acting, target, place } = act;
  if (!ending.has(kind) || !target.policy || markedOn === undefined || !isInRange(on)) return [];
  const facts = { entry: target.policy, place: place('on'), from: on, doneOn: markedOn, act: { kind, acting } };
  return [duty(holdings, { kind: 'mark', ...facts })];
}

/** A document that is explained has its clock by its first interpretation; a normative one also without any, while it holds. */
function interpretation(
  holdings: Holdings,
  policy: PolicyEntry,
  interpretings: readonly Interpreting[],
  { of }: Standings,
): Duty[] {
  const { asOf } = holdings;
  const [first] = interpretings
    .filter(({ lag, interpretation: by }) => lag?.counts === true && !isScheduled(by, asOf))
    .map(({ interpretation: by }) => dayOf(by.fields.publishedAt))
    .sort();
  const status = of.get(policy)?.status;
  const expected = policy.fields.normative === true && status !== undefined && !isSpent(status);
  if (first === undefined && (!expected || interpretings.length > 0)) return [];
  const from = dayOf(policy.fields.publishedAt);
  return [
    duty(holdings, { kind: 'interpret', entry: policy, place: placeOf(policy, 'normative'), from, doneOn: first }),
  ];
}

import { readClause } from '../../records/values/clause.ts';
import { dayOf, type Day } from '../../records/values/day.ts';
import { compare, errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { declaredIn, type ActPart, type DeclaredAct } from './declared-acts.ts';

/** An effect that holds, whichever end declared it. */
export interface JoinedAct extends Omit<DeclaredAct, 'end'> {
  readonly markedOn: Day | undefined;
}

/**
 * Brings the two ends of each effect together: what both declare has to agree and becomes one act, what one end declares
 * holds as it is. Acts that acting documents declare come first, each in the order of the declarations.
 */
export function joinedActs(declared: readonly DeclaredAct[]): {
  readonly acts: readonly JoinedAct[];
  readonly findings: readonly Finding[];
} {
  const acts = new Map<DeclaredAct, JoinedAct>();
  const findings: Finding[] = [];
  const ordered = [
    ...declared.filter(({ end }) => end === 'acting'),
    ...declared.filter(({ end }) => end === 'target'),
  ];
  for (const group of Map.groupBy(
    ordered,
    ({ kind, acting, target }) => `${kind}|${acting.key}|${target.key}`,
  ).values()) {
    const fromActing = distinct(
      group.filter(({ end }) => end === 'acting'),
      findings,
    );
    const open = new Set(
      distinct(
        group.filter(({ end }) => end === 'target'),
        findings,
      ),
    );
    for (const act of fromActing) {
      const other = [...open].find((candidate) => differences(act, candidate).length === 0);
      if (other) open.delete(other);
      acts.set(act, joined(act, other));
    }
    for (const left of open) {
      const [opposite] = fromActing;
      if (opposite) findings.push(endsDiffer(left, opposite));
      else acts.set(left, joined(left, undefined));
    }
  }
  return { acts: ordered.flatMap((act) => acts.get(act) ?? []), findings };
}

/** One end that says the same twice says it once. */
function distinct(acts: readonly DeclaredAct[], findings: Finding[]): DeclaredAct[] {
  const kept: DeclaredAct[] = [];
  for (const act of acts) {
    const same = kept.find((candidate) => differences(act, candidate).length === 0);
    if (!same) kept.push(act);
    else
      findings.push(
        warningAt(
          act.place('other'),
          'policy/effect-repeated',
          `这一条“${act.kind}”与 ${declaredIn(same)} 重复。`,
          '请删去其中一条。',
        ),
      );
  }
  return kept;
}

function joined({ end: _end, ...act }: DeclaredAct, other: DeclaredAct | undefined): JoinedAct {
  const published = act.acting.policy?.fields.publishedAt;
  return {
    ...act,
    note: act.note ?? other?.note,
    markedOn: act.markedOn ?? other?.markedOn ?? (published === undefined ? undefined : dayOf(published)),
  };
}

const partNames = { on: '生效日期（on）', until: '延至（until）', clauses: '条款（clauses）' } as const;

function differences(one: DeclaredAct, other: DeclaredAct): (keyof typeof partNames & ActPart)[] {
  const clauses = (act: DeclaredAct) =>
    act.clauses
      .map((name) => readClause(name)?.anchor ?? name)
      .sort(compare)
      .join(' ');
  return [
    ...(one.on === other.on ? [] : ['on' as const]),
    ...(one.until === other.until ? [] : ['until' as const]),
    ...(clauses(one) === clauses(other) ? [] : ['clauses' as const]),
  ];
}

function endsDiffer(left: DeclaredAct, opposite: DeclaredAct): Finding {
  const parts = differences(left, opposite);
  const value = (act: DeclaredAct, part: keyof typeof partNames) =>
    (part === 'clauses' ? act.clauses.join('、') : act[part]) || '没有写';
  const told = parts
    .map((part) => `${partNames[part]}这里是“${value(left, part)}”，那里是“${value(opposite, part)}”`)
    .join('；');
  return errorAt(
    left.place(parts[0] ?? 'other'),
    'policy/effect-ends-differ',
    `这一条“${left.kind}”与 ${declaredIn(opposite)} 的写法不一致：${told}。`,
    '同一件事两头都写时必须一致：请对照原件改正其中一处，或者只在一头写。',
  );
}

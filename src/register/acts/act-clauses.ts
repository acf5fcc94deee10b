import { readClause } from '../../records/values/clause.ts';
import { errorAt, type Finding } from '../../records/finding.ts';
import { nearest } from '../../records/values/nearest.ts';
import type { Anchors } from '../links/anchor.ts';
import { nameOf } from '../links/document-names.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { JoinedAct } from './joined-acts.ts';
import type { Act } from './act.ts';

/** Clauses that an act names and its target, one of ours with a text, does not have. */
export function checkActClauses(act: JoinedAct, anchors: Anchors): Finding[] {
  const { policy } = act.target;
  if (!policy || policy.body.text.trim() === '') return [];
  return act.clauses.flatMap((name, index) => {
    if (anchors.find(name)?.clause) return [];
    return [
      errorAt(
        act.place('clauses', index),
        'policy/effect-clause-unknown',
        `${nameOf(policy)}里没有“${name}”。`,
        mend(name, policy, anchors),
      ),
    ];
  });
}

function mend(name: string, policy: PolicyEntry, anchors: Anchors): string {
  if (!readClause(name))
    return '条款请写成 第三条、第三条第二款、第三条第二款第（一）项、第一章 或 一、（二） 这样的写法，一项一条。';
  const near = nearest(
    name,
    anchors.names().filter((known) => readClause(known)),
    3,
  );
  return near === undefined
    ? `请对照 ${policy.file} 的正文核对条款。`
    : `请对照 ${policy.file} 的正文核对条款，最接近的是“${near}”。`;
}

/** The clauses of an act as pages show them; a clause of an outside document may have no anchor. */
export function actClauses(act: JoinedAct, anchors: Anchors | undefined): Act['clauses'] {
  return act.clauses.map((name) => {
    const clause = anchors?.find(name)?.clause;
    const read = readClause(name);
    return { name: clause?.name ?? read?.name ?? name, anchor: clause?.anchor ?? read?.anchor ?? '' };
  });
}

import { errorAt, type Finding } from '../../records/finding.ts';
import { nameOf } from '../links/document-names.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { JoinedAct } from './joined-acts.ts';

const binding: ReadonlySet<JoinedAct['kind']> = new Set(['废止', '替代', '宣布失效', '部分废止', '修改']);

/**
 * Documents that end or change each other in a circle: every loop that a walk along the acts closes is printed once, at
 * the declaration that closes it.
 */
export function checkCycles(acts: readonly JoinedAct[]): Finding[] {
  const bindingActs = acts.filter((act) => act.acting.policy && act.target.policy && binding.has(act.kind));
  const byActing = Map.groupBy(bindingActs, (act) => act.acting.policy);
  const finished = new Set<PolicyEntry>();
  return [...byActing.keys()].flatMap((start) =>
    start && !finished.has(start) ? walk(start, byActing, finished) : [],
  );
}

/** Depth first with a list of its own: a chain of ten thousand replacements must not exhaust the call stack. */
function walk(
  start: PolicyEntry,
  byActing: ReadonlyMap<PolicyEntry | undefined, readonly JoinedAct[]>,
  finished: Set<PolicyEntry>,
): Finding[] {
  const findings: Finding[] = [];
  const path = [{ policy: start, acts: (byActing.get(start) ?? []).values() }];
  const onPath = new Set([start]);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const { value: act } = step.acts.next();
    const target = act?.target.policy;
    if (!act) {
      finished.add(step.policy);
      onPath.delete(step.policy);
      path.pop();
    } else if (target && onPath.has(target)) {
      const loop = path.slice(path.findIndex(({ policy }) => policy === target)).map(({ policy }) => policy);
      findings.push(cycle(act, [...loop, target]));
    } else if (target && !finished.has(target)) {
      onPath.add(target);
      path.push({ policy: target, acts: (byActing.get(target) ?? []).values() });
    }
  }
  return findings;
}

function cycle(act: JoinedAct, loop: readonly PolicyEntry[]): Finding {
  return errorAt(
    act.place('other'),
    'policy/effect-cycle',
    `这些文件互相废止或修改，成了一个圈：${loop.map((policy) => `${nameOf(policy)}[${policy.file}]`).join(' → ')}。`,
    '请核对圈里的每一条 effects 和 affectedBy，删去写错的一条。',
  );
}

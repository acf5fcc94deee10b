import { isInRange } from '../../records/values/day-range.ts';
import { compare, errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { ownLastValidDay } from '../../records/policy.ts';
import { declaredIn } from './declared-acts.ts';
import { nameOf } from '../links/document-names.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { JoinedAct } from './joined-acts.ts';
import { endpointName } from '../links/references.ts';

/** Finds the acts that docs/contract.md#31-effects-and-validity forbids, at the declaration that breaks the rule. */
export function checkActs(acts: readonly JoinedAct[]): Finding[] {
  const byTarget = Map.groupBy(acts, (act) => act.target.key);
  return [
    ...acts.flatMap(signedBeforeTarget),
    ...acts.flatMap(beginsBeforeTarget),
    ...endedInTwoWays(acts),
    ...[...byTarget.values()].flatMap((group) => {
      const dated = [...group].sort((a, b) => compare(a.on, b.on));
      const policy = dated[0]?.target.policy;
      return [
        ...repealedTwice(dated),
        ...(policy ? [...checkSuspensions(dated), ...checkExtensions(dated, policy)] : []),
      ];
    }),
  ];
}

function signedBeforeTarget({ acting, target, kind, place }: JoinedAct): Finding[] {
  const [actor, object] = [acting.policy, target.policy];
  if (!actor || !object || actor.fields.signedOn >= object.fields.signedOn) return [];
  return [
    errorAt(
      place('other'),
      'policy/effect-before-target',
      `${nameOf(actor)}成文于 ${actor.fields.signedOn}，早于${nameOf(object)}（${object.fields.signedOn}），不可能对它“${kind}”。`,
      '请核对两件文件的成文日期，以及这里引用的是不是这一件。',
    ),
  ];
}

/** What does not exist yet cannot be touched; an acting document that is older than its target has been reported. */
function beginsBeforeTarget(act: JoinedAct): Finding[] {
  const [actor, object] = [act.acting.policy, act.target.policy];
  if (!object || act.on >= object.fields.signedOn || !isInRange(act.on)) return [];
  if (actor && actor.fields.signedOn < object.fields.signedOn) return [];
  return [
    errorAt(
      act.place('on'),
      'policy/effect-before-target',
      `${nameOf(object)}成文于 ${object.fields.signedOn}，不可能在这以前（${act.on}）就被“${act.kind}”。`,
      '请核对生效日期（on）；没有写 on 的，核对作出处理的文件的施行日期。',
    ),
  ];
}

/** One document repeals another or declares it lapsed; it does not do both. */
function endedInTwoWays(acts: readonly JoinedAct[]): Finding[] {
  const lapsed = new Map(
    acts.filter(({ kind }) => kind === '宣布失效').map((act) => [`${act.acting.key}|${act.target.key}`, act]),
  );
  return acts.flatMap((act) => {
    const other = lapsed.get(`${act.acting.key}|${act.target.key}`);
    if (!other || (act.kind !== '废止' && act.kind !== '替代')) return [];
    return [
      errorAt(
        act.place('kind'),
        'policy/effect-ends-differ',
        `同一件文件对${endpointName(act.target)}，这里写“${act.kind}”，${declaredIn(other)} 写“宣布失效”。`,
        '同一件事只有一种处理结果：请对照原件改正其中一处，或者删去一处。',
      ),
    ];
  });
}

/** 废止 and 替代 both end a document, which can happen on one day only. */
function repealedTwice(dated: readonly JoinedAct[]): Finding[] {
  const [first, ...others] = dated.filter(({ kind }) => kind === '废止' || kind === '替代');
  if (!first) return [];
  return others
    .filter((act) => act.on !== first.on)
    .map((act) =>
      errorAt(
        act.place('on'),
        'policy/repealed-twice',
        `${endpointName(act.target)}已由${endpointName(first.acting)}自 ${first.on} 起${first.kind}（${declaredIn(first)}），这里又写自 ${act.on} 起${act.kind}。`,
        '一件文件只能废止一次：请核对生效日期，或者删去多余的一条。',
      ),
    );
}

/** On one day a resumption may end a suspension that began before, or a suspension of the same day. */
function checkSuspensions(dated: readonly JoinedAct[]): Finding[] {
  const findings: Finding[] = [];
  const turns = dated.filter(({ kind }) => kind === '暂停执行' || kind === '恢复执行');
  let suspension: JoinedAct | undefined;
  for (const sameDay of Map.groupBy(turns, ({ on }) => on).values()) {
    const order = suspension ? ['恢复执行', '暂停执行'] : ['暂停执行', '恢复执行'];
    for (const act of [...sameDay].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
      if (act.kind === '暂停执行' && suspension) findings.push(suspendedTwice(act, suspension));
      if (act.kind === '恢复执行' && !suspension) findings.push(resumedAlone(act));
      suspension = act.kind === '暂停执行' ? act : undefined;
    }
  }
  return findings;
}

function suspendedTwice(act: JoinedAct, first: JoinedAct): Finding {
  return errorAt(
    act.place('on'),
    'policy/suspended-twice',
    `${endpointName(act.target)}自 ${first.on} 起已经暂停执行（${declaredIn(first)}），还没有恢复执行，又写了自 ${act.on} 起暂停执行。`,
    '请补上中间的“恢复执行”，或者删去多余的一条。',
  );
}

function resumedAlone(act: JoinedAct): Finding {
  return errorAt(
    act.place('kind'),
    'policy/resume-without-suspension',
    `${endpointName(act.target)}在 ${act.on} 以前没有暂停执行，谈不上恢复执行。`,
    '请补上此前的“暂停执行”，或者核对生效日期。',
  );
}

function checkExtensions(dated: readonly JoinedAct[], policy: PolicyEntry): Finding[] {
  const findings: Finding[] = [];
  const ended = dated.find(({ kind }) => kind === '废止' || kind === '替代' || kind === '宣布失效');
  let current = ownLastValidDay(policy.fields);
  const extensions = dated
    .filter(({ kind, until }) => kind === '延期' && until !== undefined)
    .sort((a, b) => compare(a.on, b.on) || compare(a.until ?? '', b.until ?? ''));
  for (const act of extensions) {
    const until = act.until ?? act.on;
    if (ended && act.on >= ended.on) {
      findings.push(
        errorAt(
          act.place('on'),
          'policy/extension-after-expiry',
          `${endpointName(act.target)}自 ${ended.on} 起已经${ended.kind}（${declaredIn(ended)}），不能再自 ${act.on} 起延期。`,
          '请核对延期的生效日期；文件已经失效的，应当重新发布。',
        ),
      );
    } else if (current === undefined) {
      findings.push(
        warningAt(
          act.place('until'),
          'policy/extension-without-end',
          `${endpointName(act.target)}没有写明有效期，却被延期到 ${until}。`,
          `请在 ${policy.file} 里补上 term 或 expiresOn。`,
        ),
      );
    } else if (act.on > current) {
      findings.push(
        errorAt(
          act.place('on'),
          'policy/extension-after-expiry',
          `${endpointName(act.target)}有效期至 ${current}，延期自 ${act.on} 起才生效，那时文件已经失效。`,
          '请核对延期的生效日期；文件已经失效的，应当重新发布。',
        ),
      );
    } else if (until < current) {
      findings.push(
        errorAt(
          act.place('until'),
          'policy/extension-backwards',
          `延期至 ${until}，早于原来的最后有效日 ${current}。`,
          '延期只能往后延：请核对日期；要让文件提前失效，请用“宣布失效”或“废止”。',
        ),
      );
    }
    current = until;
  }
  return findings;
}

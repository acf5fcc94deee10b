import { addDays, type Day } from '../../src/records/values/day.ts';
import type { EffectKind } from '../../src/records/policy.ts';
import type { Random } from './random.ts';
import { inForce, type Standing } from './standing.ts';

/** One act on an earlier document. */
export interface Act {
  readonly kind: EffectKind;
  readonly target: Standing;
  readonly clauses?: readonly string[];
  readonly until?: Day;
  readonly note?: string;
}

interface Moment {
  readonly signedOn: Day;
  readonly on: Day;
}

/** How often documents act on others in each way. */
const kinds: readonly EffectKind[] = [
  ...Array<EffectKind>(7).fill('替代'),
  ...Array<EffectKind>(5).fill('修改'),
  ...Array<EffectKind>(3).fill('部分废止'),
  ...Array<EffectKind>(3).fill('延期'),
  ...Array<EffectKind>(2).fill('暂停执行'),
  ...Array<EffectKind>(2).fill('恢复执行'),
  ...Array<EffectKind>(2).fill('更正'),
  '废止',
  '宣布失效',
];

/** Draws an act that is possible at this moment, and remembers it; undefined where the kind drawn finds no target. */
export function drawAct(random: Random, history: readonly Standing[], moment: Moment): Act | undefined {
  const kind = random.pick(kinds);
  const targets = inForce(history, moment.signedOn, moment.on).filter((target) => suits(kind, target, moment));
  if (targets.length === 0) return undefined;
  const target = random.pick(targets);
  settle(kind, target, moment.on);
  if (kind === '部分废止') return { kind, target, clauses: articlesOf(random, target, random.between(1, 2)) };
  if (kind === '修改' && random.chance(0.7)) return { kind, target, clauses: articlesOf(random, target, 3) };
  if (kind === '更正') return { kind, target, note: '附表中的办理期限“五个工作日”更正为“七个工作日”。' };
  if (kind !== '延期') return { kind, target };
  target.lastValidDay = addDays(target.lastValidDay ?? moment.on, 1096);
  return { kind, target, until: target.lastValidDay };
}

function suits(kind: EffectKind, target: Standing, { signedOn, on }: Moment): boolean {
  const hasArticles = target.clauses.some((clause) => /^第.+条$/.test(clause));
  if (kind === '恢复执行') return target.suspendedOn !== undefined && target.suspendedOn < signedOn;
  if (kind === '暂停执行') return target.normative && target.suspendedOn === undefined;
  if (kind === '延期') return target.lastValidDay !== undefined && target.lastValidDay < addDays(on, 400);
  if (kind === '部分废止' || kind === '修改' || kind === '替代') return hasArticles;
  return true;
}

function settle(kind: EffectKind, target: Standing, on: Day): void {
  target.settledOn = on;
  if (kind === '废止' || kind === '替代' || kind === '宣布失效') target.endedOn = on;
  if (kind === '暂停执行') target.suspendedOn = on;
  if (kind === '恢复执行') target.suspendedOn = undefined;
}

function articlesOf(random: Random, { clauses }: Standing, count: number): string[] {
  return random.some(
    clauses.filter((clause) => /^第.+条$/.test(clause)),
    count,
  );
}

/** The rows of a clean-up decision: what became of up to `most` documents that are older than two years. */
export function drawCleanUp(random: Random, history: readonly Standing[], moment: Moment, most: number): string[][] {
  const old = inForce(history, moment.signedOn, moment.on).filter(
    ({ publishedOn }) => publishedOn < addDays(moment.signedOn, -730),
  );
  return random.some(old, most).map((target) => {
    const partly = !target.normative ? false : random.chance(0.2);
    const clauses = partly ? articlesOf(random, target, 1) : [];
    const fate = random.fraction();
    const kind = clauses.length > 0 ? '部分废止' : fate < 0.35 ? '废止' : fate < 0.7 ? '宣布失效' : '继续有效';
    const reason = kind === '继续有效' ? '' : random.pick(reasons);
    if (kind !== '继续有效') settle(kind, target, moment.on);
    return [target.title, target.number, kind, kind === '继续有效' ? '' : moment.on, clauses.join('、'), reason];
  });
}

const reasons = ['工作任务已经完成', '适用期已过', '主要内容已被新的规定代替', '与现行规定不一致', '调整对象已经消失'];

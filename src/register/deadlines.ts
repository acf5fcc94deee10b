import { addDays, dayOf, yearOf, type Day } from '../records/day.ts';
import { isInRange } from '../records/day-range.ts';
import { placeOf, type AnyEntry } from '../records/entry.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import { limitsOf } from '../records/site.ts';
import { isScheduled, nameOf, type Holdings, type PolicyEntry } from './holdings.ts';
import type { JoinedAct } from './joined-acts.ts';
import type { Standings } from './standings.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

/** What the duties of publication are measured on, besides the records themselves. */
export interface Duties {
  readonly acts: readonly JoinedAct[];
  readonly standings: Standings;
  /** Documents that some interpretation names. */
  readonly interpreted: ReadonlySet<PolicyEntry | undefined>;
}

/**
 * The duties that have a limit: a document is published within so many working days of its signing, a repeal is marked
 * on the original within so many of its day, a normative document is interpreted within so many of its publication, and
 * a budget is published within so many calendar days of its approval. Missed ones are warnings, so that the delay stays
 * to be seen and is never a reason to publish later still. The limits come from `site.yaml`, in default of that from the
 * work plans of agencies (20, 20 and 3 working days, 20 days under 预算法 第十四条).
 */
export function checkDeadlines(holdings: Holdings, duties: Duties): Finding[] {
  const limits = limitsOf(holdings.site);
  return [
    ...holdings.policies.flatMap((policy) => checkPublication(policy, holdings.asOf, limits.publish)),
    ...duties.acts.flatMap((act) => checkMark(act, limits.mark)),
    ...holdings.policies.flatMap((policy) => checkInterpretation(policy, holdings.asOf, duties, limits.interpret)),
    ...holdings.entries.flatMap((entry) => checkApproval(entry, limits.budget)),
  ];
}

function checkPublication(policy: PolicyEntry, asOf: Day, limit: number): Finding[] {
  const { signedOn, publishedAt, sourceUrl } = policy.fields;
  // Days that a slip of the pen put centuries apart have been told of.
  if (!isInRange(signedOn) || yearOf(publishedAt) > yearOf(asOf) + 1) return [];
  const { count, provisional } = workingDaysBetween(signedOn, dayOf(publishedAt));
  // A repost is published when the other agency lets it out.
  if (count <= limit || sourceUrl !== undefined) return [];
  const message = `文件 ${signedOn} 成文，第 ${count} 个工作日（${dayOf(publishedAt)}）才发布${uncertain(provisional)}，超过了 ${limit} 个工作日。`;
  return [
    warningAt(
      placeOf(policy, 'publishedAt'),
      'deadline/publish',
      message,
      '请核对成文日期和发布时间；日期无误的，今后请在成文后及时发布。',
    ),
  ];
}

const ending: ReadonlySet<JoinedAct['kind']> = new Set(['废止', '替代', '宣布失效']);

function checkMark({ kind, on, markedOn, target, place }: JoinedAct, limit: number): Finding[] {
  if (!ending.has(kind) || !target.policy || markedOn === undefined) return [];
  const { count, provisional } = workingDaysBetween(on, markedOn);
  if (count <= limit) return [];
  const message = `${nameOf(target.policy)}自 ${on} 起${kind === '宣布失效' ? '失效' : '废止'}，第 ${count} 个工作日（${markedOn}）才作出标注${uncertain(provisional)}，超过了 ${limit} 个工作日。`;
  return [
    warningAt(
      place('on'),
      'deadline/mark',
      message,
      '请核对生效日期和标注日期；日期无误的，今后请在文件废止、失效后及时标注。',
    ),
  ];
}

function checkInterpretation(
  policy: PolicyEntry,
  asOf: Day,
  { standings, interpreted }: Duties,
  limit: number,
): Finding[] {
  const status = standings.of.get(policy)?.status;
  if (policy.fields.normative !== true || interpreted.has(policy) || isScheduled(policy, asOf)) return [];
  if (status === '已废止' || status === '已失效') return [];
  const { day, provisional } = workingDayAfter(dayOf(policy.fields.publishedAt), limit);
  if (asOf <= day) return [];
  const message = `规范性文件还没有解读；应在发布后 ${limit} 个工作日内（${day} 前，含当日）发布${uncertain(provisional)}。`;
  return [
    warningAt(
      placeOf(policy, 'normative'),
      'deadline/interpret',
      message,
      '请在 interpretations 文件夹里补一篇解读，并在 interprets 里写上这份文件的编号。',
    ),
  ];
}

function checkApproval(entry: AnyEntry, limit: number): Finding[] {
  if (entry.collection !== 'budgets') return [];
  const { approvedOn, publishedAt, kind } = entry.fields;
  const last = addDays(approvedOn, limit);
  if (dayOf(publishedAt) <= last) return [];
  const message = `${kind} ${approvedOn} 批复，应在 ${limit} 日内（${last} 前，含当日）公开，而发布时间是 ${dayOf(publishedAt)}。`;
  return [
    warningAt(
      placeOf(entry, 'publishedAt'),
      'deadline/budget',
      message,
      '请核对批复日期和发布时间；日期无误的，今后请在批复后及时公开。',
    ),
  ];
}

/** Years whose calendar is not published yet are never presented as certain. */
function uncertain(provisional: boolean): string {
  return provisional ? '（所涉年份没有放假安排，暂按周一至周五推算）' : '';
}

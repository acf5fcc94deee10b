import { dayOf } from '../../records/values/day.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { Duty } from './duty.ts';
import { dueOf } from './reckoning.ts';
import { nameOf } from '../links/document-names.ts';

/**
 * Duties that were missed are warnings, so that the delay stays to be seen and is never a reason to publish later still.
 * What came too late in a table of disposals or as an interpretation is told there, row by row.
 */
export function checkDeadlines(duties: readonly Duty[]): Finding[] {
  return duties.flatMap((duty) => {
    if (duty.kind === 'publish' && duty.state === 'late') return [publishedLate(duty)];
    if (duty.kind === 'mark' && duty.state === 'late') return [markedLate(duty)];
    if (duty.kind === 'interpret' && duty.state === 'overdue') return [notInterpreted(duty)];
    if (duty.kind === 'budget' && duty.state === 'late') return [budgetLate(duty)];
    return [];
  });
}

function publishedLate({ place, entry, from, count, limit, provisional }: Duty): Finding {
  const on = dayOf(entry.fields.publishedAt);
  const message = `文件 ${from} 成文，第 ${count} 个工作日（${on}）才发布${uncertain(provisional)}，超过了 ${limit} 个工作日。`;
  const mend = '请核对成文日期和发布时间；日期无误的，今后请在成文后及时发布。';
  return warningAt(place, 'deadline/publish', message, mend);
}

function markedLate({ place, entry, act, from, doneOn, count, limit, provisional }: Duty): Finding {
  const what = act?.kind === '宣布失效' ? '失效' : '废止';
  const message = `${nameOf(entry)}自 ${from} 起${what}，第 ${count} 个工作日（${doneOn}）才作出标注${uncertain(provisional)}，超过了 ${limit} 个工作日。`;
  const mend = '请核对生效日期和标注日期；日期无误的，今后请在文件废止、失效后及时标注。';
  return warningAt(place, 'deadline/mark', message, mend);
}

function notInterpreted(duty: Duty): Finding {
  const { place, limit, provisional } = duty;
  const due = dueOf(duty).day;
  const message = `规范性文件还没有解读；应在发布后 ${limit} 个工作日内（${due} 前，含当日）发布${uncertain(provisional)}。`;
  const mend = '请在 interpretations 文件夹里补一篇解读，并在 interprets 里写上这份文件的编号。';
  return warningAt(place, 'deadline/interpret', message, mend);
}

function budgetLate(duty: Duty): Finding {
  const { place, entry, from, limit } = duty;
  const due = dueOf(duty).day;
  const message = `${'kind' in entry.fields ? String(entry.fields.kind) : ''} ${from} 批复，应在 ${limit} 日内（${due} 前，含当日）公开，而发布时间是 ${dayOf(entry.fields.publishedAt)}。`;
  const mend = '请核对批复日期和发布时间；日期无误的，今后请在批复后及时公开。';
  return warningAt(place, 'deadline/budget', message, mend);
}

/** Years whose calendar is not published yet are never presented as certain. */
function uncertain(provisional: boolean): string {
  return provisional ? '（所涉年份没有放假安排，暂按周一至周五推算）' : '';
}

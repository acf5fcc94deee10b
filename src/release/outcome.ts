import { countFindings, findingsAsText } from '../exports/findings/findings.ts';
import type { BuildResult } from './build.ts';
import { tellRecorded } from './recording.ts';

/** How a build ended, in words for whoever started it, and the exit code. */
export function tellOutcome(result: BuildResult, out: string): { readonly words: string; readonly code: 0 | 1 } {
  const failed = (words: string) => ({ words, code: 1 as const });
  switch (result.outcome) {
    case 'busy':
      return failed(`另一个生成正在进行（进程 ${result.heldBy}），请等它结束再试。`);
    case 'earlier':
      return failed(
        `已经发布的网站是按 ${result.published} 计算的，比这一次的日期晚：照发会让效力状态退回去，没有发布。\n` +
          '请核对本机的日期和 --as-of；确实要退回的，加上 --allow-earlier。',
      );
    case 'refused':
      return failed(`\n${findingsAsText(result.findings, result.records)}\n有错误，没有发布；已经发布的网站没有变动。`);
    case 'unsound':
      return failed(
        [
          ...result.faults.map(({ address, message }) => `${address}：${message}`),
          '\n生成的网站没有通过核验，没有发布；已经发布的网站没有变动。',
        ].join('\n'),
      );
    case 'published': {
      const { findings, records, recorded } = result;
      const told = recorded ? tellRecorded(recorded) : '';
      const found = findings.length > 0 ? `\n${findingsAsText(findings, records)}` : countFindings(findings, records);
      return { words: [found, ...(told === '' ? [] : [told]), `网站已生成：${out}`].join('\n'), code: 0 };
    }
  }
}

import { countFindings, findingsAsText } from '../src/exports/findings.ts';
import { buildSite } from '../src/release/build.ts';
import { printProgress } from '../src/release/progress.ts';
import { ForeignFolder } from '../src/release/publication.ts';
import type { Options } from './command-line.ts';

/** Builds the site and tells on standard error how it went; gives back whether it was published, and sets the exit code. */
export async function buildAndTell(options: Options): Promise<boolean> {
  const say = (words: string) => process.stderr.write(`${words}\n`);
  process.exitCode = 1;
  try {
    const result = await buildSite({ ...options, progress: printProgress(process.stderr, Date.now) });
    if (result.outcome === 'busy') say(`另一个生成正在进行（进程 ${result.heldBy}），请等它结束再试。`);
    else if (result.outcome === 'refused')
      say(`\n${findingsAsText(result.findings, result.records)}\n有错误，没有发布；已经发布的网站没有变动。`);
    else if (result.outcome === 'unsound') {
      for (const fault of result.faults) say(`${fault.address}：${fault.message}`);
      say('\n生成的网站没有通过核验，没有发布；已经发布的网站没有变动。');
    } else {
      if (result.findings.length > 0) say(`\n${findingsAsText(result.findings, result.records)}`);
      else say(countFindings(result.findings, result.records));
      say(`网站已生成：${options.out}`);
      process.exitCode = 0;
      return true;
    }
  } catch (fault) {
    if (!(fault instanceof ForeignFolder)) throw fault;
    say(`${fault.message}请用 --out 指定另一个文件夹。`);
    process.exitCode = 2;
  }
  return false;
}

import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest } from 'vitest/node';
import { BrowserMissing, ensureBrowser } from '../test/site/browser.ts';

const help = `运行全部测试；没有浏览器时尽可能自动安装。

用法：npm test -- [选项] [文件名的一部分 …]

  --project pure   只运行不需要浏览器的测试
  --project site   只运行网站的测试
  -t 名称          只运行名称符合的测试
  --help           显示这份说明
`;

/** Runs the tests that the arguments choose, all without any; whatever Vitest understands may be given. */
async function runTests(options: readonly string[]): Promise<void> {
  const { filter, options: chosen } = parseCLI(['vitest', 'run', ...options]);
  const needsBrowser = [chosen.project ?? []].flat().join() !== 'pure';
  if (needsBrowser) ensureBrowser((words) => console.error(words));
  const root = fileURLToPath(new URL('..', import.meta.url));
  const run = await startVitest('test', filter, { ...chosen, root, config: 'test/vitest.config.ts', watch: false });
  await run.close();
}

const options = process.argv.slice(2);
if (options.includes('--help') || options.includes('-h')) process.stdout.write(help);
else {
  try {
    await runTests(options);
  } catch (fault) {
    if (!(fault instanceof BrowserMissing)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const help = `检查代码：规则与房间的界限（oxlint）、格式（prettier）、类型（astro check）。

用法：npm run lint -- [选项]

  --fix   能自动改正的就改正
  --help  显示这份说明
`;
const options = new Set(process.argv.slice(2));
const fix = options.has('--fix');
const code = ['src', 'scripts', 'test', 'astro.config.mjs'];
const steps = [
  ['规则', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...(fix ? ['--fix'] : []), ...code],
  ['格式', 'prettier/bin/prettier.cjs', '--log-level=warn', fix ? '--write' : '--check', '.'],
  ['类型', 'astro/bin/astro.mjs', 'check', '--minimumSeverity=warning', '--minimumFailingSeverity=warning'],
] as const;

/** Runs one tool and says in one line how it went; what the tool says is shown when it found something. */
function runStep([name, program, ...rest]: (typeof steps)[number]): boolean {
  const started = Date.now();
  const root = fileURLToPath(new URL('..', import.meta.url));
  const tool = fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...rest], { cwd: root, encoding: 'utf8' });
  if (status !== 0) process.stdout.write(stdout + stderr);
  console.log(`${name}：${status === 0 ? '通过' : '有问题'}（${((Date.now() - started) / 1000).toFixed(1)} 秒）`);
  return status === 0;
}

if (options.has('--help')) process.stdout.write(help);
else if (options.difference(new Set(['--fix'])).size > 0) {
  process.stderr.write(`不认识的选项。\n\n${help}`);
  process.exitCode = 2;
} else if (steps.map(runStep).includes(false)) process.exitCode = 1;

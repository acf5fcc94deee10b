import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findingsAsText } from '../src/exports/findings/findings.ts';
import { developSite } from '../src/release/development.ts';
import { codeDigest } from '../src/release/digest.ts';
import { printProgress } from '../src/release/progress.ts';
import { readOptions } from './command-line.ts';

/** Marks the process that serves; the one that was started only starts it again when code outside Astro changes. */
const serving = 'MINGSHI_SERVING';

const options = readOptions('dev', '边改边看：内容或代码一改，网页随即更新（没有检索）。', [
  'content',
  'as-of',
  'port',
]);
if (options && process.env[serving] === undefined) {
  const args = ['--watch', '--watch-preserve-output', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, [serving]: 'yes' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => (process.exitCode = code ?? 0));
} else if (options) {
  const progress = printProgress(process.stderr, Date.now);
  const site = await developSite({ ...options, code: codeDigest(), progress }, (findings, records) =>
    process.stderr.write(`\n${findingsAsText(findings, records)}\n`),
  );
  process.stdout.write(`网站在这里：${site.address}（按 Ctrl+C 结束）\n`);
}

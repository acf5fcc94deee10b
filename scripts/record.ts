import { findingsAsText } from '../src/exports/findings/findings.ts';
import { hasErrors } from '../src/records/finding.ts';
import { codeDigest } from '../src/release/digest.ts';
import { printProgress } from '../src/release/progress.ts';
import { readAgency } from '../src/release/reading.ts';
import { recordRelease, tellRecorded } from '../src/release/recording.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('record', '把发布的网址登记到内容文件夹的 ledger 里；不生成网站。', ['content', 'as-of']);
if (options) {
  const progress = printProgress(process.stderr, Date.now);
  const { register, ledger, findings, records } = await readAgency({ ...options, code: codeDigest(), progress });
  if (!register || hasErrors(findings)) {
    process.stderr.write(`\n${findingsAsText(findings, records)}\n有错误，没有登记。\n`);
    process.exitCode = 1;
  } else {
    const recorded = recordRelease(options.content, register, ledger);
    process.stdout.write(`${tellRecorded(recorded) || '没有新的内容要登记。'}\n`);
    process.exitCode = recorded.written ? 0 : 1;
  }
}

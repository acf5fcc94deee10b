import { deadlineData } from '../src/exports/data/deadline-data.ts';
import { deadlineReport } from '../src/exports/findings/deadline-report.ts';
import { findingsAsText } from '../src/exports/findings/findings.ts';
import { hasErrors } from '../src/records/finding.ts';
import { codeDigest } from '../src/release/digest.ts';
import { noProgress, printProgress } from '../src/release/progress.ts';
import { readAgency } from '../src/release/reading.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('report', '列出各项公开时限的完成情况（text 给人看，json 给程序用）；不改动任何文件。', [
  'content',
  'as-of',
  'format',
]);
if (options) {
  const progress = options.format === 'text' ? printProgress(process.stderr, Date.now) : noProgress;
  const { register, findings, records } = await readAgency({ ...options, code: codeDigest(), progress });
  if (!register || hasErrors(findings)) {
    process.stderr.write(`\n${findingsAsText(findings, records)}\n有错误，没有推算时限。\n`);
    process.exitCode = 1;
  } else if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(deadlineData(register), undefined, 2)}\n`);
  } else {
    process.stdout.write(`\n${deadlineReport(register)}`);
  }
}

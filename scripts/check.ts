import { findingsAsJson, findingsAsText } from '../src/exports/findings.ts';
import { hasErrors } from '../src/records/finding.ts';
import { codeDigest } from '../src/release/digest.ts';
import { noProgress, printProgress } from '../src/release/progress.ts';
import { readAgency } from '../src/release/reading.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('check', '检查内容，一次列出全部问题；不改动任何文件。', [
  'content',
  'as-of',
  'format',
  'strict',
]);
if (options) {
  const progress = options.json ? noProgress : printProgress(process.stderr, Date.now);
  const { findings, records } = await readAgency({ ...options, code: codeDigest(), progress });
  process.stdout.write(options.json ? findingsAsJson(findings) : `\n${findingsAsText(findings, records)}`);
  process.exitCode = hasErrors(findings) ? 1 : 0;
}

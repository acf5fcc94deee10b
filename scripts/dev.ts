import { findingsAsText } from '../src/exports/findings.ts';
import { developSite } from '../src/release/development.ts';
import { codeDigest } from '../src/release/digest.ts';
import { printProgress } from '../src/release/progress.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('dev', '边改边看：内容或代码一改，网页随即更新（没有检索和数据文件）。', [
  'content',
  'as-of',
  'port',
]);
if (options) {
  const progress = printProgress(process.stderr, Date.now);
  const site = await developSite({ ...options, code: codeDigest(), progress }, (findings, records) =>
    process.stderr.write(`\n${findingsAsText(findings, records)}\n`),
  );
  process.stdout.write(`网站在这里：${site.address}（按 Ctrl+C 结束）\n`);
}

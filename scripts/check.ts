import { relative, sep } from 'node:path';
import {
  annotationsForGitHub,
  codeQualityForGitLab,
  summaryAsMarkdown,
} from '../src/exports/findings/findings-reports.ts';
import { findingsAsJson, findingsAsText } from '../src/exports/findings/findings.ts';
import { hasErrors } from '../src/records/finding.ts';
import { codeDigest } from '../src/release/digest.ts';
import { noProgress, printProgress } from '../src/release/progress.ts';
import { readAgency } from '../src/release/reading.ts';
import { repositoryOf } from '../src/release/repository.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('check', '检查内容，一次列出全部问题；不改动任何文件。', [
  'content',
  'as-of',
  'format',
  'strict',
]);
if (options) {
  const progress = options.format === 'text' ? printProgress(process.stderr, Date.now) : noProgress;
  const { findings, records } = await readAgency({ ...options, code: codeDigest(), progress });
  const report = {
    text: () => `\n${findingsAsText(findings, records)}`,
    json: () => findingsAsJson(findings),
    github: annotationsForGitHub,
    gitlab: codeQualityForGitLab,
    markdown: summaryAsMarkdown,
  }[options.format];
  // Where proposals are shown, files are named from the top of the repository, which may be the content's own.
  const root = relative(repositoryOf(options.content) ?? process.cwd(), options.content).replaceAll(sep, '/');
  process.stdout.write(report(findings, records, root));
  process.exitCode = hasErrors(findings) ? 1 : 0;
}

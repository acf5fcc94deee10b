import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Finding, Severity } from '../../records/finding.ts';
import { countFindings } from './findings.ts';

/** How findings are told where content is proposed and checked; `root` is the content folder as the repository names it. */
export type FindingsReport = (findings: readonly Finding[], records: number, root: string) => string;

const githubLevels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions (also understood by Gitea and Forgejo): one line for each finding, shown beside the line of the
 * proposal; then the count.
 */
export const annotationsForGitHub: FindingsReport = (findings, records, root) => {
  const lines = findings.map(({ severity, file, line, column, rule, message, mend }) => {
    const place = { file: pathOf(root, file), line, col: column, title: rule };
    const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${githubLevels[severity]} ${properties.join(',')}::${escapeData(`${message}\n改法：${mend}`)}`;
  });
  return [...lines, countFindings(findings, records), ''].join('\n');
};

const gitlabSeverities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** A Code Quality report of GitLab: an array of issues, each with a fingerprint that stays when lines move. */
export const codeQualityForGitLab: FindingsReport = (findings, _records, root) => {
  const seen = new Map<string, number>();
  const issues = findings.map(({ severity, file, line, rule, field, message, mend }) => {
    const told = [rule, file, field, message].join('\0');
    const again = seen.get(told) ?? 0;
    seen.set(told, again + 1);
    return {
      description: `${message}改法：${mend}`,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${told}\0${again}`).digest('hex'),
      severity: gitlabSeverities[severity],
      location: { path: pathOf(root, file), lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};

/** Beyond these a summary is no summary; the rest is in the log. */
const mostRows = 100;

/** A summary in Markdown: the count, then a table of the findings, errors first. */
export const summaryAsMarkdown: FindingsReport = (findings, records, root) => {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const rows = sorted
    .slice(0, mostRows)
    .map(({ severity, file, line, message, mend }) =>
      [severityMarks[severity], `${pathOf(root, file)}:${line}`, message, mend].map(escapeCell).join(' | '),
    );
  const left = sorted.length - rows.length;
  return [
    '## 内容检查',
    '',
    countFindings(findings, records),
    ...(rows.length === 0
      ? []
      : ['', '| | 位置 | 问题 | 改法 |', '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)]),
    ...(left > 0 ? ['', `另有 ${left} 条，见运行记录。`] : []),
    '',
  ].join('\n');
};

const severityMarks: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '说明' };

function pathOf(root: string, file: string): string {
  return posix.join(root, file);
}

/** GitHub's escapes; a message of several lines is one command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What an editor wrote is quoted in messages and must not become markup. */
function escapeCell(text: string): string {
  return text.replaceAll(/[\\|<>&*_~[\]]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`).replaceAll(/\s+/g, ' ');
}

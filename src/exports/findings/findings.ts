import type { Finding, Severity } from '../../records/finding.ts';

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '说明' };

/**
 * Findings as an editor reads them: place, what is wrong, how to mend it, the rule to look up in the handbook; then one
 * line that counts them. `records` is how many records were read.
 */
export function findingsAsText(findings: readonly Finding[], records: number): string {
  const blocks = findings.map(
    (finding) =>
      `${finding.file}:${finding.line}:${finding.column}${finding.field === '' ? '' : ` · ${finding.field}`}\n` +
      `  ${severityNames[finding.severity]}  ${finding.message}\n  改法  ${finding.mend}\n  规则  ${finding.rule}\n`,
  );
  return [...blocks, `${countFindings(findings, records)}\n`].join('\n');
}

/** `共 80 篇：0 处错误，2 处提醒。` */
export function countFindings(findings: readonly Finding[], records: number): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const notes = count('info');
  return `共 ${records} 篇：${count('error')} 处错误，${count('warning')} 处提醒${notes > 0 ? `，${notes} 处说明` : ''}。`;
}

/** The array that machines read: exactly the members of docs/contract.md#8-findings, in their order. */
export function findingsAsJson(findings: readonly Finding[]): string {
  const plain = findings.map(({ rule, severity, file, line, column, field, message, mend }) => ({
    rule,
    severity,
    file,
    line,
    column,
    field,
    message,
    mend,
  }));
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import {
  annotationsForGitHub,
  codeQualityForGitLab,
  summaryAsMarkdown,
} from '../../../src/exports/findings/findings-reports.ts';
import type { Finding } from '../../../src/records/finding.ts';

const finding: Finding = {
  rule: 'field/value',
  severity: 'error',
  file: 'policies/2026/a,b.md',
  line: 3,
  column: 7,
  field: 'title',
  message: '“100%\n::error::伪造”不行。',
  mend: '请改成 <b>甲|乙</b>。',
};
const findings: readonly Finding[] = [
  { ...finding, severity: 'warning', line: 9 },
  finding,
  { ...finding, severity: 'info', file: 'site.yaml' },
];

describe('annotations for GitHub', () => {
  const lines = annotationsForGitHub(findings, 96, 'content').trimEnd().split('\n');

  test('are one line for each finding, and the count', () => {
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual(['warning', 'error', 'notice', undefined]);
    expect(lines.at(-1)).toBe('共 96 篇：1 处错误，1 处提醒，1 处说明。');
  });

  test('name the file as the repository does, and let no content end the command', () => {
    expect(lines[1]).toBe(
      '::error file=content/policies/2026/a%2Cb.md,line=3,col=7,title=field/value::“100%25%0A::error::伪造”不行。%0A改法：请改成 <b>甲|乙</b>。',
    );
  });

  test('without findings only count', () => {
    expect(annotationsForGitHub([], 96, 'content')).toBe('共 96 篇：0 处错误，0 处提醒。\n');
  });
});

describe('a Code Quality report for GitLab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issuesOf = (list: readonly Finding[]) => JSON.parse(codeQualityForGitLab(list, 1, 'content')) as Issue[];

  test('tells place and severity', () => {
    expect(issuesOf(findings).map(({ severity, location }) => [severity, location.path, location.lines.begin])).toEqual(
      [
        ['minor', 'content/policies/2026/a,b.md', 9],
        ['critical', 'content/policies/2026/a,b.md', 3],
        ['info', 'content/site.yaml', 3],
      ],
    );
  });

  test('has fingerprints that stay when lines move, each once', () => {
    const prints = issuesOf([finding, { ...finding, line: 4 }]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(2);
    expect(issuesOf([{ ...finding, line: 30 }])[0]?.fingerprint).toBe(prints[0]);
  });
});

describe('a summary in Markdown', () => {
  const tree = (list: readonly Finding[]) =>
    remark()
      .use(remarkGfm)
      .parse(summaryAsMarkdown(list, 96, 'content'));

  test('is a table, errors first, in which what was quoted stays text', () => {
    const table = tree(findings).children.find((node) => node.type === 'table');
    const rows = table?.children.slice(1).map((row) => row.children.map((cell) => toString(cell)));
    expect(rows).toHaveLength(3);
    expect(rows?.[0]).toEqual([
      '错误',
      'content/policies/2026/a,b.md:3',
      '“100% ::error::伪造”不行。',
      '请改成 <b>甲|乙</b>。',
    ]);
  });

  test('stays a summary, and says what it leaves out', () => {
    const many = Array.from({ length: 140 }, (_, at) => ({ ...finding, line: at + 1 }));
    const table = tree(many).children.find((node) => node.type === 'table');
    expect(table?.children).toHaveLength(101);
    expect(toString(tree(many))).toContain('另有 40 条');
  });

  test('without findings has no table', () => {
    expect(tree([]).children.some((node) => node.type === 'table')).toBe(false);
  });
});

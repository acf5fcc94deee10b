import { describe, expect, test } from 'vitest';
import { countFindings, findingsAsJson, findingsAsText } from '../../../src/exports/findings/findings.ts';
import type { Finding } from '../../../src/records/finding.ts';

const finding: Finding = {
  rule: 'field/missing',
  severity: 'error',
  file: 'policies/a.md',
  line: 3,
  column: 1,
  field: 'title',
  message: '缺少标题。',
  mend: '请补上标题。',
};

describe('findings', () => {
  test('are printed with place, fault, remedy and rule, and counted', () => {
    expect(findingsAsText([finding], 12)).toBe(
      'policies/a.md:3:1 · title\n  错误  缺少标题。\n  改法  请补上标题。\n  规则  field/missing\n\n共 12 篇：1 处错误，0 处提醒。\n',
    );
  });

  test('without a field name only the place', () => {
    expect(findingsAsText([{ ...finding, field: '' }], 1)).toMatch(/^policies\/a\.md:3:1\n/);
  });

  test('are an array of the fields of the contract for machines', () => {
    expect(JSON.parse(findingsAsJson([{ ...finding, extra: 1 } as Finding]))).toEqual([finding]);
    expect(findingsAsJson([])).toBe('[]\n');
  });

  test('are counted by severity', () => {
    expect(countFindings([finding, { ...finding, severity: 'warning' }, { ...finding, severity: 'info' }], 3)).toBe(
      '共 3 篇：1 处错误，1 处提醒，1 处说明。',
    );
  });
});

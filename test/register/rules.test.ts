import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/records/finding.ts';
import { applyRules } from '../../src/register/rules.ts';
import { aSite } from './entries.ts';

function finding(rule: string, severity: Severity): Finding {
  return { rule, severity, file: 'a.md', line: 1, column: 1, field: '', message: '', mend: '' };
}

describe('applyRules', () => {
  test.for<{ rule: string; severity: Severity; set: 'error' | 'warning' | 'off'; becomes: Severity | undefined }>([
    { rule: 'interpretation/late', severity: 'warning', set: 'error', becomes: 'error' },
    { rule: 'interpretation/late', severity: 'warning', set: 'off', becomes: undefined },
    { rule: 'record/owner-unknown', severity: 'error', set: 'warning', becomes: 'warning' },
    { rule: 'reference/title-known', severity: 'warning', set: 'off', becomes: undefined },
    { rule: 'privacy/id-number', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'privacy/mobile', severity: 'warning', set: 'off', becomes: 'warning' },
    { rule: 'secrecy/mark', severity: 'error', set: 'warning', becomes: 'error' },
    { rule: 'privacy/mobile', severity: 'warning', set: 'error', becomes: 'error' },
    { rule: 'policy/effect-target-unknown', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'policy/number-taken', severity: 'error', set: 'warning', becomes: 'error' },
    { rule: 'record/address-taken', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'record/disclosure-body', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'budget/children', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'sampling/totals', severity: 'error', set: 'warning', becomes: 'error' },
    { rule: 'attachment/content', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'text/placeholder', severity: 'error', set: 'off', becomes: 'error' },
    { rule: 'budget/code-unknown', severity: 'error', set: 'off', becomes: undefined },
    { rule: 'budget/negative', severity: 'error', set: 'warning', becomes: 'warning' },
    { rule: 'policy/text-effect', severity: 'warning', set: 'off', becomes: undefined },
    { rule: 'link/target-unknown', severity: 'error', set: 'warning', becomes: 'error' },
  ])('$rule ($severity) set to $set becomes $becomes', ({ rule, severity, set, becomes }) => {
    expect(
      applyRules([finding(rule, severity)], aSite({ rules: { days: { publish: 5 }, [rule]: set } })).map(
        (found) => found.severity,
      ),
    ).toEqual(becomes === undefined ? [] : [becomes]);
  });

  test('tells whoever would weaken a protected rule that it cannot be done', () => {
    const [kept] = applyRules([finding('sampling/totals', 'error')], aSite({ rules: { 'sampling/totals': 'off' } }));
    expect(kept?.mend).toContain('sampling/totals: off，这条规则不能放宽');
    const [stricter] = applyRules(
      [finding('privacy/mobile', 'warning')],
      aSite({ rules: { 'privacy/mobile': 'error' } }),
    );
    expect(stricter?.mend).toBe('');
  });

  test('leaves findings alone that no rule names', () => {
    const findings = [finding('interpretation/late', 'warning')];
    expect(applyRules(findings, aSite())).toEqual(findings);
  });
});

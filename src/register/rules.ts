import type { Finding } from '../records/finding.ts';
import type { SiteFields } from '../records/site.ts';

/**
 * Errors that an agency may weaken: duties and conventions, about which agencies differ. All others keep what is published
 * whole and true: a record that was not read, a text that was cut, a sum that does not add up, a relation that leads to
 * the wrong document, an address that two records claim.
 */
const open: readonly RegExp[] = [
  /^(deadline|content|clause)\//,
  /^record\/(topic-unknown|owner-unknown)$/,
  /^policy\/(index-number-pattern|number-year|normative-effective|normative-term)$/,
  /^interpretation\/(late|interpreter-missing|covers-incomplete|transcript)$/,
  /^budget\/(negative|code-unknown|code-name|depth|year-chain|three-public-within|published-before-approval)$/,
];

/** Rules that keep persons and secrets out of publication, whatever their severity. */
const protection = /^(?:privacy|secrecy|exception)\//;

/** Whether `rules` of `site.yaml` may only make this finding stricter. */
export function isProtected({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return protection.test(rule) || (severity === 'error' && !open.some((pattern) => pattern.test(rule)));
}

/** Gives findings the severity that `site.yaml` sets for their rule, or drops them; protected ones can only become errors, and say so. */
export function applyRules(findings: readonly Finding[], site: Pick<SiteFields, 'rules'>): Finding[] {
  const { days: _days, review: _review, ...severities } = site.rules ?? {};
  return findings.flatMap((finding) => {
    const set = severities[finding.rule];
    if (set === undefined) return [finding];
    if (isProtected(finding) && set !== 'error')
      return [{ ...finding, mend: `${finding.mend}（site.yaml 里写了 ${finding.rule}: ${set}，这条规则不能放宽。）` }];
    return set === 'off' ? [] : [{ ...finding, severity: set }];
  });
}

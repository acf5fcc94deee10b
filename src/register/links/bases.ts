import { placeOf } from '../../records/entry.ts';
import type { Finding } from '../../records/finding.ts';
import { targetScheduled } from '../acts/declared-acts.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { comesLater, isScheduled, type Holdings } from '../holdings.ts';
import { resolveReference, type Endpoint } from './references.ts';

/** The documents that each policy rests on (制定依据). */
export function basesOf(holdings: Holdings): {
  readonly bases: ReadonlyMap<PolicyEntry, readonly Endpoint[]>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const bases = new Map(
    holdings.policies.map((policy) => {
      const endpoints = (policy.fields.basis ?? []).flatMap((reference, index): Endpoint[] => {
        const place = placeOf(policy, `basis[${index}]`);
        const { endpoint, findings: found } = resolveReference(reference, holdings, {
          place,
          unknown: 'policy/basis-unknown',
        });
        findings.push(...found);
        const ours = endpoint?.policy;
        if (ours && comesLater(ours, policy, holdings.asOf)) findings.push(targetScheduled(ours, place));
        return !endpoint || (ours && isScheduled(ours, holdings.asOf)) ? [] : [endpoint];
      });
      return [policy, endpoints] as const;
    }),
  );
  return { bases, findings };
}

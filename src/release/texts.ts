import { isPolicyEntry, type PolicyEntry } from '../records/policy-entry.ts';
import type { AnyEntry } from '../records/entry.ts';
import { plainSource, type Ledger } from '../records/ledger.ts';
import type { Day } from '../records/values/day.ts';
import type { Finding } from '../records/finding.ts';
import { checkAttachments } from '../register/published/attachment-checks.ts';
import { checkFacts, factsOf, type PresentFacts } from '../register/published/fact-checks.ts';
import {
  checkTexts,
  earlierTexts,
  publishedOf,
  textsByRecord,
  type EarlierText,
  type PresentText,
} from '../register/published/text-checks.ts';
import { sha256 } from './digest.ts';

/** The texts of policies as they are now. */
export function presentTexts(entries: readonly AnyEntry[]): PresentText[] {
  return policiesIn(entries).map((entry) => ({ entry, digest: sha256(plainSource(entry.body.text)) }));
}

/** What policies are cited by and how long they hold, as it is now. */
export function presentFacts(entries: readonly AnyEntry[]): PresentFacts[] {
  return policiesIn(entries).map((entry) => {
    const parts = factsOf(entry);
    return { entry, digest: parts.map((fact) => sha256(fact).slice(0, 64 / parts.length)).join('') };
  });
}

function policiesIn(entries: readonly AnyEntry[]): PolicyEntry[] {
  return entries.filter(isPolicyEntry);
}

/**
 * Holds the texts and facts of policies, and all attachments, against those that were published: what was changed in
 * silence, and which texts came before.
 */
export function compareTexts(
  entries: readonly AnyEntry[],
  { texts, facts, attachments, kept }: Ledger,
  asOf: Day,
): { readonly findings: readonly Finding[]; readonly earlier: ReadonlyMap<string, readonly EarlierText[]> } {
  const published = textsByRecord(texts, asOf);
  const present = presentTexts(entries);
  const earlier = present.map(({ entry, digest }) => {
    return [`policies/${entry.id}`, earlierTexts({ digest }, publishedOf(entry, published), kept)] as const;
  });
  const findings = [
    ...checkTexts(present, published, kept),
    ...checkFacts(presentFacts(entries), textsByRecord(facts, asOf)),
    ...checkAttachments(entries, textsByRecord(attachments, asOf)),
  ];
  return { findings, earlier: new Map(earlier) };
}

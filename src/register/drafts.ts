import { isInterpretationEntry, isPolicyEntry } from '../records/policy-entry.ts';
import { placeOf, type AnyEntry } from '../records/entry.ts';
import type { Finding } from '../records/finding.ts';
import { anchorsIn } from './links/anchors.ts';
import { basesOf } from './links/bases.ts';
import { declaredActs } from './acts/declared-acts.ts';
import { keyOf, type Holdings } from './holdings.ts';
import { followLinks } from './links/links.ts';
import { checkRecords } from './record-checks.ts';
import { resolveReference } from './links/references.ts';
import type { Draft } from './input.ts';

/**
 * What records that cannot be published, since a field is missing or wrong, get wrong in the fields and links that could be
 * read: so that all is told at once, not one fault of a file after the other. Nothing of them is in the register.
 */
export function checkDrafts(drafts: readonly Draft[], holdings: Holdings): Finding[] {
  const others = drafts.filter(({ entry }) => !holdings.byKey.has(keyOf(entry)));
  if (others.length === 0) return [];
  const entries = others.map(({ entry }) => entry);
  const policies = entries.filter(isPolicyEntry);
  const bodies = new Map([...holdings.bodies, ...others.map(({ entry, body }) => [keyOf(entry), body] as const)]);
  const among: Holdings = { ...holdings, entries, policies, bodies };
  const anchorsOf = anchorsIn(among);
  return [
    ...checkRecords([], among),
    ...declaredActs(among).findings,
    ...basesOf(among).findings,
    ...entries.flatMap((entry) => [
      ...interpreted(entry, holdings),
      ...followLinks({ entry, holdings: among, anchorsOf }).findings,
    ]),
  ];
}

function interpreted(entry: AnyEntry, holdings: Holdings): readonly Finding[] {
  if (!isInterpretationEntry(entry)) return [];
  return entry.fields.interprets.flatMap(
    (reference, index) =>
      resolveReference(reference, holdings, {
        place: placeOf(entry, `interprets[${index}]`),
        unknown: 'interpretation/document-unknown',
        oursOnly: true,
      }).findings,
  );
}

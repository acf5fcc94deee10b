import type { Finding } from '../../records/finding.ts';
import type { BodyStatements } from '../../records/language/statements.ts';
import type { Declarations } from '../acts/declared-acts.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { keyOf, type Holdings } from '../holdings.ts';
import { checkAttachedRepeals } from './attached-repeals.ts';
import { checkAttachments } from './attachments.ts';
import { checkCited } from './cited.ts';
import { checkEffectiveDay, checkTerm } from './force.ts';
import { checkKept } from './kept.ts';
import { checkRepeals } from './repeals.ts';
import { checkAgencies, checkNumber, checkSignature, checkTitle } from './signature.ts';

/** Where the text of a policy says something else than its fields. Warnings: the text may be in the right, or the fields. */
export function checkSaid(holdings: Holdings, { acts }: Pick<Declarations, 'acts'>): Finding[] {
  const cited = holdings.entries.flatMap((entry) => checkCited(entry, holdings));
  const own = holdings.policies.flatMap((entry) => {
    const said = holdings.bodies.get(keyOf(entry))?.said;
    if (!said) return checkTitle(entry);
    return [
      ...checkTitle(entry),
      ...checkNumber(entry, said),
      ...(unread(entry, 'attachments') ? [] : checkAttachments(entry, said)),
      ...(passesOn(entry) ? [] : checkOwn(entry, said, holdings, acts)),
    ];
  });
  return [...cited, ...own];
}

/** What is passed on has its own signature, days and effects, which are not those of the notice that passes it on. */
function passesOn({ fields }: PolicyEntry): boolean {
  return /转发|转载/.test(fields.title);
}

function checkOwn(entry: PolicyEntry, said: BodyStatements, holdings: Holdings, acts: Declarations['acts']): Finding[] {
  return [
    ...checkSignature(entry, said),
    ...checkAgencies(entry, said),
    ...(unread(entry, 'effectiveOn') ? [] : checkEffectiveDay(entry, said)),
    ...(unread(entry, 'effectiveOn', 'term', 'expiresOn', 'noFixedTerm') ? [] : checkTerm(entry, said)),
    ...(understood(entry, acts)
      ? [
          ...checkRepeals(entry, said, acts, holdings),
          ...checkKept(entry, said, holdings),
          ...checkAttachedRepeals(entry, said, acts, holdings),
        ]
      : []),
  ];
}

/** Effects that lead nowhere have been reported; what they were meant for is not known. */
function understood(entry: PolicyEntry, acts: Declarations['acts']): boolean {
  const { fields, tables } = entry;
  if (unread(entry, 'effects', 'effectsTable') || (fields.effectsTable !== undefined && !tables['effectsTable']))
    return false;
  const written = (fields.effects?.length ?? 0) + (tables['effectsTable']?.rows.length ?? 0);
  return acts.filter(({ end, acting }) => end === 'acting' && acting.policy === entry).length >= written;
}

/** Whether one of the fields is written but could not be read, which has been reported: what it says is not known. */
function unread({ places, fields }: PolicyEntry, ...names: readonly (keyof PolicyEntry['fields'])[]): boolean {
  return names.some((name) => name in places && fields[name] === undefined);
}

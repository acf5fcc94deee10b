import type { PolicyEntry } from '../../records/policy-entry.ts';
import { placeOf } from '../../records/entry.ts';
import { errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { replacedBy, type LedgerText } from '../../records/ledger.ts';
import { effectiveDay, ownLastValidDay, type PolicyFields } from '../../records/policy.ts';
import { comparableWith, textRevisions } from './text-checks.ts';

/** What a policy is cited by and how long it holds: the fields that say so, their name, and what they come to. */
const facts: readonly {
  readonly fields: readonly [keyof PolicyFields, ...(keyof PolicyFields)[]];
  readonly name: string;
  readonly value: (fields: PolicyFields) => string | undefined;
}[] = [
  { fields: ['title'], name: '标题', value: ({ title }) => title },
  { fields: ['docNumber'], name: '发文字号', value: ({ docNumber }) => docNumber?.key },
  { fields: ['issuers'], name: '发文机关', value: ({ issuers }) => issuers.join('\n') },
  { fields: ['genre'], name: '文种', value: ({ genre }) => genre },
  { fields: ['normative'], name: '规范性文件', value: ({ normative }) => String(normative === true) },
  { fields: ['signedOn'], name: '成文日期', value: ({ signedOn }) => signedOn },
  { fields: ['effectiveOn'], name: '施行日期', value: effectiveDay },
  { fields: ['expiresOn', 'term', 'noFixedTerm'], name: '有效期', value: ownLastValidDay },
];

/** A policy with the digest of its facts: one part of equal length for each. */
export interface PresentFacts {
  readonly entry: PolicyEntry;
  readonly digest: string;
}

/** What a policy is cited by and how long it holds, always in the same order; '' for what it does not say. */
export function factsOf({ fields }: Pick<PolicyEntry, 'fields'>): string[] {
  return facts.map(({ value }) => value(fields) ?? '');
}

/**
 * `policy/facts-changed`: the title, the number, the issuers or a day of a published policy has become another one, and no
 * revision says why. An error for a 规范性文件, as for its text; else a warning.
 */
export function checkFacts(
  present: readonly PresentFacts[],
  published: ReadonlyMap<string, readonly LedgerText[]>,
): Finding[] {
  return present.flatMap(({ entry, digest }) => {
    const last = replacedBy(digest, comparableWith(entry, published));
    return last && textRevisions(entry) <= last.revisions ? [silentlyChanged(entry, last, digest)] : [];
  });
}

function silentlyChanged(entry: PresentFacts['entry'], { on, digest: before }: LedgerText, digest: string): Finding {
  const length = digest.length / facts.length;
  const part = (text: string, index: number) => text.slice(index * length, (index + 1) * length);
  const changed = facts.filter((_fact, index) => part(before, index) !== part(digest, index));
  const written = changed.flatMap(({ fields }) => fields).find((field) => field in entry.places);
  return (entry.fields.normative === true ? errorAt : warningAt)(
    placeOf(entry, written ?? changed[0]?.fields[0] ?? 'title'),
    'policy/facts-changed',
    `${changed.map(({ name }) => name).join('、')}与 ${on} 登记的已发布内容不同，修订记录里却没有说明。`,
    '误改的，请恢复原来的写法；确实要改的，在文件头的 revisions 最前面写一条：- {on: 修改的日期, kind: 更正, note: 改了什么、为什么}。还没有公开发布过的，请技术人员把 ledger/facts.txt 恢复成登记以前的样子。',
  );
}

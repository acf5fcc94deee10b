import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Act } from '../../register/acts/act.ts';
import type { PolicyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { validityChanges, type ValidityChange } from '../../register/validity/validity-changes.ts';
import { titleWithStatus } from '../../views/status.ts';
import { feedWording } from '../../wording/feeds.ts';
import { timestamp, type FeedEntry } from './entry.ts';

const words = feedWording.change;

/** How a kind of change is spelt in the id of its entry; ids are kept by readers, so these never change. */
const kindSlugs: Readonly<Record<ValidityChange['kind'], string>> = {
  废止: 'repealed',
  替代: 'replaced',
  宣布失效: 'declared-lapsed',
  部分废止: 'partly-repealed',
  修改: 'amended',
  更正: 'corrected',
  暂停执行: 'suspended',
  恢复执行: 'resumed',
  延期: 'extended',
  继续有效: 'kept',
  expiry: 'expired',
  commencement: 'commenced',
};

/**
 * What happened to a policy, an entry for each change with its reason and the act, once its day has come (国办's plans
 * ask agencies to push repeals and lapses regularly). The title bears the present status: an entry of an amendment must
 * not pass for the news of a document that has been repealed since.
 */
export function changeEntries(register: Register, policy: PolicyRecord): FeedEntry[] {
  const taken = new Map<string, number>();
  return validityChanges(policy, register.asOf).map((change) => {
    const name = `${policy.url.slice(1, -1)}/${kindSlugs[change.kind]}`;
    const key = `${change.on}:${name}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return changeEntry(register, change, `${key}${count === 1 ? '' : `/${count}`}`);
  });
}

function changeEntry({ site }: Register, change: ValidityChange, key: string): FeedEntry {
  const { policy, kind, knownOn } = change;
  const known = timestamp(knownOn);
  const title = titleWithStatus(policy.entry.fields.title, policy.validity.status);
  return {
    // RFC 4151: the day is the change's own, so that the id says what it means and needs no register of its own.
    id: `tag:${new URL(site.url).hostname},${key}`,
    url: `${site.url}${policy.url}`,
    markdown: `${site.url}${addresses.markdownCopy(policy.url)}`,
    title: words.title(title, kindName(kind)),
    published: known,
    updated: known,
    author: site.agency.name,
    summary: reasonOf(change),
    categories: [kindName(kind)],
  };
}

function kindName(kind: ValidityChange['kind']): string {
  return kind in words.kinds ? words.kinds[kind as keyof typeof words.kinds] : kind;
}

/** What changed, by which act and why, in sentences. */
function reasonOf({ policy, on, kind, act, status }: ValidityChange): string {
  const { lastValidDay } = policy.validity;
  const number = policy.docNumber === undefined ? '' : `（${policy.docNumber}）`;
  const subject = `${citedTitle(policy.entry.fields.title)}${number}`;
  if (!act) {
    if (kind === 'commencement') return `${subject}${words.commenced(on)}`;
    return `${subject}${lastValidDay === undefined ? '' : words.expired(lastValidDay)}`;
  }
  const clauses = act.clauses.map(({ name }) => name).join('、');
  return [
    `${subject}${words.done(on, kindName(kind), clauses)}`,
    act.until === undefined ? '' : words.until(act.until),
    words.by(actingDocument(act)),
    act.note === undefined ? '' : words.note(act.note),
    words.after(status),
  ].join('');
}

function actingDocument({ by }: Act): string {
  return `${citedTitle(by.title)}${by.docNumber === undefined ? '' : `（${by.docNumber}）`}`;
}

import { isPolicyEntry, type PolicyEntry } from '../../records/policy-entry.ts';
import simplified from '../../reference/simplified.json' with { type: 'json' };
import type { AnyEntry } from '../../records/entry.ts';
import { errorAt, type Finding, type Place } from '../../records/finding.ts';
import { citedTitle, foldTitle } from '../../records/values/title.ts';

const simple = new Map(Array.from(simplified.from, (sign, index) => [sign, simplified.to.charAt(index)]));
/** 关于印发《…》的通知: a title that is the name of what it brings. */
const carried = /(?:印发|发布|公布|颁布|批转|转发|下发|实施|施行|执行|试行)[^《》〈〉]{0,8}[《〈]([^《》〈〉]+)[》〉]/g;
/** Shorter names (《办法》) are those of no document in particular. */
const shortest = 5;

/**
 * The names under which a document is cited, for comparing: its title from 关于 on, without its place (示例市), without marks,
 * （试行）, 暂行 and （2019年修订）, in simplified characters; and the title of what it brings.
 */
export function namesIn(title: string): string[] {
  const folded = foldTitle(title).replaceAll(/\p{Script=Han}/gu, (sign) => simple.get(sign) ?? sign);
  const brought = [...folded.matchAll(carried)].map(([, name = '']) => name);
  return [...new Set([folded, ...brought].map(bare))].filter((name) => name.length >= shortest);
}

function bare(title: string): string {
  return title
    .replace(/\([^()]*(?:修订|修正|修改|试行|暂行|废止|失效|已.*)[^()]*\)$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/试行|暂行/g, '')
    .replace(/^.{2,40}?(?=关于)/u, '')
    .replace(/^(?!关于)\p{Script=Han}{1,6}?(?:自治[州区县旗]|[省市县区旗])(?=.{5})/u, '');
}

/** Policies by each of their names. */
export function policiesByName(policies: readonly PolicyEntry[]): ReadonlyMap<string, readonly PolicyEntry[]> {
  const found = new Map<string, PolicyEntry[]>();
  for (const policy of policies) {
    for (const name of namesIn(policy.fields.title)) found.set(name, [...(found.get(name) ?? []), policy]);
  }
  return found;
}

/** Whether a title is one of those under which a document is cited. */
export function bearsName(title: string, policy: PolicyEntry): boolean {
  const own = namesIn(policy.fields.title);
  return namesIn(title).some((name) => own.includes(name));
}

/**
 * Another document of ours that bears the title written beside the number of `policy`; undefined where the title is, or may
 * be, that of `policy` itself: shortened, amended, or of the measure that `policy` brings.
 */
export function otherNamed(
  title: string,
  policy: PolicyEntry,
  { byName }: { readonly byName: ReadonlyMap<string, readonly PolicyEntry[]> },
): PolicyEntry | undefined {
  const [written = ''] = namesIn(title);
  const own = namesIn(policy.fields.title);
  if (written === '' || own.includes(written)) return undefined;
  const others = byName.get(written) ?? [];
  const [other] = others;
  if (!other || others.includes(policy)) return undefined;
  const [name = ''] = own;
  if (name.endsWith(written)) return undefined;
  const related = name.includes(written) || written.includes(name);
  // Of a notice and its measure one bears the number of both.
  return related && name !== '' && other.fields.docNumber === undefined ? undefined : other;
}

/** A title beside the number of another document of ours: nobody can say which of the two is meant. */
export function titleAndNumber(title: string, titled: PolicyEntry, numbered: PolicyEntry, place: Place): Finding {
  const number = titled.fields.docNumber?.canonical;
  return errorAt(
    place,
    'reference/title-and-number',
    `标题“${foldTitle(title)}”是${nameOf(titled)}的，写在一起的发文字号却是${nameOf(numbered)}的，看不出指的是哪一件。`,
    `请对照原件核对：指前一件的，${number === undefined ? '请删去发文字号' : `发文字号应为“${number}”`}；指后一件的，标题应为${citedTitle(numbered.fields.title)}。`,
  );
}

/** A document as a message names it: 《title》（number）, or its file where it bears no number. */
export function nameOf(entry: AnyEntry): string {
  const number = isPolicyEntry(entry) ? entry.fields.docNumber?.canonical : undefined;
  return `${citedTitle(entry.fields.title)}（${number ?? entry.id}）`;
}

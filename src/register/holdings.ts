import { dayOf, type Day } from '../records/values/day.ts';
import { disclosureOf } from '../records/disclosure.ts';
import { placeOf, type AnyEntry, type BodyFacts } from '../records/entry.ts';
import { compare, errorAt, type Finding } from '../records/finding.ts';
import { foldTitle } from '../records/values/title.ts';
import {
  isInterpretationEntry,
  isPolicyEntry,
  type InterpretationEntry,
  type PolicyEntry,
} from '../records/policy-entry.ts';
import type { SiteFields } from '../records/site.ts';
import { policiesByName } from './links/document-names.ts';
import type { RegisteredKind } from './kind.ts';
import type { RegisterInput } from './input.ts';
import type { EarlierText } from './published/text-checks.ts';

/** Everything that was read, found by any name that a reference may use. Built once; scheduled records are in it too. */
export interface Holdings {
  readonly kinds: readonly RegisteredKind[];
  readonly site: SiteFields;
  readonly asOf: Day;
  /** Each id of a collection once, in the order of the files. */
  readonly entries: readonly AnyEntry[];
  readonly policies: readonly PolicyEntry[];
  readonly interpretations: readonly InterpretationEntry[];
  /** By `${collection}/${id}`. */
  readonly byKey: ReadonlyMap<string, AnyEntry>;
  /** By path relative to the content folder. */
  readonly byFile: ReadonlyMap<string, AnyEntry>;
  /** By id, and by old id. */
  readonly policyById: ReadonlyMap<string, PolicyEntry>;
  /** By the folded key of the 发文字号. */
  readonly policyByNumber: ReadonlyMap<string, PolicyEntry>;
  /** By folded title; a title may come back every year. */
  readonly policiesByTitle: ReadonlyMap<string, readonly PolicyEntry[]>;
  /** By each name under which it is cited; see `namesIn`. */
  readonly byName: ReadonlyMap<string, readonly PolicyEntry[]>;
  /** 机关代字 that this agency's own documents bear: a number with one of them that is not found is a slip. */
  readonly ownCodes: ReadonlySet<string>;
  readonly bodies: ReadonlyMap<string, BodyFacts>;
  /** What leads to records that could not be read, as in the input: known to be there, so not to be called unknown. */
  readonly broken: ReadonlySet<string>;
  /** Texts of policies before the present ones, by `${collection}/${id}`. */
  readonly earlierTexts: ReadonlyMap<string, readonly EarlierText[]>;
}

/** Lays the maps of the register; an id that two files claim is an error, and the first file keeps it. */
export function holdingsOf({ kinds, site, entries, broken, bodies, asOf, earlierTexts = new Map() }: RegisterInput): {
  readonly holdings: Holdings;
  readonly findings: readonly Finding[];
} {
  const byKey = new Map<string, AnyEntry>();
  const findings: Finding[] = [];
  for (const entry of [...entries].sort((a, b) => compare(a.file, b.file))) {
    const first = byKey.get(keyOf(entry));
    if (first) findings.push(idTaken(entry, first));
    else byKey.set(keyOf(entry), disclosed(entry));
  }
  const kept = [...byKey.values()];
  const policies = kept.filter(isPolicyEntry);
  return {
    holdings: {
      kinds,
      site,
      asOf,
      entries: kept,
      policies,
      interpretations: kept.filter(isInterpretationEntry),
      byKey,
      byFile: new Map(kept.map((entry) => [entry.file, entry])),
      policyById: new Map([
        ...policies.flatMap((entry) => (entry.fields.aliases ?? []).map((alias) => [alias, entry] as const)),
        ...policies.map((entry) => [entry.id, entry] as const),
      ]),
      policyByNumber: new Map(
        [...policies]
          .reverse()
          .flatMap((entry) => (entry.fields.docNumber ? [[entry.fields.docNumber.key, entry] as const] : [])),
      ),
      policiesByTitle: Map.groupBy(policies, (entry) => foldTitle(entry.fields.title)),
      byName: policiesByName(policies),
      ownCodes: new Set(
        policies.flatMap((entry) =>
          entry.fields.docNumber && isOwn(entry, site) ? [issuingCode(entry.fields.docNumber.key)] : [],
        ),
      ),
      bodies,
      broken,
      earlierTexts,
    },
    findings,
  };
}

export function keyOf(entry: { readonly collection: string; readonly id: string }): string {
  return `${entry.collection}/${entry.id}`;
}

/** Not to be shown before its day. */
export function isScheduled(entry: AnyEntry, asOf: Day): boolean {
  return dayOf(entry.fields.publishedAt) > asOf;
}

/**
 * Whether `entry` cannot be shown yet when `from` is: a reference to it would lead nowhere and tell of it too early.
 * Both may be scheduled; then the one that refers must not come first.
 */
export function comesLater(entry: AnyEntry, from: AnyEntry, asOf: Day): boolean {
  return isScheduled(entry, asOf) && dayOf(entry.fields.publishedAt) > dayOf(from.fields.publishedAt);
}

/** The 机关代字 of a folded number: 示市监规 of `示市监规|2023|4`. */
export function issuingCode(key: string): string {
  return key.slice(0, key.indexOf('|'));
}

/** 依申请公开 and 不予公开 need a reason; without one the record is public, which a finding says. */
function disclosed(entry: AnyEntry): AnyEntry {
  if (!lacksReason(entry)) return entry;
  return { ...entry, fields: { ...entry.fields, disclosure: '主动公开' } };
}

export function lacksReason({ fields }: AnyEntry): boolean {
  return disclosureOf(fields) !== '主动公开' && fields.disclosureReason === undefined;
}

/** Documents of others that the site reposts do not make their numbers ours. */
function isOwn({ fields }: PolicyEntry, site: SiteFields): boolean {
  return fields.sourceUrl === undefined && (fields.source === undefined || fields.source === site.agency.name);
}

function idTaken(entry: AnyEntry, first: AnyEntry): Finding {
  return errorAt(
    { ...placeOf(entry, ''), field: '' },
    'record/id-taken',
    `编号“${entry.id}”已被 ${first.file} 使用：同一类内容里，文件名（或文件夹名）不能重复。`,
    '请给其中一个文件改名；若是同一篇，请删去一个文件。',
  );
}

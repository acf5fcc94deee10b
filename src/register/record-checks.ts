import { disclosureOf } from '../records/disclosure.ts';
import { placeOf, type AnyEntry } from '../records/entry.ts';
import { errorAt, warningAt, type Finding } from '../records/finding.ts';
import { nearest } from '../records/values/nearest.ts';
import { faultOfAddress } from '../records/values/web-address.ts';
import { defaultIndexNumberPattern, type SiteFields } from '../records/site.ts';
import type { PolicyEntry } from '../records/policy-entry.ts';
import { lacksReason, type Holdings } from './holdings.ts';
import { checkNameCase } from './addresses/name-case.ts';

/** What each record has to agree on with the others and with `site.yaml`. `given` are the entries as they were read. */
export function checkRecords(given: readonly AnyEntry[], holdings: Holdings): Finding[] {
  const { entries, policies, site } = holdings;
  return [
    ...entries.flatMap((entry) => [...checkTopics(entry, site), ...checkOwner(entry, site), ...checkAddresses(entry)]),
    ...given.flatMap(checkDisclosure),
    ...policies.flatMap((policy) => checkNumber(policy, holdings)),
    ...checkIndexNumbers(policies, site),
    ...checkNameCase(holdings),
  ];
}

function checkTopics(entry: AnyEntry, { topics = [] }: SiteFields): Finding[] {
  const known = new Set(topics.map(({ id }) => id));
  return (entry.fields.topics ?? []).flatMap((topic, index) => {
    if (known.has(topic)) return [];
    const near = nearest(topic, known);
    return [
      errorAt(
        placeOf(entry, `topics[${index}]`),
        'record/topic-unknown',
        `site.yaml 里没有编号为“${topic}”的专题。`,
        near === undefined
          ? choose([...known], '请先在 site.yaml 的 topics 里添加这个专题。')
          : `是不是想写“${near}”？`,
      ),
    ];
  });
}

/** Web addresses in front matter: `sourceUrl`, and `url` of a document that this site does not hold. */
function checkAddresses(entry: AnyEntry): Finding[] {
  return addressesIn(entry.fields, '').flatMap(([field, address]) => {
    const fault = faultOfAddress(address);
    return fault ? [errorAt(placeOf(entry, field), fault.rule, fault.message, fault.mend)] : [];
  });
}

function addressesIn(value: unknown, path: string): [field: string, address: string][] {
  if (typeof value === 'string') return /(?:^|\.)(?:url|sourceUrl)$/.test(path) ? [[path, value]] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => addressesIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => addressesIn(item, path === '' ? key : `${path}.${key}`));
}

function checkOwner(entry: AnyEntry, { units }: SiteFields): Finding[] {
  const { owner } = entry.fields;
  if (!units || owner === undefined || units.includes(owner)) return [];
  const near = nearest(owner, units, Math.ceil(owner.length / 2));
  return [
    errorAt(
      placeOf(entry, 'owner'),
      'record/owner-unknown',
      `site.yaml 里没有“${owner}”这个责任部门。`,
      near === undefined ? choose(units, '') : `是不是想写“${near}”？确为新部门的，请先加进 site.yaml 的 units。`,
    ),
  ];
}

function choose(choices: readonly string[], otherwise: string): string {
  return choices.length === 0 ? otherwise : `可以写：${choices.join('、')}。${otherwise}`;
}

/** A record that is not public has a reason, and nothing but title and reason (docs/contract.md#2-common-fields). */
function checkDisclosure(entry: AnyEntry): Finding[] {
  const { disclosure } = entry.fields;
  if (disclosureOf({ disclosure }) === '主动公开') return [];
  if (lacksReason(entry)) {
    return [
      warningAt(
        placeOf(entry, 'disclosure'),
        'record/disclosure-reason',
        `公开属性写的是“${disclosure}”，却没有写理由，按“主动公开”处理。`,
        '确需限制公开的，请补上 disclosureReason: 理由，并删去正文和附件；否则请删去 disclosure。',
      ),
    ];
  }
  const beside = (field: string, what: string, place = placeOf(entry, field)) =>
    errorAt(
      place,
      'record/disclosure-body',
      `公开属性是“${disclosure}”，却带着${what}：发布出去就等于公开了全文。`,
      `请删去${what}（文件也要从文件夹里移走），只保留标题和理由；可以公开的，请删去 disclosure。`,
    );
  return [
    ...(entry.body.text.trim() === ''
      ? []
      : [beside('', '正文', { file: entry.file, line: entry.body.firstLine, column: 1, field: '' })]),
    ...(entry.attachments.length === 0 ? [] : [beside('attachments', '附件')]),
    ...Object.keys(entry.tables).map((key) => beside(key in entry.places ? key : `tables.${key}`, '数据表')),
  ];
}

function checkNumber(policy: PolicyEntry, { policyByNumber }: Holdings): Finding[] {
  const { docNumber } = policy.fields;
  const first = docNumber && policyByNumber.get(docNumber.key);
  if (!first || first === policy) return [];
  return [
    errorAt(
      placeOf(policy, 'docNumber'),
      'policy/number-taken',
      `发文字号“${docNumber.canonical}”已被 ${first.file} 使用（${policy.file} 又写了一次）。`,
      '一个发文字号只属于一件文件：请对照原件改正其中一个；若是同一件，请删去一个文件。',
    ),
  ];
}

function checkIndexNumbers(policies: readonly PolicyEntry[], site: SiteFields): Finding[] {
  const pattern = readPattern(site.indexNumberPattern ?? defaultIndexNumberPattern);
  const holders = new Map<string, PolicyEntry>();
  return policies.flatMap((policy) => {
    const { indexNumber } = policy.fields;
    if (indexNumber === undefined) return [];
    const place = placeOf(policy, 'indexNumber');
    const holder = holders.get(indexNumber);
    if (!holder) holders.set(indexNumber, policy);
    return [
      ...(holder
        ? [
            errorAt(
              place,
              'policy/index-number-taken',
              `索引号“${indexNumber}”已被 ${holder.file} 使用（${policy.file} 又写了一次）。`,
              '一个索引号只属于一件文件，请改正其中一个。',
            ),
          ]
        : []),
      ...(pattern.test(indexNumber)
        ? []
        : [
            errorAt(
              place,
              'policy/index-number-pattern',
              `索引号“${indexNumber}”不符合规则 ${pattern.source}。`,
              '请对照索引号编制规则改正；规则本身在 site.yaml 的 indexNumberPattern 里。',
            ),
          ]),
    ];
  });
}

/** A pattern that is no regular expression is a fault of `site.yaml`, not of every policy. */
function readPattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return /^/;
  }
}

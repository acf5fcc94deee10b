import characters from '../../reference/simplified.json' with { type: 'json' };
import { readDocumentNumber } from '../../records/values/document-number.ts';
import { placeOf } from '../../records/entry.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { BodyStatements } from '../../records/language/statements.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { foldTitle } from '../../records/values/title.ts';
import { bodyPlace } from './place.ts';

/** 落款 against `signedOn` and `issuers`: a text that was begun by copying another document keeps that one's end. */
export function checkSignature(entry: PolicyEntry, { signatures }: BodyStatements): Finding[] {
  const { signedOn, issuers } = entry.fields;
  const [first] = signatures;
  if (!first) return [];
  const findings: Finding[] = [];
  if (signatures.every(({ day }) => day !== signedOn)) {
    findings.push(
      warningAt(
        bodyPlace(entry, first.line, 'signedOn'),
        'policy/text-signed-on',
        `正文落款的日期是 ${first.day}，文件头的成文日期是 ${signedOn}。`,
        `请核对。以正文为准的，文件头应为：signedOn: ${first.day}`,
      ),
    );
  }
  const strangers = first.issuers.filter((name) => !issuers.some((issuer) => sameAgency(issuer, name)));
  const others = signatures
    .slice(1)
    .some(({ issuers: names }) => names.every((name) => issuers.some((issuer) => sameAgency(issuer, name))));
  if (strangers.length > 0 && !others) {
    findings.push(
      warningAt(
        bodyPlace(entry, first.line, 'issuers'),
        'policy/text-issuer',
        `正文落款的机关是${first.issuers.join('、')}，文件头的发文机关是${issuers.join('、')}。`,
        `请核对是不是从别的文件复制来的。以正文为准的，文件头应为：issuers: [${first.issuers.join(', ')}]`,
      ),
    );
  }
  return findings;
}

const endsAsAgency = /(?:政府|委员会|委|局|厅|部|院|办公室|办公厅|署|中心|支队|总队)$/;

/** 某机关关于…的通知: the agency that the title begins with against `issuers`. */
export function checkTitle(entry: PolicyEntry): Finding[] {
  const { title, issuers } = entry.fields;
  const before = /^(.{3,60}?)(?:关于|转发|印发)/u
    .exec(foldTitle(title))?.[1]
    ?.replace(/等[一二三四五六七八九十\d]*(?:部门|单位|家)?$/, '');
  if (before === undefined || /[《》〈〉“”，、]|关于/.test(before) || !endsAsAgency.test(before)) return [];
  if (issuers.some((issuer) => before.includes(issuer) || sameAgency(issuer, before))) return [];
  return [
    warningAt(
      placeOf(entry, 'issuers'),
      'policy/text-issuer',
      `标题里的机关是${before}，文件头的发文机关是${issuers.join('、')}。`,
      `请核对是不是从别的文件复制来的。以标题为准的，文件头应为：issuers: [${before}]`,
    ),
  ];
}

/**
 * 由示范市某局负责解释 in a document of 示例市某局: the same office of another place, as a copied text still names it. Offices of
 * other levels and kinds may well be meant.
 */
export function checkAgencies(entry: PolicyEntry, { agencies }: BodyStatements): Finding[] {
  const { issuers } = entry.fields;
  return agencies.flatMap(({ value, line, words }) => {
    const own = issuers.find((issuer) => isElsewhere(issuer, value));
    if (own === undefined || issuers.some((issuer) => sameAgency(issuer, value))) return [];
    return [
      warningAt(
        bodyPlace(entry, line, 'issuers'),
        'policy/text-issuer',
        `正文写“${words}”，文件头的发文机关是${issuers.join('、')}。`,
        `请核对是不是从别的文件复制来的：是的，请把正文里的“${value}”改为“${own}”。`,
      ),
    ];
  });
}

const placed = /^(.{2,8}?([省市县区州旗盟]))(.{3,})$/u;

/** 示例市市场监督管理局 and 示范市市场监督管理局: one office, two places of one level. */
function isElsewhere(issuer: string, name: string): boolean {
  const [own, other] = [issuer, name].map((text) => placed.exec(foldTitle(text)));
  return own?.[3] !== undefined && own[3] === other?.[3] && own[2] === other[2] && own[1] !== other[1];
}

/** The number at the head of the text against `docNumber`. */
export function checkNumber(entry: PolicyEntry, { numbers }: BodyStatements): Finding[] {
  const own = entry.fields.docNumber;
  const [first] = numbers;
  const isOwn = (value: string) => own !== undefined && sameKey(readDocumentNumber(value)?.key, own.key);
  if (!first || numbers.some(({ value }) => isOwn(value))) return [];
  const has = own ? `发文字号是“${own.canonical}”` : '写的是没有发文字号';
  return [
    warningAt(
      bodyPlace(entry, first.line, 'docNumber'),
      'policy/text-number',
      `正文写的发文字号是“${first.value}”，文件头${has}。`,
      `请对照原件核对。以正文为准的，文件头应为：docNumber: ${first.value}${own ? '' : '，并删去 docNumberNone'}`,
    ),
  ];
}

/** A text may be in traditional characters whose fields are in simplified ones: 質檢辦 and 质检办 are one 机关代字. */
function sameKey(one: string | undefined, other: string): boolean {
  return one !== undefined && simplified(one) === simplified(other);
}

const simple = new Map(Array.from(characters.from, (character, index) => [character, characters.to.charAt(index)]));

function simplified(text: string): string {
  return Array.from(text, (character) => simple.get(character) ?? character).join('');
}

/** Whether two names can mean one agency: 市市监局 and 示例市市场监督管理局, all letters of the shorter in order in the longer. */
function sameAgency(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => simplified(foldTitle(name))).sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}

import {
  proposeDocumentNumber,
  readDocumentNumber,
  type DocumentNumber,
} from '../../records/values/document-number.ts';
import { errorAt, warningAt, type Finding, type Place } from '../../records/finding.ts';
import { nearest } from '../../records/values/nearest.ts';
import type { Reference } from '../../records/values/reference.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { issuingCode, type Holdings } from '../holdings.ts';
import { foldTitle } from '../../records/values/title.ts';
import { nameOf, bearsName, otherNamed, titleAndNumber } from './document-names.ts';
import type { Party } from '../acts/act.ts';

/** The document that a reference leads to: ours, or one that this site does not hold. */
export interface Endpoint {
  /** Equal for equal documents. */
  readonly key: string;
  readonly policy: PolicyEntry | undefined;
  /** What is said of a document that is not ours. */
  readonly outside: Pick<Party, 'title' | 'docNumber' | 'url'>;
}

/** A document named by title, number or both, as front matter and tables do. */
export interface NamedDocument {
  readonly title?: string;
  readonly docNumber?: string;
  readonly url?: string;
}

export interface ReferenceOptions {
  readonly place: Place;
  /** The rule of a reference that leads nowhere. */
  readonly unknown: string;
  /** Whether a bare number has to be one of ours: what is interpreted needs a title, too. */
  readonly oursOnly?: boolean;
  /** Whether a title alone leads to the document of ours that bears it, as in a table. */
  readonly byTitle?: boolean;
}

export interface Resolution {
  /** Missing where the reference leads nowhere, or to a record that could not be read: then without a finding of its own. */
  readonly endpoint: Endpoint | undefined;
  readonly findings: readonly Finding[];
}

/** Follows a reference; one that leads nowhere, or nowhere yet, gives findings at its place. */
export function resolveReference(reference: Reference, holdings: Holdings, options: ReferenceOptions): Resolution {
  switch (reference.kind) {
    case 'id':
      return byId(reference.id, holdings, options);
    case 'number':
      return byNumber(reference.text, holdings, options);
    case 'outside':
      return resolveNamed(reference, holdings, options);
  }
}

/** A document of ours as an endpoint. */
export function ours(policy: PolicyEntry): Endpoint {
  return { key: `policies/${policy.id}`, policy, outside: { title: policy.fields.title } };
}

/** A document as a message names it. */
export function endpointName({ policy, outside: { title } }: Endpoint): string {
  return policy ? nameOf(policy) : `《${foldTitle(title)}》`;
}

/** Follows a title, a number or both: the number decides, then the title. */
export function resolveNamed(named: NamedDocument, holdings: Holdings, options: ReferenceOptions): Resolution {
  const known = named.title === undefined ? [] : (holdings.policiesByTitle.get(foldTitle(named.title)) ?? []);
  if (named.docNumber !== undefined) return byNumberAndTitle(named, named.docNumber, known, holdings, options);
  if (!options.byTitle)
    return found(
      outside(named),
      known.map((policy) => titleKnown(policy, options)),
    );
  const [only, ...others] = known;
  if (!only) return found(outside(named));
  if (others.length === 0) return found(ours(only));
  return lost(
    options,
    `标题“${named.title}”在本站有 ${known.length} 件，看不出是哪一件：${known.map(nameOf).join('、')}。`,
    '请写明发文字号。',
  );
}

function byId(id: string, { policyById, broken }: Holdings, options: ReferenceOptions): Resolution {
  const policy = policyById.get(id);
  if (policy) return found(ours(policy));
  if (broken.has(`policies/${id}`) || broken.has('policies/*')) return unread;
  const near = nearest(id, policyById.keys(), Math.ceil(id.length / 2));
  return lost(
    options,
    `找不到编号为“${id}”的政策文件。`,
    near === undefined ? outsideHint : `最接近的编号是“${near}”，请核对后改正。${outsideHint}`,
  );
}

function byNumber(text: string, holdings: Holdings, options: ReferenceOptions): Resolution {
  const number = readDocumentNumber(text);
  if (!number) return byText(text, holdings, options);
  const policy = holdings.policyByNumber.get(number.key);
  if (policy) return found(ours(policy));
  if (holdings.broken.has(number.key)) return unread;
  if (options.oursOnly || isOwnNumber(number, holdings))
    return lost(options, `本站没有发文字号为“${number.canonical}”的文件。`, mendNumber(number.canonical, holdings));
  return found(outside({ title: number.canonical, docNumber: number.canonical }));
}

/** Neither an id nor a readable number: a slip of the pen, a number in an old style, or a title in the wrong place. */
function byText(text: string, holdings: Holdings, options: ReferenceOptions): Resolution {
  const proposal = proposeDocumentNumber(text);
  if (proposal !== undefined)
    return lost(options, `发文字号“${text}”残缺，也许应为“${proposal}”。`, '请对照原件核实后改正。');
  if (!options.oursOnly && /\p{Script=Han}.*\d.*号$/u.test(text))
    return found(outside({ title: text, docNumber: text }));
  const file = /([^/\\]+?)(?:[/\\]index)?\.md(?:#.*)?$/i.exec(text)?.[1];
  const near = nearest(file ?? text, holdings.policyById.keys(), Math.ceil((file ?? text).length / 2));
  const known = holdings.policiesByTitle.get(foldTitle(text))?.[0];
  const guess = known?.id ?? near;
  return lost(
    options,
    `“${text}”既不是编号，也不是发文字号。`,
    guess === undefined ? outsideHint : `是不是想写“${guess}”？${outsideHint}`,
  );
}

function byNumberAndTitle(
  named: NamedDocument,
  text: string,
  known: readonly PolicyEntry[],
  holdings: Holdings,
  options: ReferenceOptions,
): Resolution {
  const written = readDocumentNumber(text);
  const policy = written && holdings.policyByNumber.get(written.key);
  if (policy) return found(ours(policy), titleDiffers(named, policy, holdings, options));
  if (written && holdings.broken.has(written.key)) return unread;
  const number = written ?? damaged(text, holdings);
  const elsewhere = named.url !== undefined;
  if (number && !elsewhere && (isOwnNumber(number, holdings) || (options.byTitle && known.length > 0))) {
    return lost(
      options,
      `本站没有发文字号为“${text}”的文件${named.title === undefined ? '' : `（${named.title}）`}。`,
      mendNumber(number.canonical, holdings, known[0]),
    );
  }
  return found(
    outside({ ...named, docNumber: number?.canonical ?? text }),
    known.map((entry) => titleKnown(entry, options)),
  );
}

/** A damaged number is never repaired, but it may show that one of ours was meant. */
function damaged(text: string, holdings: Holdings): DocumentNumber | undefined {
  const number = readDocumentNumber(proposeDocumentNumber(text) ?? '');
  return number && (isOwnNumber(number, holdings) || holdings.policyByNumber.has(number.key)) ? number : undefined;
}

function isOwnNumber({ key }: Pick<DocumentNumber, 'key'>, { ownCodes }: Holdings): boolean {
  return ownCodes.has(issuingCode(key));
}

const outsideHint = '若是本站没有的文件，请写成 {title: 文件名称, docNumber: 发文字号}。';

function mendNumber(canonical: string, holdings: Holdings, sameTitle?: PolicyEntry): string {
  const { policies, policyByNumber } = holdings;
  const intact = policyByNumber.get(readDocumentNumber(canonical)?.key ?? '')?.fields.docNumber?.canonical;
  const numbers = policies.flatMap(({ fields }) => fields.docNumber?.canonical ?? []);
  const near =
    intact ?? sameTitle?.fields.docNumber?.canonical ?? nearest(canonical, numbers, Math.ceil(canonical.length / 2));
  const own = isOwnNumber({ key: readDocumentNumber(canonical)?.key ?? '' }, holdings);
  const other = own
    ? '若确为本单位的文件而本站没有，请先补发该文件，或者只写文件名称（{title: 文件名称}），不写发文字号。'
    : outsideHint;
  return near === undefined ? other : `最接近的发文字号是“${near}”，请核对后改正。${other}`;
}

function outside({ title, docNumber, url }: NamedDocument): Endpoint {
  const number = docNumber === undefined ? undefined : (readDocumentNumber(docNumber)?.key ?? docNumber);
  return {
    key: number === undefined ? `title:${foldTitle(title ?? '')}` : `number:${number}`,
    policy: undefined,
    outside: {
      title: title ?? docNumber ?? '',
      ...(docNumber === undefined ? {} : { docNumber }),
      ...(url === undefined ? {} : { url }),
    },
  };
}

function found(endpoint: Endpoint, findings: readonly Finding[] = []): Resolution {
  return { endpoint, findings };
}

/** The record's own faults have been reported. */
const unread: Resolution = { endpoint: undefined, findings: [] };

function lost({ place, unknown }: ReferenceOptions, message: string, mend: string): Resolution {
  return { endpoint: undefined, findings: [errorAt(place, unknown, message, mend)] };
}

function titleKnown(policy: PolicyEntry, { place }: ReferenceOptions): Finding {
  return warningAt(
    place,
    'reference/title-known',
    `本站有同名文件${nameOf(policy)}，这里却写成了本站以外的文件。`,
    `如果就是这一件，请改写为编号 ${policy.id}。`,
  );
}

/** A wrong digit in a number would strike the wrong document, so a title beside it has to agree, if only in part. */
function titleDiffers(
  { title }: NamedDocument,
  policy: PolicyEntry,
  holdings: Holdings,
  { place }: ReferenceOptions,
): Finding[] {
  if (title === undefined) return [];
  const other = otherNamed(title, policy, holdings);
  if (other) return [titleAndNumber(title, other, policy, place)];
  const [written, own] = [foldTitle(title), foldTitle(policy.fields.title)];
  if (written.includes(own) || own.includes(written) || bearsName(title, policy)) return [];
  return [
    warningAt(
      place,
      'reference/title-differs',
      `写的是“${title}”，而这个发文字号是${nameOf(policy)}的。`,
      '请核对发文字号和文件名称，两者必须是同一件文件。',
    ),
  ];
}

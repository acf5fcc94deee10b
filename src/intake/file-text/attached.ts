import { extname } from 'node:path';
import { warningAt, type Finding, wholeFile } from '../../records/finding.ts';
import { discreet } from '../../privacy/passages.ts';
import { findingWithSign, protectedCells, protectedIn } from '../protection.ts';
import { archiveTexts } from './archive.ts';
import { documentTexts, isOfPictures } from './document.ts';
import { embeddedTexts } from './embedded.ts';
import { fixedLayoutTexts } from './fixed-layout.ts';
import type { FoundText, FoundTexts, Look } from './found-text.ts';
import { oldTexts, oldWorkbookTexts } from './old-office.ts';
import { budgetFor, deeper, TooDeep, xmlParts, type Budget } from './packed.ts';
import { partTexts } from './parts.ts';
import { pictureTexts } from './picture.ts';
import { decodeLoosely, linesOf, markupTexts } from './plain.ts';
import { portableTexts } from './portable-texts.ts';
import type { OfficeKind } from '../usual-parts.ts';
import { onlyPictures } from './wordless.ts';
import { workbookTexts } from './workbook.ts';

/** Kinds whose content is looked into, or would have to be. */
const kinds: ReadonlySet<string> = new Set(
  'csv txt docx xlsx ofd pdf doc xls zip jpg jpeg png gif webp svg'.split(' '),
);

export function isLookedInto(name: string): boolean {
  return kinds.has(kindOf(name));
}

/** Persons and secrets in an attached file: what is shown, what is hidden, and what the file says of itself. */
export async function protectedFile(file: string, bytes: Uint8Array): Promise<Finding[]> {
  const kind = kindOf(file);
  if (kind === 'csv') return protectedCells(file, decodeLoosely(bytes).replaceAll(/\r\n?/g, '\n'));
  const { texts, unread } = await textsIn(kind, bytes, budgetFor(bytes.length));
  const findings = texts.flatMap(({ where, line = 1, ...passage }) =>
    protectedIn(passage, { file, line, column: 1, field: where }),
  );
  const told = readTwice.has(kind) ? eachOnce(findings, kind === 'doc' || kind === 'xls') : findings;
  return unread.length === 0 ? told : [...told, unreadable(file, bytes, unread)];
}

function kindOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/** What is read in several ways gives one text several times. */
const readTwice: ReadonlySet<string> = new Set(['doc', 'xls', 'pdf', 'ofd', 'zip']);

/** Each in its place once; the places in an old office file are not known. */
function eachOnce(findings: readonly Finding[], placeless: boolean): Finding[] {
  const keyOf = ({ fingerprint = '', field }: Finding) => (placeless ? fingerprint : `${fingerprint} ${field}`);
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].toReversed();
}

const unread: FoundTexts = { texts: [], unread: ['打不开'] };

/** The texts of a file of this kind, and of those in it as far as the budget reaches. */
async function textsIn(kind: string, bytes: Uint8Array, budget: Budget): Promise<FoundTexts> {
  try {
    return await textsOfKind(kind, bytes, budget);
  } catch (fault) {
    if (fault instanceof TooDeep) return { texts: [], unread: ['层层嵌套得太深'] };
    throw fault;
  }
}

async function textsOfKind(kind: string, bytes: Uint8Array, budget: Budget): Promise<FoundTexts> {
  const look: Look = (name, content) => textsIn(kindOf(name) || 'txt', content, deeper(budget));
  switch (kind) {
    case 'csv':
    case 'txt':
    case 'md':
    case 'json':
      return all(linesOf(decodeLoosely(bytes)));
    case 'htm':
    case 'html':
    case 'xml':
    case 'svg':
      return all(markupTexts(decodeLoosely(bytes)));
    case 'pdf':
      return portableTexts(bytes, look, budget.left);
    case 'doc':
    case 'rtf':
    case 'bin':
      return all(oldTexts(bytes));
    case 'xls':
      return all(await oldWorkbookTexts(bytes));
    case 'jpg':
    case 'jpeg':
    case 'png':
    case 'gif':
    case 'webp':
      return all(await pictureTexts(bytes));
    case 'zip':
      return budget.depth > 0 ? archiveTexts(bytes, budget, look) : tooDeep;
    default:
      return packageTexts(kind, bytes, budget, look);
  }
}

const tooDeep: FoundTexts = { texts: [], unread: ['压缩包里的压缩包层数太多'] };

function all(texts: readonly FoundText[]): FoundTexts {
  return { texts, unread: [] };
}

/** Office files of all makers: what is shown in them, and what lies in them as a file of its own. */
async function packageTexts(kind: string, bytes: Uint8Array, budget: Budget, look: Look): Promise<FoundTexts> {
  if (!packageKinds.has(kind)) return { texts: [], unread: ['不认识的格式'] };
  if (budget.depth <= 0) return tooDeep;
  const parts = xmlParts(bytes, budget, officeKinds.get(kind));
  if (!parts) return unread;
  const shown = textsOfPackage(kind, parts);
  const embedded = await embeddedTexts(bytes, budget, look);
  return { texts: [...shown.texts, ...embedded.texts], unread: [...shown.unread, ...embedded.unread] };
}

const officeKinds: ReadonlyMap<string, OfficeKind> = new Map([
  ['docx', 'word'],
  ['docm', 'word'],
  ['xlsx', 'workbook'],
  ['xlsm', 'workbook'],
]);
const packageKinds: ReadonlySet<string> = new Set(
  'docx docm xlsx xlsm pptx ppsx odt ods odp ofd wps et dps'.split(' '),
);

function textsOfPackage(kind: string, parts: ReadonlyMap<string, string>): FoundTexts {
  if (officeKinds.get(kind) === 'word')
    return { texts: documentTexts(parts), unread: isOfPictures(parts) ? [`正文${onlyPictures}`] : [] };
  if (officeKinds.get(kind) === 'workbook') return all(workbookTexts(parts));
  if (kind === 'ofd') return fixedLayoutTexts(parts);
  return all([...parts].flatMap(([, xml]) => partTexts(xml, '版面文字')));
}

/** More places than these tell an editor nothing new. */
const mostPlaces = 5;

function unreadable(file: string, bytes: Uint8Array, places: readonly string[]): Finding {
  const named = [...new Set(places)].map(discreet);
  const more = named.length > mostPlaces ? `等 ${named.length} 处` : '';
  const finding = warningAt(
    wholeFile(file),
    'privacy/unreadable',
    `这个附件有没能看清的地方：${named.slice(0, mostPlaces).join('；')}${more}。没有检查完里面有没有个人信息和秘密。`,
    '请换成没有加密、打得开、能选中文字的 .docx、.xlsx 或 PDF；换不了的，请逐页看过。',
  );
  return findingWithSign(finding, bytes);
}

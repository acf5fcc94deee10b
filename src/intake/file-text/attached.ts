import { extname } from 'node:path';
import { warningAt, type Finding } from '../../records/finding.ts';
import { findingWithSign, protectedCells, protectedIn } from '../protection.ts';
import { archiveTexts } from './archive.ts';
import { documentTexts } from './document.ts';
import { embeddedTexts } from './embedded.ts';
import type { FoundText, FoundTexts } from './found-text.ts';
import { oldTexts, oldWorkbookTexts } from './old-office.ts';
import { xmlParts } from './packed.ts';
import { partTexts } from './parts.ts';
import { pictureTexts } from './picture.ts';
import { decodeLoosely, linesOf, markupTexts } from './plain.ts';
import { portableTexts } from './portable.ts';
import type { OfficeKind } from '../usual-parts.ts';
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
  const { texts, complete } = await textsIn(kind, bytes);
  const findings = texts.flatMap(({ where, line = 1, ...passage }) =>
    protectedIn(passage, { file, line, column: 1, field: where }),
  );
  const told = kind === 'doc' || kind === 'xls' ? eachOnce(findings) : findings;
  return complete ? told : [...told, unreadable(file, bytes)];
}

function kindOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/** Bytes that are read in several ways give one text several times. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding])).values()].toReversed();
}

const unread: FoundTexts = { texts: [], complete: false };

/** The texts of a file of this kind; `within` another file, archives are not opened. */
async function textsIn(kind: string, bytes: Uint8Array, within = false): Promise<FoundTexts> {
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
      return all(await portableTexts(bytes));
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
      return within ? unread : archiveTexts(bytes, textsWithin);
    default:
      return packageTexts(kind, bytes);
  }
}

/** The texts of a file that lies in another one; undefined for a kind that nobody can look into. */
function textsWithin(name: string, bytes: Uint8Array): Promise<FoundTexts> {
  return textsIn(kindOf(name) || 'txt', bytes, true);
}

function all(texts: readonly FoundText[] | undefined): FoundTexts {
  return texts ? { texts, complete: true } : unread;
}

/** Office files of all makers: what is shown in them, and what lies in them as a file of its own. */
async function packageTexts(kind: string, bytes: Uint8Array): Promise<FoundTexts> {
  const parts = packageKinds.has(kind) ? xmlParts(bytes, officeKinds.get(kind)) : undefined;
  if (!parts) return unread;
  const texts = textsOfPackage(kind, parts);
  const embedded = await embeddedTexts(bytes, textsWithin);
  return { texts: [...texts, ...embedded.texts], complete: embedded.complete };
}

const officeKinds: ReadonlyMap<string, OfficeKind> = new Map([
  ['docx', 'word'],
  ['xlsx', 'workbook'],
]);
const packageKinds: ReadonlySet<string> = new Set(
  'docx docm xlsx xlsm pptx ppsx odt ods odp ofd wps et dps'.split(' '),
);

function textsOfPackage(kind: string, parts: ReadonlyMap<string, string>): FoundText[] {
  if (kind === 'docx') return documentTexts(parts);
  if (kind === 'xlsx') return workbookTexts(parts);
  return [...parts].flatMap(([, xml]) => partTexts(xml, '版面文字'));
}

function unreadable(file: string, bytes: Uint8Array): Finding {
  const finding = warningAt(
    { file, line: 1, column: 1, field: '' },
    'privacy/unreadable',
    '这个附件里面的内容读不出来或者没有读全（加了密、损坏、太大，或者压缩包里还有压缩包和别的格式），没有检查完里面有没有个人信息和秘密。',
    '请换成打得开的 .docx、.xlsx 或 PDF；换不了的，请逐页看过。',
  );
  return findingWithSign(finding, bytes);
}

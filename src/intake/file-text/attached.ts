import { extname } from 'node:path';
import { warningAt, type Finding } from '../../records/finding.ts';
import { findingWithSign, protectedCells, protectedIn } from '../protection.ts';
import { documentTexts } from './document.ts';
import type { FoundText } from './found-text.ts';
import { oldTexts } from './old-office.ts';
import { filesIn, textsOf, xmlParts } from './packed.ts';
import { portableTexts } from './portable.ts';
import { workbookTexts } from './workbook.ts';

/** Kinds whose content is looked into, or would have to be. */
const kinds: ReadonlySet<string> = new Set(['csv', 'txt', 'docx', 'xlsx', 'ofd', 'pdf', 'doc', 'xls', 'zip']);

export function isLookedInto(name: string): boolean {
  return kinds.has(kindOf(name));
}

/** Persons and secrets in an attached file: what is shown, what is hidden, and what the file says of itself. */
export async function protectedFile(file: string, bytes: Uint8Array): Promise<Finding[]> {
  const kind = kindOf(file);
  if (kind === 'csv') return protectedCells(file, decode(bytes).replaceAll(/\r\n?/g, '\n'));
  const texts = await textsIn(kind, bytes);
  if (!texts) return [unreadable(file, bytes)];
  return texts.flatMap(({ where, line = 1, ...passage }) =>
    protectedIn(passage, { file, line, column: 1, field: where }),
  );
}

function kindOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

async function textsIn(kind: string, bytes: Uint8Array, within = false): Promise<readonly FoundText[] | undefined> {
  switch (kind) {
    case 'txt':
    case 'csv':
      return lines(decode(bytes));
    case 'pdf':
      return portableTexts(bytes);
    case 'doc':
    case 'xls':
      return oldTexts(bytes);
    case 'zip':
      return within ? undefined : archiveTexts(bytes);
    default:
      return packageTexts(kind, xmlParts(bytes));
  }
}

function packageTexts(kind: string, parts: ReadonlyMap<string, string> | undefined): FoundText[] | undefined {
  if (!parts) return undefined;
  if (kind === 'docx') return parts.has('word/document.xml') ? documentTexts(parts) : undefined;
  if (kind === 'xlsx') return parts.has('xl/workbook.xml') ? workbookTexts(parts) : undefined;
  return [...parts].flatMap(([, xml]) =>
    textsOf(xml).map((text): FoundText => ({ text, kind: 'line', where: '版面文字' })),
  );
}

function lines(text: string): FoundText[] {
  return text.split(/\r\n?|\n/).map((line, index) => ({ text: line, kind: 'line', where: '', line: index + 1 }));
}

/** The files that an archive packs, each with its name; undefined where one of them cannot be looked into. */
async function archiveTexts(bytes: Uint8Array): Promise<FoundText[] | undefined> {
  const packed = filesIn(bytes, isLookedInto);
  if (!packed) return undefined;
  const found: FoundText[] = [];
  for (const [name, content] of packed) {
    const texts = await textsIn(kindOf(name), content, true);
    if (!texts) return undefined;
    for (const part of name.split('/'))
      found.push({ text: part.replaceAll('_', ' '), kind: 'name', where: '压缩包里的文件名' });
    found.push(...texts.map(({ line: _line, ...text }) => ({ ...text, where: `${name} ${text.where}`.trim() })));
  }
  return found;
}

/** Old office programs wrote GB18030; a file that is no UTF-8 is read so. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function unreadable(file: string, bytes: Uint8Array): Finding {
  const finding = warningAt(
    { file, line: 1, column: 1, field: '' },
    'privacy/unreadable',
    '这个附件里面的内容读不出来（加了密、损坏、太大，或者压缩包里还有压缩包），没有检查里面有没有个人信息和秘密。',
    '请换成打得开的 .docx、.xlsx 或 PDF；换不了的，请逐页看过。',
  );
  return findingWithSign(finding, bytes);
}

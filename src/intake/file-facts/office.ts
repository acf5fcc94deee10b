import type { Extent, Inspection, Trait } from './inspection.ts';
import { unpack, unpackOffice, type Unpacked } from './unpacked.ts';

type Found = Pick<Inspection, 'traits' | 'persons'> & { readonly extent?: Extent };

const broken: Found = { traits: ['broken'], persons: [] };

/** Parts that tell what an office file is made of, under whatever name; tables, looks, pictures and fonts stay packed. */
function isWanted(name: string): boolean {
  return (
    /\.xml$/i.test(name) && !/(?:sharedStrings|styles|\/sheet\d*\.xml|(?:^|\/)(?:theme|worksheets|media)\/)/i.test(name)
  );
}

/** Pages, author, changes that are not settled, comments and macros of a .docx. */
export function inspectWord(bytes: Uint8Array): Found {
  const parts = unpackOffice(bytes, 'word', isWanted);
  if (!parts) return broken;
  const pages = Number(/<Pages>(\d{1,6})<\/Pages>/.exec(parts.text('docProps/app.xml'))?.[1] ?? 0);
  const traits: Trait[] = [...macros(parts)];
  if (/<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo)[\s>]/.test(parts.text('word/document.xml')))
    traits.push('tracked-changes');
  if (/<(?:[\w.-]+:)?comment[\s>]/.test(parts.text('word/comments.xml'))) traits.push('comments');
  return { traits, persons: personsOf(parts), ...(pages > 0 ? { extent: { count: pages, unit: '页' } } : {}) };
}

/** Sheets, author, comments, hidden sheets and macros of an .xlsx. */
export function inspectWorkbook(bytes: Uint8Array): Found {
  const parts = unpackOffice(bytes, 'workbook', isWanted);
  if (!parts) return broken;
  const sheets = parts.text('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const traits: Trait[] = [...macros(parts)];
  if (parts.names.some((name) => /^xl\/(?:comments|threadedComments)/.test(name))) traits.push('comments');
  if (sheets.some((sheet) => /\sstate="(?:hidden|veryHidden)"/.test(sheet))) traits.push('hidden-sheets');
  return { traits, persons: personsOf(parts), extent: { count: sheets.length, unit: '个工作表' } };
}

/** Pages of an .ofd: each stands in the document's list of pages. */
export function inspectOfd(bytes: Uint8Array): Found {
  const parts = unpack(bytes, (name) => /(?:^|\/)(?:OFD|Document)\.xml$/.test(name));
  if (!parts?.names.includes('OFD.xml')) return broken;
  const documents = parts.names.filter((name) => name.endsWith('/Document.xml'));
  const count = documents.reduce((sum, name) => sum + (parts.text(name).match(/<ofd:Page\s/g)?.length ?? 0), 0);
  return { traits: [], persons: [], ...(count > 0 ? { extent: { count, unit: '页' } } : {}) };
}

/** Files that start something when they are opened. */
const programName = /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|dll|lnk|jar|apk|sh|app|reg)$/i;

/** How many files a .zip packs together; one with a password or with programs cannot be published. */
export function inspectArchive(bytes: Uint8Array): Found {
  const parts = unpack(bytes, () => false);
  if (!parts) return broken;
  const files = parts.names.filter((name) => !name.endsWith('/'));
  const traits: Trait[] = [];
  if (files.some((name) => programName.test(name))) traits.push('program');
  if (parts.isLocked) traits.push('locked');
  return { traits, persons: [], extent: { count: files.length, unit: '个文件' } };
}

/** Macros of a .doc or .xls. What else it holds is not read: no library does, and a new format is asked for anyway. */
export function inspectOldOffice(bytes: Uint8Array): Found {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { traits: view.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) ? ['macros'] : [], persons: [] };
}

function macros({ names }: Unpacked): Trait[] {
  return names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ? ['macros'] : [];
}

function personsOf(parts: Unpacked): string[] {
  const core = parts.text('docProps/core.xml');
  const named = ['dc:creator', 'cp:lastModifiedBy'].map(
    (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(core)?.[1],
  );
  return persons(named);
}

/** Names that stand for nobody: what programs write where nobody has entered a name. */
const nobody =
  /^(?:administrator|admin|user|users|windows|windows ?用户|windows user|microsoft.*|lenovo|dell|hp|asus|apple|wps.*|kingsoft.*|apache poi|openpyxl|python-docx|un-?named|unknown|未知|作者|用户|计算机|pc|office)$/i;
const organisation =
  /(?:局|委|委员会|办|办公室|厅|部|署|院|处|科|股|室|站|所|队|中心|政府|公司|集团|协会|学会|大学|学校|医院|银行|报社|出版社|机关|单位)$/;

/** Those of the names that a file's properties give which are a person's, each once. */
export function persons(names: readonly (string | undefined)[]): string[] {
  const given = names.map((name) => name?.trim() ?? '');
  return [...new Set(given)].filter((name) => name !== '' && !nobody.test(name) && !organisation.test(name));
}

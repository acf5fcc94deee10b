import { join } from 'node:path';
import { readDocumentNumber } from '../records/values/document-number.ts';
import { kindCalled } from '../records/kind.ts';
import { idMaximum, idPattern } from '../records/values/reference.ts';
import { readFrontMatter } from '../intake/front-matter.ts';
import type { Imported } from './imported.ts';
import { nextId, type Series } from '../drafting/place.ts';
import type { DraftedKind } from '../drafting/steps.ts';
import { importWord } from './word/import.ts';
import { importWorkbook } from './workbook/import.ts';

export type Importer = (bytes: Uint8Array) => Promise<Imported>;

/** How a file is imported by its name, as the kind that `as` names ('' to find out); a sentence where these do not go together. */
export function importerOf(file: string, as: string): Importer | string {
  if (/\.xlsx$/i.test(file)) {
    if (as !== '' && as !== 'sampling' && as !== 'budget') return 'Excel 工作簿的 --as 只能是 sampling 或 budget。';
    return (bytes) => importWorkbook(bytes, { file, ...(as === '' ? {} : { as }) });
  }
  if (/\.docx$/i.test(file)) {
    if (as !== '' && as !== 'policy' && as !== 'interpretation')
      return 'Word 文件的 --as 只能是 policy 或 interpretation。';
    return (bytes) => importWord(bytes, { file, ...(as === '' ? {} : { as }) });
  }
  return '只能导入 .xlsx 和 .docx 文件；旧格式请在 Excel、Word 或 WPS 里另存为这两种。';
}

/**
 * The folder of the record within the content: its collection, its year if that is known, and an id. The file's name is its
 * id where it is one already (`scjg-2024-12.docx`); otherwise the next in the series of its document number or its kind.
 */
export function usualPlace(
  file: string,
  { collection, year, files }: Imported,
  known: Series,
  kinds: readonly DraftedKind[],
): string {
  const facts = factsIn(files);
  const numbered = readDocumentNumber(facts.docNumber ?? '')?.key.split('|')[1];
  const found = year ?? (/^\d{4}$/.test(numbered ?? '') ? Number(numbered) : undefined);
  const name = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .toLowerCase();
  const isNamed = idPattern.test(name) && /^[a-z].*\d/.test(name) && !ownNames.test(name) && name.length <= idMaximum;
  const id = isNamed
    ? name
    : nextId(kindCalled(kinds, collection), known, { ...facts, ...(found === undefined ? {} : { year: found }) });
  return join(collection, ...(found === undefined ? [] : [String(found)]), id);
}

/** Names that programs give a new file. */
const ownNames =
  /^(?:new-)?(?:microsoft-)?(?:doc|document|book|workbook|sheet|untitled|file|copy|word|excel|wps)-?\d*$/;

/** What ids follow from, as the imported front matter says it. */
function factsIn(files: Imported['files']): { docNumber?: string; kind?: string } {
  const text = files.find(({ path }) => path === 'index.md')?.content;
  const value = typeof text === 'string' ? readFrontMatter('index.md', text).source?.value : undefined;
  const { docNumber, kind } = value ?? {};
  return {
    ...(typeof docNumber === 'string' ? { docNumber } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
  };
}

/** The collection that a folder within the content belongs to; undefined where it is no place for a record. */
export function collectionOf(place: readonly string[]): string | undefined {
  const [collection, ...below] = place;
  return collection !== '..' && below.length > 0 && idPattern.test(below.at(-1) ?? '') ? collection : undefined;
}

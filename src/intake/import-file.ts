import { join } from 'node:path';
import { idPattern } from '../records/reference.ts';
import type { Imported } from './imported.ts';
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
 * The folder of the record within the content: its collection, its year if that is known, and an id from the letters and
 * digits of the file's name, otherwise from the collection and the year.
 */
export function usualPlace(file: string, { collection, year }: Pick<Imported, 'collection' | 'year'>): string {
  const letters = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const years = year === undefined ? [] : [String(year)];
  const id = /[a-z]/.test(letters) ? letters : ['import', collection, ...years].join('-');
  return join(collection, ...years, id);
}

/** The collection that a folder within the content belongs to; undefined where it is no place for a record. */
export function collectionOf(place: readonly string[]): string | undefined {
  const [collection, ...below] = place;
  return collection !== '..' && below.length > 0 && idPattern.test(below.at(-1) ?? '') ? collection : undefined;
}

import { extname } from 'node:path';
import type { PlacedEffect } from '../records/entry.ts';
import { listedDocument } from '../records/language/listed-document.ts';
import { announced, gridOf as gridOfCells, isListHead, tabledEffects } from '../records/language/repeal-table.ts';
import { listRow } from './list-row.ts';
import { parseCsv } from './csv.ts';
import { lineIn } from '../import/word/plain-text.ts';
import { readWordBlocks } from '../import/word/import.ts';
import { cellsOf, rowsOf } from '../import/word/tables.ts';
import { gridOf, shownText } from '../import/workbook/grid.ts';
import { readWorkbook } from '../import/workbook/sheets.ts';
import { decodeLoosely } from './file-text/plain.ts';
import { askPortable } from './portable-thread.ts';

/** A row of a table, or a line that stands alone. */
interface Line {
  readonly cells: readonly string[];
  readonly where: string;
}

/** A list of documents is no film; what is larger is not read for it. */
const mostBytes = 20_000_000;

/**
 * The documents that an attached .docx, .xlsx, .csv or .pdf called `title` lists under 废止, 失效, 修改 or 继续有效, by the column or
 * the heading that says so. Nothing of drafts and proposals, and nothing of a file that cannot be read.
 */
export async function listedEffects(name: string, bytes: Uint8Array, title: string): Promise<PlacedEffect[]> {
  const read = readers[extname(name).slice(1).toLowerCase()];
  if (!read || bytes.length > mostBytes) return [];
  const reader = new ListReader(title);
  for (const line of await read(bytes)) reader.take(line);
  return reader.finish();
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<readonly Line[]> | readonly Line[]>> = {
  csv: (bytes) =>
    parseCsv('', decodeLoosely(bytes).replaceAll(/\r\n?/g, '\n')).rows.map(({ cells, line }) => ({
      cells,
      where: `第 ${line} 行`,
    })),
  xlsx: workbookLines,
  docx: documentLines,
  pdf: async (bytes) =>
    ((await askPortable('lines', bytes)) ?? []).map((text, index) => ({
      cells: listRow(text),
      where: `第 ${index + 1} 行文字`,
    })),
};

async function workbookLines(bytes: Uint8Array): Promise<Line[]> {
  const read = await readWorkbook('', bytes);
  if ('finding' in read) return [];
  return read.workbook.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => [
      { cells: [sheet.name], where: '' },
      ...gridOf('', sheet).grid.rows.map(({ cells, line }) => ({
        cells: cells.map(shownText),
        where: `工作表“${sheet.name}”第 ${line} 行`,
      })),
    ]);
}

async function documentLines(bytes: Uint8Array): Promise<Line[]> {
  let tables = 0;
  return ((await readWordBlocks(bytes)) ?? []).flatMap(({ element, facts }): Line[] => {
    if (element.tagName !== 'table') return facts ? [{ cells: [facts.text], where: facts.place }] : [];
    tables += 1;
    const rows = rowsOf(element).map((row) =>
      cellsOf(row).map((cell) => ({
        text: lineIn(cell),
        rows: Number(cell.properties['rowSpan'] ?? 1),
        columns: Number(cell.properties['colSpan'] ?? 1),
      })),
    );
    return gridOfCells(rows).map((cells, index) => ({ cells, where: `第 ${tables} 个表格第 ${index + 1} 行` }));
  });
}

/** Words of a heading that says what becomes of the documents below it, or that nothing has yet. */
const says = /废止|失效|修[改订]|有效|拟|建议|征求/;
const longestHeading = 60;

/** Takes the lines of a file one after the other: headings, headers, rows, and documents that are listed line by line. */
class ListReader {
  readonly #title: string;
  readonly #found: PlacedEffect[] = [];
  #above: string;
  #head: Line | undefined;
  #rows: Line[] = [];

  constructor(title: string) {
    this.#title = title;
    this.#above = title;
  }

  take(line: Line): void {
    const texts = new Set(line.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
    const [alone = ''] = texts;
    if (isListHead(line.cells)) {
      this.#settle();
      this.#head = line;
    } else if (texts.size > 1) this.#rows.push(line);
    else if (alone !== '') this.#alone(alone, line.where);
  }

  finish(): PlacedEffect[] {
    this.#settle();
    return this.#found;
  }

  #alone(text: string, where: string): void {
    const kind = announced(this.#above);
    const listed = listedDocument(text)?.value;
    if (listed) {
      if (kind) this.#found.push({ ...listed, kind, where });
    } else if (text.length <= longestHeading && says.test(text)) {
      this.#settle();
      this.#above = text;
    } else if (/^(?:[一二三四五六七八九十]+、|附件|第.{1,3}[章部编])/.test(text)) {
      this.#settle();
      this.#above = this.#title;
    }
  }

  /** The rows since the last heading, under the headers that stand above them or above an earlier part of the table. */
  #settle(): void {
    const rows = this.#head ? [this.#head, ...this.#rows] : [];
    this.#rows = [];
    const cells = rows.map((row) => row.cells.map((text) => ({ text, rows: 1, columns: 1 })));
    for (const { row, ...found } of tabledEffects(cells, this.#above))
      this.#found.push({ ...found, where: rows[row]?.where ?? '' });
  }
}

import type { ListedEffect } from '../../records/language/repeal-table.ts';
import { cellOf, type Table } from '../../records/table.ts';
import { foldTitle } from '../../records/values/title.ts';
import { alike, bare, keyOfNumber } from './repeals.ts';

/** A document is one, by its number where it has one. */
export function nameIn({ title, docNumber }: Pick<ListedEffect, 'title' | 'docNumber'>): string {
  return keyOfNumber(docNumber) ?? foldTitle(title);
}

/** Whether the 清理目录 has a row for the document, whatever it says of it. */
export function hasRow(table: Table, { title, docNumber }: Pick<ListedEffect, 'title' | 'docNumber'>): boolean {
  const number = keyOfNumber(docNumber);
  return table.rows.some((row) => {
    const written = keyOfNumber(cellOf(table, row, '发文字号') ?? undefined);
    if (number !== undefined && written !== undefined) return number === written;
    return alike(bare(cellOf(table, row, '文件名称') ?? ''), bare(title));
  });
}

/** What to add to the 清理目录. */
export function rowToPaste(table: Table | undefined, found: ListedEffect): string {
  const { kind, title, docNumber = '', clauses = [] } = found;
  const cells: Readonly<Record<string, string>> = {
    文件名称: title,
    发文字号: docNumber,
    处理结果: kind,
    条款: clauses.join('；'),
  };
  const columns = table?.columns ?? Object.keys(cells);
  const row = columns.map((column) => quotedCell(cells[column] ?? ''));
  const name = table?.file.slice(table.file.lastIndexOf('/') + 1) ?? '';
  return `请在清理目录 ${name} 的最后加一行（各列依次是 ${columns.join(',')}，顺序以表头为准）：${row.join(',')}`;
}

function quotedCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

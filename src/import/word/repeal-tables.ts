import { tabledRepeals } from '../../records/language/repeal-table.ts';
import type { SaidRepeal } from '../../records/language/repeal-words.ts';
import type { Block } from './blocks.ts';
import type { Found } from './phrases.ts';
import { lineIn } from './plain-text.ts';
import { cellsOf, rowsOf } from './tables.ts';

/**
 * The documents that a decision's tables strike or amend (文件名称, 发文字号, 处理意见), each with its table and row, headers
 * included. A repeal of single clauses is left to the editor.
 */
export function findTabledEffects(body: readonly Block[]): Found<SaidRepeal>[] {
  let tables = 0;
  let above = '';
  return body.flatMap(({ element, facts }) => {
    const before = above;
    above = facts?.text ?? '';
    if (element.tagName !== 'table') return [];
    tables += 1;
    const rows = rowsOf(element);
    const cells = rows.map((row) =>
      cellsOf(row).map((cell) => ({
        text: lineIn(cell),
        rows: Number(cell.properties['rowSpan'] ?? 1),
        columns: Number(cell.properties['colSpan'] ?? 1),
      })),
    );
    return tabledRepeals(cells, before)
      .filter(({ kind }) => kind !== '部分废止')
      .map(({ row, ...value }) => ({
        value,
        place: `第 ${tables} 个表格第 ${row + 1} 行`,
        words: rows[row] ? lineIn(rows[row]) : '',
      }));
  });
}

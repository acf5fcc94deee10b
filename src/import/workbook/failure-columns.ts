import { splitFailures } from '../../records/failures.ts';

/**
 * 不合格项目, 检验结果 and 标准值 of separate columns as the joined column, `项目║结果║标准`. Each may name several
 * failures, in lines or with semicolons, as many in each column; undefined where they are not as many.
 */
export function joinFailures(item: string, result: string, limit: string): string | undefined {
  const items = piecesOf(item);
  const values = piecesOf(result);
  const standards = piecesOf(limit);
  if (items.length === 0) return undefined;
  if (items.length === 1) return [items.join(''), oneLine(result), oneLine(limit)].join('║');
  if (values.length !== items.length || standards.length !== items.length) return undefined;
  return items.map((name, index) => [name, values[index], standards[index]].join('║')).join('；');
}

/** A cell that holds all three parts, its separators as they are; line breaks stay where they part two failures. */
export function joinedFailures(cell: string): string {
  return splitFailures(cell)
    ? cell
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n')
    : cell;
}

function piecesOf(text: string): string[] {
  return text
    .split(/[;；\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*[;；\n]\s*/gu, '，');
}

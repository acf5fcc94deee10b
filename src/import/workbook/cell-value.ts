import { addDays, day, readDay, type Day } from '../../records/values/day.ts';
import { nullMarks, readCents } from '../../records/values/money.ts';
import type { ColumnDefinition } from '../../records/table.ts';
import { readWrittenDay } from '../../records/values/written-day.ts';
import { cellFinding, type Grid, type GridCell } from './grid.ts';
import { clean } from './number-text.ts';
import { damageOf, isExponent, unguarded } from '../../intake/spreadsheet-damage.ts';
import type { Finding } from '../../records/finding.ts';

/** The text of a cell as a CSV has it, '' where it says nothing, and what there is to say about it. */
export interface CellText {
  readonly text: string;
  readonly finding?: Finding;
}

export interface CellContext {
  readonly grid: Grid;
  readonly from1904: boolean;
}

/** From here on an integer has sixteen digits, more than a spreadsheet keeps. */
const tooLong = 1e15;

/** The cell of a column as the table's CSV holds it. Whatever cannot be turned into it stays as it is, for the check to name. */
export function cellText(context: CellContext, cell: GridCell, column: ColumnDefinition): CellText {
  const { grid } = context;
  if (cell.type === 'error') return errorCell(grid, cell);
  if (cell.formula && cell.type === 'empty') {
    return tell(grid, cell, 'warning', 'workbook/formula', '是公式，文件里没有存它的结果，这一格空着。', mendFormula);
  }
  if (isRounded(cell)) return roundedCode(grid, cell, column);
  const text = cell.text.trim();
  switch (column.kind) {
    case 'amount':
      return amountText(grid, cell);
    case 'day':
      return { text: dayText(cell, context.from1904) };
    case 'year':
      return { text: /^((?:19|20)\d{2})年?度?(?:预算|决算|执行)?数?$/.exec(fold(text))?.[1] ?? text };
    case 'functional-code':
    case 'economic-code':
      return { text: fold(text) };
    case 'choice':
    case 'failures':
    case 'text':
      return shownCell(grid, cell, column);
  }
}

/** A cell as the sheet shows it, with a word on what its format or the spreadsheet did to it. */
function shownCell(grid: Grid, cell: GridCell, column: ColumnDefinition): CellText {
  if (cell.shown === undefined || (cell.shown === '' && cell.text !== '')) {
    const message = `（${column.header}）存的是 ${String(cell.raw)}，它的单元格格式${cell.shown === '' ? '不显示它，这一格空着' : '这里认不出，导入的是存着的内容'}。`;
    const mend = '请对照屏幕上显示的内容，在 CSV 里改正；或者在 Excel 里把这一格改成文本再导入。';
    const finding = cellFinding(grid, cell, { severity: 'warning', rule: 'workbook/format', message, mend });
    return { text: cell.shown ?? cell.text, finding };
  }
  // A whole day is the same day in any signs; of anything less, such as a month, the reader of the sheet sees no day.
  const isDay = cell.type === 'date' && usualDay(cell.shown) === cell.text;
  const shown = isDay ? cell.text : unguarded(cell.shown.trim());
  const text = /编号|文书号|公告号|序号|批号/.test(column.header)
    ? shown.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, halfWidth)
    : shown;
  const damage = damageOf(text, column);
  if (!damage) return { text };
  const message = `（${column.header}）的“${text}”${damage.message}${damage.blank ? '，这一格空着' : ''}。`;
  // An error keeps the whole workbook out: only what nobody can find again is one here.
  const found = isExponent(text)
    ? ({ severity: 'error', rule: 'workbook/rounded-code', message } as const)
    : ({ severity: 'warning', rule: 'workbook/spreadsheet', message } as const);
  return { text: damage.blank ? '' : text, finding: cellFinding(grid, cell, { ...found, mend: damage.mend }) };
}

const mendFormula = '请在 Excel 或 WPS 里打开，按 F9 重新计算并保存，再导入；或者在 CSV 里补上这个数。';

function errorCell(grid: Grid, cell: GridCell): CellText {
  return tell(
    grid,
    cell,
    'warning',
    'workbook/error-cell',
    `显示的是错误值 ${String(cell.raw)}，这一格空着。`,
    '请在 Excel 里改好公式再导入，或者在 CSV 里补上。',
  );
}

/** A long code that was typed as a number: the digits behind the fifteenth are gone, in a number or in `1.23457E+17`. */
function isRounded({ type, raw, text }: GridCell): boolean {
  return type === 'number' ? Math.abs(Number(raw)) >= tooLong : isExponent(text) && Number(text) >= tooLong;
}

function roundedCode(grid: Grid, cell: GridCell, column: ColumnDefinition): CellText {
  return tell(
    grid,
    cell,
    'error',
    'workbook/rounded-code',
    `（${column.header}）的数字超过 15 位，Excel 已经把后面的位数变成了 0，原来的号码找不回来了。`,
    '请把这一列设为“文本”格式，照原始单据重新输入号码，再导入。',
  );
}

function amountText(grid: Grid, cell: GridCell): CellText {
  if (cell.type === 'number') {
    const value = clean(Number(cell.raw));
    if (readCents(cell.text) !== undefined && Number(cell.text) === value) return { text: cell.text };
    const cents = roundToCents(value);
    const text = (cents / 100).toFixed(2).replace(/^-0\.00$/, '0.00');
    if (cents / 100 === value) return { text };
    return {
      text,
      finding: cellFinding(grid, cell, {
        severity: 'warning',
        rule: 'workbook/rounded-amount',
        message: `存的是 ${value}，按两位小数写成 ${text}。`,
        mend: '请核对，与正式报表印出的数不同的，在 CSV 里改正。',
      }),
    };
  }
  const text = cell.text.trim();
  const folded = fold(text)
    .replaceAll(/[\s¥]/g, '')
    .replace(/(?:万?元)$/, '')
    .replace(/^\((\d.*)\)$/, '-$1')
    .replaceAll('−', '-');
  if (nullMarks.has(text)) return { text: text === '不适用' ? text : '' };
  return { text: readCents(folded) === undefined ? text : folded };
}

/** Half away from zero, on the decimal number that is seen and not on its binary neighbour. */
function roundToCents(value: number): number {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(8).split('.');
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2)) + (Number(fraction[2] ?? 0) >= 5 ? 1 : 0);
  return value < 0 ? -cents : cents;
}

/** Any usual form of a day, and the serial number of one, as `YYYY-MM-DD`. */
function dayText(cell: GridCell, from1904: boolean): string {
  const text = cell.text.trim();
  if (cell.type === 'date') return text.slice(0, 10);
  const serial = cell.type === 'number' ? Number(cell.raw) : Number.NaN;
  if (Number.isInteger(serial) && serial > 20_000 && serial < 80_000) {
    return addDays(day(from1904 ? '1904-01-01' : '1899-12-30'), serial);
  }
  return usualDay(text) ?? digitDay(text) ?? text;
}

/** 2026-3-1, 2026/03/01, 2026.3.1, 2026年3月1日, 二〇二六年三月一日. */
function usualDay(text: string): Day | undefined {
  const folded = fold(text).replaceAll(/\s/g, '');
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(folded)?.slice(1);
  return readDay(parts?.map((part) => part.padStart(2, '0')).join('-') ?? '') ?? readWrittenDay(folded);
}

/** 20260301, which is a day in columns of days only: elsewhere it may be the number of a batch. */
function digitDay(text: string): Day | undefined {
  return readDay(/^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(fold(text))?.slice(1).join('-') ?? '');
}

function tell(
  grid: Grid,
  cell: GridCell,
  severity: 'error' | 'warning',
  rule: string,
  message: string,
  mend: string,
): CellText {
  return { text: '', finding: cellFinding(grid, cell, { severity, rule, message, mend }) };
}

function fold(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A full-width letter or digit as the keyboard writes it. */
function halfWidth(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0);
}

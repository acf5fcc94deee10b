import { readDay } from '../records/values/day.ts';
import { splitFailures } from '../records/failures.ts';
import { mendDay } from '../records/field.ts';
import { readCents } from '../records/values/money.ts';
import { nearest } from '../records/values/nearest.ts';
import type { ColumnDefinition } from '../records/table.ts';

/** What is wrong with a cell that says something. */
export interface CellFault {
  readonly rule: 'table/cell' | 'sampling/failure-cell';
  readonly message: string;
  readonly mend: string;
}

/** Checks the text of a cell against its column; `isIncome` marks a row whose 方向 is 收入, which has codes of its own. */
export function checkCell(column: ColumnDefinition, text: string, isIncome: boolean): CellFault | undefined {
  switch (column.kind) {
    case 'text':
      return undefined;
    case 'amount':
      return readCents(text) === undefined ? fault('不是金额', mendAmount(text)) : undefined;
    case 'day':
      return readDay(text) === undefined ? fault('不是规范的日期', mendDay(text)) : undefined;
    case 'year':
      return /^(?:19|20)\d{2}$/.test(text) ? undefined : fault('不是年份', mendYear(text));
    case 'functional-code':
      return checkFunctionalCode(text, isIncome);
    case 'economic-code':
      return /^3\d{2}(?:\d{2})?$/.test(text)
        ? undefined
        : fault('不是支出经济分类科目编码', '经济分类编码以 3 开头，类 3 位，款 5 位，例如 30101；只写数字。');
    case 'choice':
      return checkChoice(text, column.choices ?? []);
    case 'failures':
      return splitFailures(text) ? undefined : failureFault;
  }
}

/** The fault of a cell that has to say something but is empty. */
export function emptyCell(column: ColumnDefinition): CellFault {
  if (column.kind === 'failures') return { ...failureFault, message: '没有内容' };
  return fault('没有内容', column.choices ? `请填写：${column.choices.join('、')}。` : '这一栏每行都要填写。');
}

const failureFault: CellFault = {
  rule: 'sampling/failure-cell',
  message: '分不出项目、检验结果和标准值',
  mend: '请写成“项目║检验结果║标准值”，几个项目之间用分号隔开，例如：菌落总数║52000 CFU/g║≤10000 CFU/g。',
};

function fault(message: string, mend: string): CellFault {
  return { rule: 'table/cell', message, mend };
}

function mendAmount(text: string): string {
  const folded = text.normalize('NFKC').replaceAll(/[\s¥元]/gu, '');
  if (readCents(folded) !== undefined) return `请写成 ${folded}。`;
  if (/^-?[\d,]+\.\d{3,}$/.test(folded)) return '金额最多两位小数，请按报表的口径四舍五入后再填。';
  return '请只写数字，最多两位小数，例如 1234.56；没有金额的，空着或写“-”。';
}

function mendYear(text: string): string {
  const year = /^(?:19|20)\d{2}/.exec(text.normalize('NFKC'))?.[0];
  return year === undefined ? '请写四位数的年份，例如 2026。' : `请写成 ${year}。`;
}

/** 类, 款 and 项 of the expenditure classification begin with 2; a line of income bears a code of the income classification. */
function checkFunctionalCode(text: string, isIncome: boolean): CellFault | undefined {
  if ((isIncome ? /^\d{3}(?:\d{2}){0,2}$/ : /^2\d{2}(?:\d{2}){0,2}$/).test(text)) return undefined;
  return fault(
    '不是支出功能分类科目编码',
    '功能分类编码以 2 开头，类 3 位，款 5 位，项 7 位，例如 2013801；只写数字。',
  );
}

function checkChoice(text: string, choices: readonly string[]): CellFault | undefined {
  if (choices.includes(text)) return undefined;
  const near = nearest(text, choices, 1);
  return fault('不是规定的写法', `${near === undefined ? '' : `是不是想写“${near}”？`}可以写：${choices.join('、')}。`);
}

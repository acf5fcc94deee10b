import { z } from 'zod';
import { readDay, readDayOrTime, type Day, type DayOrTime } from './values/day.ts';
import type { Severity } from './finding.ts';
import { onOneLine } from './language/plain-text.ts';
import { isInvisible } from './language/text-faults.ts';
import { readFieldDay, readWrittenDay } from './values/written-day.ts';
import { markupIn } from './language/written-marks.ts';
import { chineseTerm, proposeTerm, readWrittenTerm } from './values/written-term.ts';

/** What an editor is told about a field; kept as Zod metadata so that messages, field tables and forms have one source. */
export interface FieldMeta {
  /** The Chinese name of the field. */
  readonly label: string;
  /** A right value, shown in the remedy. */
  readonly example?: string;
  /** A sentence for the editors' field table. */
  readonly help?: string;
  /** That the field takes other forms than the one it is kept in: editors are shown how they were read. */
  readonly reads?: 'day' | 'term';
}

/** A fault that only several fields together show; `path` leads to the field to mend. */
export interface FieldProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly mend: string;
}

/** What a cross check may look at besides the fields. */
export interface CheckContext {
  readonly asOf: Day;
  readonly reviewOptional: boolean;
  /** Fields that are there but wrong: already reported, so not to be called missing. */
  readonly wrong?: ReadonlySet<string>;
}

/** Text of `minimum` to `maximum` characters (code points) on one line, not only blank or invisible ones. */
export function line(label: string, minimum: number, maximum: number, example?: string) {
  return z
    .string()
    .refine((value) => !/[\n\v\f\r\u0085\u2028\u2029]/.test(value), {
      message: '不能换行',
      params: { mend: '请把它写在一行里。' },
    })
    .refine((value) => !isInvisible(value), {
      message: '只有空白或看不见的字符',
      params: { mend: '请填写看得见的文字。' },
    })
    .refine((value) => length(value) >= minimum && length(value) <= maximum, {
      message: `应为 ${minimum} 至 ${maximum} 个字`,
      params: { mend: `请改写为 ${minimum} 至 ${maximum} 个字。` },
    })
    .superRefine((value, context) => {
      const markup = markupIn(value);
      if (!markup) return;
      const mend = `这里只写文字，请写成“${onOneLine(markup.plain)}”。`;
      context.addIssue({ code: 'custom', message: `“${markup.found}”会原样印在网页上`, params: { mend } });
    })
    .transform((value) => value.trim())
    .meta({ label, ...(example === undefined ? {} : { example }) });
}

/** Blanks around the text are dropped and so not counted. */
function length(value: string): number {
  return [...value.trim()].length;
}

/** A calendar day. */
export function dayField(label: string) {
  return z
    .string()
    .transform((value, context): Day => {
      const found = readFieldDay(value);
      if (found) return found;
      context.addIssue({ code: 'custom', message: faultOfDay(value), params: { mend: mendDay(value) } });
      return z.NEVER;
    })
    .meta({ label, example: '2026-03-01', help: '也认得 2026年3月1日、2026.3.1。', reads: 'day' });
}

/** A calendar day, or a day and a time of day. */
export function dayOrTimeField(label: string) {
  return z
    .string()
    .transform((value, context): DayOrTime => {
      const found = readDayOrTime(value) ?? readFieldDay(value);
      if (found) return found;
      const mend = mendTime(value) ?? mendDay(value);
      context.addIssue({ code: 'custom', message: faultOfDay(value), params: { mend } });
      return z.NEVER;
    })
    .meta({
      label,
      example: '2026-03-01，或 2026-03-01 09:30',
      help: '日期也认得 2026年3月1日、2026.3.1。',
      reads: 'day',
    });
}

/** How long something holds: an ISO 8601 duration such as P5Y, or 5年. */
export function termField(label: string) {
  return z
    .string()
    .transform((value, context): string => {
      const found = readWrittenTerm(value);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: `“${value}”不是一个期限`, params: { mend: mendTerm(value) } });
      return z.NEVER;
    })
    .meta({ label, example: 'P5Y', help: '五年写 P5Y 或 5年，十八个月写 P18M 或 18个月。', reads: 'term' });
}

/** Says how a term that was written in another way would be written here, where that can be read without guessing. */
export function mendTerm(text: string): string {
  if (/^(?:长期|永久|一直|无固定期限|不限)(?:有效)?$/.test(text.trim()))
    return '长期有效的，请删去这一行，改写 noFixedTerm: true。';
  const proposal = proposeTerm(text);
  return proposal === undefined
    ? '请写成 P5Y（五年）、P18M（十八个月）或 P90D（九十天），也可以写成 5年、18个月、90天。'
    : `请写成 ${proposal}（${chineseTerm(proposal)}）。`;
}

function faultOfDay(value: string): string {
  const written = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)/.exec(value.normalize('NFKC'));
  const [, year, month = '', date = ''] = written ?? [];
  return year !== undefined && !readDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    ? `“${value}”这一天不存在`
    : `“${value}”不是规范的日期写法`;
}

/** Says how a day that was written in another way would be written here, where that can be read without guessing. */
export function mendDay(text: string): string {
  const proposal = proposeDay(text);
  if (proposal) return `请写成 ${proposal}。`;
  const before = proposeDay(/^(.*?\d日?)[\sT]+\d/.exec(text)?.[1] ?? '');
  if (before) return `这里只写日期，不写时间：${before}（按北京时间核对是哪一天）。`;
  return '请写成“年-月-日”，例如 2026-03-01，并核对这一天是否存在。';
}

/** Says how a time of day that was written in another way would be written here; undefined where there is none. */
function mendTime(text: string): string | undefined {
  const [, date = '', hour = '', minute = '', rest] =
    /^(.*?\d日?)[\sT]+(\d{1,2})[:：时](\d{2})分?(.*)$/.exec(text.normalize('NFKC').trim()) ?? [];
  const proposal = readDayOrTime(`${proposeDay(date)} ${hour.padStart(2, '0')}:${minute}`);
  if (proposal && (rest === '' || /^:\d{2}$/.test(rest ?? 'x'))) return `请写成 ${proposal}（北京时间）。`;
  return proposeDay(date) ? '时间请按北京时间写成 2026-03-01 09:30 的样子，不带秒和时区。' : undefined;
}

/**
 * The day that a text in another usual form names (2026年3月1日, 2026.3.1, 2026/03/01, 20260301, 二〇二六年三月一日); undefined
 * where that would be a guess.
 */
export function proposeDay(text: string): Day | undefined {
  const folded = text.normalize('NFKC').trim();
  const written =
    /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  const [, year = '', month = '', dayOfMonth = ''] = written ?? [];
  return readDay(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`) ?? readWrittenDay(folded);
}

/** The name of a CSV table that lies beside the record. */
export const tableFile = z
  .string()
  .regex(/^[^/\\]+\.csv$/i)
  .meta({ label: '表格文件', example: 'unqualified.csv（与文章放在同一个文件夹）' });

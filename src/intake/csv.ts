import { parse, type CsvError } from 'csv-parse/sync';
import { errorAt, type Finding } from '../records/finding.ts';
import type { TextPlace } from './text-place.ts';

/** One record of a CSV file; its cells may run over several lines. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file on which it begins, counted from 1. */
  readonly line: number;
  /** Line and column on which a cell begins. */
  readonly placeOf: (index: number) => TextPlace;
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Splits CSV text (RFC 4180, `\n` line ends) into rows; a quote in the wrong place is an error at that place. */
export function parseCsv(
  file: string,
  text: string,
): { readonly rows: readonly CsvRow[]; readonly findings: readonly Finding[] } {
  const faults: { readonly error: CsvError; readonly raw: string }[] = [];
  const parsed = parse(text, {
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      if (error) faults.push({ error, raw: raw ?? '' });
      return undefined;
    },
  }) as unknown as ParsedRow[];
  // Behind the first misplaced quote the parser no longer knows what is quoted: what it says of later lines is no help.
  const [fault] = faults;
  const findings = fault ? [quoteFinding(file, text, fault.error, fault.raw)] : [];
  const rows = parsed.map(({ record, raw, info }): CsvRow => {
    const line = info.lines - (raw.replace(/\n$/, '').match(/\n/g)?.length ?? 0);
    return { cells: record, line, placeOf: (index) => placeInRow(raw, line, index) };
  });
  return { rows, findings };
}

/** Walks a row to its cell; only needed where something is to be said of it. */
function placeInRow(raw: string, firstLine: number, index: number): TextPlace {
  let [line, lineStart, cell, quoted] = [firstLine, 0, 0, false];
  for (let offset = 0; offset < raw.length && cell <= index; offset += 1) {
    if (cell === index) return { line, column: offset - lineStart + 1 };
    const character = raw[offset];
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) cell += 1;
    else if (character === '\n') [line, lineStart] = [line + 1, offset + 1];
  }
  return { line, column: Math.max(1, raw.replace(/\n$/, '').length - lineStart + 1) };
}

function quoteFinding(file: string, text: string, error: CsvError, raw: string): Finding {
  const mend =
    '含有英文逗号、引号或换行的单元格，要用英文双引号整个括起来，里面的双引号写两遍（""）；从 Excel 或 WPS 另存为“CSV UTF-8”会自动这样写。';
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const place = unclosed
    ? lastOpenQuote(text)
    : { line: Number(error['lines'] ?? 1), column: Math.max(1, raw.slice(raw.lastIndexOf('\n') + 1).length) };
  const message = unclosed
    ? '从这里开始的双引号没有结束，后面的内容全被当成了一个单元格。'
    : '这一行的双引号写得不对，分不清单元格在哪里结束。';
  return errorAt({ file, ...place, field: '' }, 'table/quoting', message, mend);
}

/** The quote that opens the cell that never ends. */
function lastOpenQuote(text: string): TextPlace {
  const place = { line: 1, column: 1 };
  let [line, lineStart, quoted] = [1, 0, false];
  for (let offset = 0; offset < text.length; offset += 1) {
    if (text[offset] === '"') {
      quoted = !quoted;
      // A doubled quote closes and opens again; it does not begin a cell.
      if (quoted && text[offset - 1] !== '"') Object.assign(place, { line, column: offset - lineStart + 1 });
    } else if (text[offset] === '\n') [line, lineStart] = [line + 1, offset + 1];
  }
  return place;
}

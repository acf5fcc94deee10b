import { CsvError, parse } from 'csv-parse/sync';
import { errorAt, type Finding } from '../records/finding.ts';
import { lineStarts, placeAt, type TextPlace } from './text-place.ts';

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

/** So many that the whole file is to be written anew; telling each would take longer than reading the file. */
const mostFaults = 100;

/**
 * Splits CSV text (RFC 4180, `\n` line ends) into rows; a quote in the wrong place is an error at that place. A quote
 * inside a cell spoils its row only; behind a cell that never ends nobody knows what is quoted, so reading stops there.
 */
export function parseCsv(file: string, text: string): ParsedCsv {
  const read = parseText(file, text);
  if (read.findings.length === 0 || !unquotedGuard.test(text) || text.includes(guardSign)) return read;
  const mended = parseText(file, text.replaceAll(new RegExp(unquotedGuard, 'gm'), `"${guardSign}$1"`));
  return mended.findings.length < read.findings.length ? mended : read;
}

export interface ParsedCsv {
  readonly rows: readonly CsvRow[];
  readonly findings: readonly Finding[];
}

/** `="00123"` without the quotes that RFC 4180 asks for, as many programs write it for Excel. */
const unquotedGuard = /(?<=^|,)="([^"\n]*)"(?=,|\n|$)/m;
/** Stands for the equals sign of such a cell while it is read, so that no place in the text moves. */
const guardSign = '\uE000';

function parseText(file: string, text: string): ParsedCsv {
  const rows: CsvRow[] = [];
  const findings: Finding[] = [];
  let faults = 0;
  try {
    parse(text, {
      info: true,
      raw: true,
      relax_column_count: true,
      skip_records_with_error: true,
      on_record: (parsed: unknown) => {
        rows.push(rowOf(parsed as ParsedRow));
        return undefined;
      },
      on_skip: (error, raw) => {
        if (!error) return;
        const finding = quoteFinding(file, error, raw ?? '');
        if (findings.at(-1)?.line !== finding.line) findings.push(finding);
        faults += 1;
        if (!isInsideCell(error) || faults === mostFaults) throw error;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return { rows, findings };
}

function rowOf({ record, raw, info }: ParsedRow): CsvRow {
  const line = firstLine(raw, info.lines);
  let cells: readonly number[] | undefined;
  let placeAtOffset: ((offset: number) => TextPlace) | undefined;
  return {
    cells: record.map((cell) => (cell.startsWith(guardSign) ? cell.slice(1) : cell)),
    line,
    // Only walked through where something is to be said of a cell, and then once.
    placeOf: (index) => {
      cells ??= cellStarts(raw);
      placeAtOffset ??= placesIn(raw, line);
      return placeAtOffset(cells[index] ?? raw.replace(/\n$/, '').length);
    },
  };
}

/** The line on which a piece of text begins that ends on line `last`. */
function firstLine(raw: string, last: number): number {
  return last - lineStarts(raw.replace(/\n$/, '')).length + 1;
}

/** Places in a piece of text that begins on this line of the file. */
function placesIn(raw: string, line: number): (offset: number) => TextPlace {
  const lines = lineStarts(raw);
  return (offset) => {
    const place = placeAt(lines, offset);
    return { line: line + place.line - 1, column: place.column };
  };
}

/** Offsets at which the cells of a row begin. Quotes count only in a cell that begins with one. */
function cellStarts(raw: string): number[] {
  const starts = [0];
  let [start, quoted] = [0, false];
  for (let offset = 0; offset < raw.length; offset += 1) {
    if (raw[offset] === '"' && raw[start] === '"') quoted = !quoted;
    else if (raw[offset] === ',' && !quoted) starts.push((start = offset + 1));
  }
  return starts;
}

function isInsideCell({ code }: CsvError): boolean {
  return code === 'INVALID_OPENING_QUOTE';
}

/** `raw` is the row up to the quote that the parser objects to, or up to the end of the file. */
function quoteFinding(file: string, error: CsvError, raw: string): Finding {
  const mend =
    '含有英文逗号、引号或换行的单元格，要用英文双引号整个括起来，里面的双引号写两遍（""）；从 Excel 或 WPS 另存为“CSV UTF-8”会自动这样写。';
  const placeOf = placesIn(raw, firstLine(raw, Number(error['lines'] ?? 1)));
  const at = (place: TextPlace, message: string) =>
    errorAt({ file, ...place, field: '' }, 'table/quoting', message, mend);
  const opening = placeOf(cellStarts(raw).at(-1) ?? 0);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return at(opening, '从这里开始的双引号没有结束，后面的内容全被当成了一个单元格。');
  const stumbled = placeOf(raw.length - 1);
  if (isInsideCell(error) || opening.line === stumbled.line)
    return at(stumbled, '这一行的双引号写得不对，分不清单元格在哪里结束。');
  return at(
    opening,
    `从这里开始的双引号，到第 ${stumbled.line} 行第 ${stumbled.column} 列才遇到下一个，分不清单元格在哪里结束。`,
  );
}

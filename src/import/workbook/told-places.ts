import type { Finding } from '../../records/finding.ts';
import { cellAddress, columnLetters } from './address.ts';

/** A place on a sheet, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** The places of one sheet of which the report or a finding speaks, read from its very sentences. */
export class ToldPlaces {
  readonly #addresses = new Set<string>();
  readonly #columns = new Set<string>();
  readonly #lines = new Set<number>();
  #whole = false;
  #isEmpty = false;

  constructor(sheet: string, report: readonly string[], findings: readonly Finding[]) {
    for (const sentence of ownSentences(sheet, report)) this.#hear(sheet, sentence);
    for (const { message, rule, field } of findings) {
      this.#hear(sheet, message);
      this.#whole ||= rule === 'workbook/table-twice' && field === sheet;
      const address =
        rule === 'workbook/row-left-out' && field.startsWith(`${sheet}!`) ? field.slice(sheet.length) : '';
      if (message.includes('这一行')) this.#lines.add(Number(/\d+$/.exec(address)?.[0]));
    }
  }

  /** Whether nothing of the sheet was imported, or no figures stood in it. */
  get isWhole(): boolean {
    return this.#whole;
  }

  /** Whether its table is told to hold no data. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  has({ line, column }: Spot): boolean {
    return (
      this.#whole ||
      this.#lines.has(line) ||
      this.#columns.has(columnLetters(column)) ||
      this.#addresses.has(cellAddress(line, column))
    );
  }

  /** Whether another cell of the line is spoken of, as the first of a note that fills several. */
  hasInLine(line: number): boolean {
    return [...this.#addresses].some(
      (address) => address.endsWith(String(line)) && /[A-Z]$/.test(address.slice(0, -String(line).length)),
    );
  }

  #hear(sheet: string, sentence: string): void {
    this.#whole ||= [`工作表“${sheet}”没有导入`, `隐藏的工作表“${sheet}”没有导入`].some((words) =>
      sentence.startsWith(words),
    );
    this.#isEmpty ||= sentence.startsWith(`工作表“${sheet}”：`) && sentence.includes('，没有数据');
    this.#hearAddresses(sheet, sentence);
    const [, lines] = linesOf(sheet).exec(sentence) ?? [];
    for (const line of lines === undefined ? [] : numbersIn(lines)) this.#lines.add(line);
    const [, columns] = new RegExp(`^工作表“${escaped(sheet)}”里隐藏的 ([A-Z、]+) 列`).exec(sentence) ?? [];
    for (const letters of columns?.split('、') ?? []) this.#columns.add(letters);
  }

  #hearAddresses(sheet: string, sentence: string): void {
    const isLine = /一行没有导入/.test(sentence);
    const isColumn = /一[列栏](?:是行号|没有导入)/.test(sentence);
    for (const [, letters = '', line = ''] of sentence.matchAll(addressesOf(sheet))) {
      if (isColumn) this.#columns.add(letters);
      else if (isLine) this.#lines.add(Number(line));
      else this.#addresses.add(`${letters}${line}`);
    }
  }
}

/** What the report says of a sheet is set in below its name; there, it is named no more. */
function ownSentences(sheet: string, report: readonly string[]): string[] {
  let isOwn = false;
  return report.map((line) => {
    if (!line.startsWith('  ')) isOwn = line.startsWith(`工作表“${sheet}”`);
    return isOwn && line.startsWith('  第') ? `${sheet} ${line.trim()}` : line;
  });
}

function addressesOf(sheet: string): RegExp {
  return new RegExp(`(?<=^|[\\s、，（])${escaped(sheet)}!([A-Z]{1,3})(\\d+)`, 'g');
}

/** Rows that are left out, in ranges. */
function linesOf(sheet: string): RegExp {
  const name = escaped(sheet);
  return new RegExp(`^(?:${name} |工作表“${name}”里隐藏的)第 ([\\d、—]+) 行[^。]*没有导入`);
}

function numbersIn(ranges: string): number[] {
  return ranges.split('、').flatMap((range) => {
    const [from = 0, to = from] = range.split('—').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

import { Parser } from 'htmlparser2';
import { printedTexts } from './beside-cells.ts';

/** A cell as the file holds it, before anything is read into it. */
export interface PackageCell {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** A text; of a number and of an error as it is stored; `=` and the formula where no result is stored. */
  readonly text: string;
  readonly type: 'text' | 'number' | 'boolean' | 'error' | 'formula';
}

/** A range of merged cells, both ends included. */
export interface PackageMerge {
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
  readonly lastColumn: number;
}

interface Reader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The elements and texts of a part in their order; names without prefixes, and nothing of guides to pronunciation. */
export function walk(xml: string, { open, text, close }: Reader): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  let guides = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (bare(name) === 'rPh') guides += 1;
        open(bare(name), attributes);
      },
      ontext: (value) => {
        if (guides === 0) text?.(value);
      },
      onclosetag: (name) => {
        if (bare(name) === 'rPh') guides -= 1;
        close?.(bare(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

const types: Readonly<Record<string, PackageCell['type']>> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  d: 'text',
  b: 'boolean',
  e: 'error',
};

interface TakenSheet {
  readonly cells: readonly PackageCell[];
  readonly merges: readonly PackageMerge[];
  /** Above and below its pages, without codes. */
  readonly printed: readonly string[];
}

/** Reads one sheet, element by element; places that are not written follow from those before. */
export class SheetTaker {
  readonly #strings: readonly string[];
  readonly #used: Set<number>;
  readonly #cells: PackageCell[] = [];
  readonly #merges: PackageMerge[] = [];
  readonly #printed: string[] = [];
  #line = 0;
  #column = 0;
  #type = '';
  #value = '';
  #formula = '';
  #holder = '';

  constructor(strings: readonly string[], used: Set<number>) {
    this.#strings = strings;
    this.#used = used;
  }

  take(xml: string): TakenSheet {
    walk(xml, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => this.#text(text),
      close: (name) => this.#close(name),
    });
    return { cells: this.#cells, merges: this.#merges, printed: printedTexts({ ...this.#printed }) };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#holder = name;
    const place = readAddress(attributes['r'] ?? '');
    if (name === 'row') [this.#line, this.#column] = [Number(attributes['r'] ?? this.#line + 1), 0];
    if (name === 'mergeCell') this.#merges.push(readRange(attributes['ref'] ?? ''));
    if (name !== 'c') return;
    this.#line = place?.line ?? this.#line;
    this.#column = place?.column ?? this.#column + 1;
    [this.#type, this.#value, this.#formula] = [attributes['t'] ?? '', '', ''];
  }

  #text(text: string): void {
    if (this.#holder === 'v' || this.#holder === 't') this.#value += text;
    else if (this.#holder === 'f') this.#formula += text;
    else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(this.#holder)) this.#printed.push(text);
  }

  #close(name: string): void {
    this.#holder = '';
    if (name !== 'c') return;
    if (this.#type === 's' && this.#value !== '') this.#used.add(Number(this.#value));
    const text = this.#type === 's' ? (this.#strings[Number(this.#value)] ?? '') : this.#value;
    const place = { line: this.#line, column: this.#column };
    if (text.trim() !== '') this.#cells.push({ ...place, text, type: types[this.#type] ?? 'number' });
    else if (this.#formula !== '') this.#cells.push({ ...place, text: `=${this.#formula}`, type: 'formula' });
  }
}

function readAddress(address: string): { line: number; column: number } | undefined {
  const [, letters = '', line] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address) ?? [];
  if (line === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
  return { line: Number(line), column };
}

function readRange(range: string): PackageMerge {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [readAddress(first), readAddress(last)];
  return {
    line: from?.line ?? 0,
    lastLine: to?.line ?? 0,
    column: from?.column ?? 0,
    lastColumn: to?.column ?? 0,
  };
}

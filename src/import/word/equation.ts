/** A piece of what an equation field prints; raised or lowered text is a power or an index. */
export interface Piece {
  readonly text: string;
  readonly position?: 'superscript' | 'subscript';
}

/** What an EQ field prints, written in one line, and whether all of it can be written so. */
export interface Equation {
  readonly pieces: readonly Piece[];
  /** Whether the line says the same as the field: a fraction does, text set over other text does not. */
  readonly isExact: boolean;
}

/** A circle, a square or another sign that is set around what follows. */
const enclosing = /^[○〇◯◎□△▽◇O0]$/u;

/** Signs with a ring around them, by what is in the ring: 21 is ㉑, 一 is ㊀. */
const ringed: ReadonlyMap<string, string> = new Map(
  [
    [0x2460, 20],
    [0x24ea, 1],
    [0x3251, 15],
    [0x32b1, 15],
    [0x3280, 49],
    [0x24b6, 52],
  ].flatMap(([first = 0, length = 0]) =>
    Array.from({ length }, (_, index) => {
      const sign = String.fromCodePoint(first + index);
      return [sign.normalize('NFKC'), sign] as const;
    }),
  ),
);

/** Reads what stands behind `EQ` in a field: `\o\ac(○,21)`, `\f(3,4)`, `\s\up 8(2)` (Word's field reference). */
export function readEquation(source: string): Equation {
  const reader = new EquationReader(source);
  const pieces = reader.line('');
  return { pieces: joined(pieces), isExact: reader.isExact };
}

class EquationReader {
  isExact = true;
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to one of the signs in `until`, which is not taken. */
  line(until: string): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#source.length) {
      const sign = this.#source.charAt(this.#at);
      if (until.includes(sign)) break;
      if (sign === '\\') pieces.push(...this.#switch());
      else if (sign === '(' && until !== '') pieces.push(...this.#bracket());
      else {
        this.#at += 1;
        pieces.push({ text: sign });
      }
    }
    return pieces;
  }

  #bracket(): Piece[] {
    this.#at += 1;
    const inner = this.line(')');
    this.#at += 1;
    return [{ text: '(' }, ...inner, { text: ')' }];
  }

  #switch(): Piece[] {
    const escaped = /^\\([,;()\\])/.exec(this.#rest())?.[1];
    if (escaped !== undefined) {
      this.#at += 2;
      return [{ text: escaped }];
    }
    const [whole = '', name = ''] = /^\\\s*([a-z]+)\s*\d*\s*/i.exec(this.#rest()) ?? [];
    this.#at += Math.max(1, whole.length);
    if (whole === '') return [];
    const options = this.#options();
    const parts = this.#arguments();
    return this.#write(name.toLowerCase(), options.toLowerCase(), parts);
  }

  /** Such as `\\ac`, `\\up 5` and `\\bc\\{`: two letters each. */
  #options(): string {
    let options = '';
    for (;;) {
      const [option = ''] = /^\\[a-z]{2}\s*(?:\d+|\\[^a-z])?\s*/i.exec(this.#rest()) ?? [];
      if (option === '') return options;
      this.#at += option.length;
      options += option;
    }
  }

  #rest(): string {
    return this.#source.slice(this.#at, this.#at + 200);
  }

  #arguments(): Piece[][] {
    if (this.#source.charAt(this.#at) !== '(') return [];
    const parts: Piece[][] = [];
    while (this.#at < this.#source.length && this.#source.charAt(this.#at) !== ')') {
      this.#at += 1;
      parts.push(joined(this.line(',;)')));
    }
    this.#at += 1;
    return parts;
  }

  #write(name: string, options: string, parts: readonly Piece[][]): Piece[] {
    const texts = parts.map(textOf);
    const [first = [], second = []] = parts;
    switch (name) {
      case 'f':
        return [...grouped(first), { text: '/' }, ...grouped(second)];
      case 'o':
        return this.#overlay(texts);
      case 's':
        return this.#raised(options, parts);
      case 'r': {
        const [index, of] = parts.length > 1 ? [first, second] : [[], first];
        return [
          ...index.map(({ text }) => ({ text, position: 'superscript' as const })),
          { text: '√' },
          ...grouped(of),
        ];
      }
      case 'b':
        return [{ text: openingBracket(options) }, ...first, { text: closingBracket(options) }];
      case 'd':
        return /li/.test(options) ? [{ text: '____' }] : [];
      case 'x':
        return first;
      case 'l':
        return [{ text: texts.join(',') }];
      default:
        this.isExact = false;
        return [{ text: texts.filter((text) => text !== '').join(name === 'a' ? '；' : ' ') }];
    }
  }

  #overlay(texts: readonly string[]): Piece[] {
    const shown = texts.filter((text) => text !== '');
    const [around = '', inside = ''] = shown;
    if (shown.length === 2 && enclosing.test(around)) {
      const sign = /^[□△▽◇]$/.test(around) ? undefined : ringed.get(inside);
      this.isExact &&= sign !== undefined;
      return [{ text: sign ?? around + inside }];
    }
    this.isExact &&= shown.length < 2;
    return [{ text: shown.join('/') }];
  }

  #raised(options: string, parts: readonly Piece[][]): Piece[] {
    const text = parts.map(textOf).join('/');
    const position = /up/.test(options) ? 'superscript' : /do/.test(options) ? 'subscript' : undefined;
    if (position === undefined && parts.length > 1) this.isExact = false;
    return position === undefined ? [{ text }] : [{ text, position }];
  }
}

function openingBracket(options: string): string {
  return /\\[lb]c\s*\\(.)/.exec(options)?.[1] ?? (/\\rc/.test(options) ? '' : '(');
}

function closingBracket(options: string): string {
  const named = /\\rc\s*\\(.)/.exec(options)?.[1];
  const both = /\\bc\s*\\(.)/.exec(options)?.[1];
  const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
  return named ?? (both === undefined ? (/\\lc/.test(options) ? '' : ')') : (pairs[both] ?? both));
}

/** A sum or a product as a part of a fraction stands in brackets. */
function grouped(pieces: readonly Piece[]): Piece[] {
  return /[-+×÷*/ ]/.test(textOf(pieces)) ? [{ text: '(' }, ...pieces, { text: ')' }] : [...pieces];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.position === piece.position) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '') all.push(piece);
  }
  return all;
}

/** The words in an EQ field, which must be found in what is written of it; without switches and enclosing signs. */
export function wordsOfEquation(source: string): string[] {
  return source
    .replaceAll(/\\([,;()\\])/g, '$1')
    .replaceAll(/\\\s*[a-z]+\s*\d*/gi, ' ')
    .split(/[\s,;()[\]{}\\]+/)
    .filter((word) => word !== '' && !enclosing.test(word));
}

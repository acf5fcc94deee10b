import { core, isSaidIn, isSame, keysOf, keysOfText, type Sought } from './cell-match.ts';
import type { PackageCell } from './package-sheet.ts';
import type { FoundTable } from './plain-table.ts';

interface Place {
  readonly text: string;
  isTaken: boolean;
}

type SoughtCell = Sought & { readonly cell: PackageCell };

/** The cells of a table, each of which stands for one cell of the sheet. */
export class TablePool {
  readonly #lines = new Map<number, Place[]>();
  /** By what they may be found by, wherever they stand. */
  readonly #byKey = new Map<string, Place[]>();

  constructor(table: FoundTable | undefined) {
    for (const { line, joined = [], called = [], texts } of table?.rows ?? []) {
      const places = [...texts.values(), ...called]
        .filter((text) => text !== '')
        .map((text) => ({ text, isTaken: false }));
      for (const place of places) this.#index(place);
      this.#add(line, places);
      // The same text stands there for several rows.
      for (const other of joined) this.#add(other, structuredClone(places));
    }
  }

  /** Takes cells out of the table, first each in its own row; gives those that are not there. */
  take<Cell extends SoughtCell>(cells: readonly Cell[]): Cell[] {
    const own = ({ cell }: SoughtCell) => this.#lines.get(cell.line) ?? [];
    const isText = ({ cell }: SoughtCell) => cell.type === 'text';
    const elsewhere = cells
      .filter((cell) => !takeSame(own(cell), cell))
      .filter((cell) => {
        const free = own(cell).filter(({ isTaken }) => !isTaken);
        return !(isText(cell) && free.some(({ text }) => isSaidIn(text, cell))) && !isInRow(free, cell);
      });
    return elsewhere.filter((cell) => !keysOf(cell).some((key) => takeLast(this.#byKey.get(key) ?? [], cell)));
  }

  #index(place: Place): void {
    for (const key of keysOfText(place.text)) {
      const others = this.#byKey.get(key);
      if (others) others.push(place);
      else this.#byKey.set(key, [place]);
    }
  }

  #add(line: number, places: readonly Place[]): void {
    this.#lines.set(line, [...(this.#lines.get(line) ?? []), ...places]);
  }
}

function takeSame(places: readonly Place[], sought: Sought): boolean {
  const found = places.find(({ text, isTaken }) => !isTaken && isSame(text, sought));
  if (found) found.isTaken = true;
  return found !== undefined;
}

/** The same among many that are alike; those that were taken go, so that none is asked twice. */
function takeLast(places: Place[], sought: Sought): boolean {
  while (places.at(-1)?.isTaken === true) places.pop();
  const last = places.at(-1);
  return last !== undefined && (takeSame([last], sought) || takeSame(places, sought));
}

/** 201 and 20138, 不合格项目 and 检验结果: pieces that the table joins, and lines of a cell that it parts. */
function isInRow(places: readonly Place[], { texts }: Sought): boolean {
  const row = core(textsOf(places).join(''));
  return texts.some((text) => core(text) !== '' && text.split(/[\n;；]/u).every((piece) => row.includes(core(piece))));
}

function textsOf(places: readonly Place[]): string[] {
  return places.map(({ text }) => text);
}

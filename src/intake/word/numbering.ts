import { writeNumeral } from '../../records/clause.ts';
import { child, elements, valueOf, type XmlElement } from './xml-tree.ts';

/** What Word prints before a paragraph of an automatic list: a number as text, or a bullet. */
export type ListLabel = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' };

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (counted from 1) whose number begins this one anew; by default any above. */
  readonly restart: number | undefined;
}

/** Counts through a document from top to bottom as Word does; made anew for each document. */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, { readonly shared: string; readonly levels: ReadonlyMap<number, Level> }>;
  /** Lists that are made from the same pattern go on counting where the other stopped. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #starts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const patterns = new Map(
      elements(root, 'w:abstractNum').map((pattern) => [pattern.attributes['w:abstractNumId'] ?? '', pattern]),
    );
    const lists = elements(root, 'w:num');
    this.#lists = new Map(
      lists.map((list) => {
        const shared = valueOf(child(list, 'w:abstractNumId')) ?? '';
        const replaced = elements(list, 'w:lvlOverride').flatMap((override) => elements(override, 'w:lvl'));
        const levels = [...elements(linked(patterns, patterns.get(shared)), 'w:lvl'), ...replaced].map(readLevel);
        return [list.attributes['w:numId'] ?? '', { shared, levels: new Map(levels) }];
      }),
    );
    this.#starts = new Map(lists.map((list) => [list.attributes['w:numId'] ?? '', startsOf(list)]));
  }

  /** The label of the next paragraph of that list and level; undefined where the list is unknown or prints nothing. */
  next(id: string, depth: number): ListLabel | undefined {
    const list = this.#lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level) return undefined;
    const counts = this.#counts.get(list.shared) ?? [];
    this.#counts.set(list.shared, counts);
    this.#restart(id, depth, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let below = depth + 1; below < 9; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart !== 0 && (restart === undefined || depth < restart)) counts[below] = undefined;
    }
    if (level.format === 'bullet') return { kind: 'bullet' };
    const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const above = list.levels.get(Number(digit) - 1);
      return above ? writeCount(counts[Number(digit) - 1] ?? above.start, above.format) : '';
    });
    return text.trim() === '' ? undefined : { kind: 'number', text };
  }

  /** A list that says where it starts does so once, when it is first met. */
  #restart(id: string, depth: number, counts: (number | undefined)[]): void {
    const start = this.#starts.get(id)?.get(depth);
    const begun = `${id}/${depth}`;
    if (start === undefined || this.#begun.has(begun)) return;
    this.#begun.add(begun);
    counts[depth] = start - 1;
  }
}

/** A pattern may only name the style in which another pattern says it all. */
function linked(patterns: ReadonlyMap<string, XmlElement>, pattern: XmlElement | undefined): XmlElement | undefined {
  const style = valueOf(child(pattern, 'w:numStyleLink'));
  if (style === undefined) return pattern;
  return [...patterns.values()].find((other) => valueOf(child(other, 'w:styleLink')) === style);
}

function startsOf(list: XmlElement): ReadonlyMap<number, number> {
  return new Map(
    elements(list, 'w:lvlOverride').flatMap((override) => {
      const start = valueOf(child(override, 'w:startOverride'));
      return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), readCount(start)]];
    }),
  );
}

function readCount(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) ? count : 1;
}

function readLevel(level: XmlElement): [number, Level] {
  const restart = valueOf(child(level, 'w:lvlRestart'));
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      format: valueOf(child(level, 'w:numFmt')) ?? 'decimal',
      text: valueOf(child(level, 'w:lvlText')) ?? '',
      start: readCount(valueOf(child(level, 'w:start'))),
      restart: restart === undefined ? undefined : Number(restart),
    },
  ];
}

const chinese =
  /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand)$/;
const stems = '甲乙丙丁戊己庚辛壬癸';

function writeCount(count: number, format: string): string {
  if (count < 1 || count > 9999) return String(count);
  if (chinese.test(format)) return writeNumeral(count);
  switch (format) {
    case 'ideographDigital':
      return String(count).replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
    case 'ideographTraditional':
      return stems.charAt(count - 1) || String(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count <= 20 ? String.fromCodePoint(0x245f + count) : String(count);
    case 'decimalFullWidth':
      return String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCodePoint(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'upperRoman':
    case 'lowerRoman':
      return format === 'upperRoman' ? roman(count) : roman(count).toLowerCase();
    case 'none':
      return '';
    default:
      return String(count);
  }
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = count;
  let written = '';
  for (const [value, sign] of romanSigns) {
    for (; left >= value && written.length < 40; left -= value) written += sign;
  }
  return written;
}

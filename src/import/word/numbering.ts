import { writeCount } from './number-format.ts';
import { child, elements, switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** What Word prints before a paragraph of an automatic list: a number as text, or a bullet. */
export type ListLabel =
  | {
      readonly kind: 'number';
      readonly text: string;
      /** A format that is not known: its numbers stand in plain digits. */
      readonly unknown?: string;
    }
  | { readonly kind: 'bullet' };

interface Level {
  readonly format: string;
  /** What a format of the writer's own looks like: `001, 002, 003, ...`. */
  readonly custom: string | undefined;
  /** `w:isLgl`: all numbers of this level stand in plain digits, also those of the levels above. */
  readonly legal: boolean;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
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
    return printed(level, list.levels, counts);
  }

  /** The level of that list to which paragraphs of a style belong where they name none: 0 by default. */
  levelOfStyle(id: string, style: string | undefined): number {
    const levels = [...(this.#lists.get(id)?.levels ?? [])];
    return levels.find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0;
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

function printed(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly (number | undefined)[],
): ListLabel | undefined {
  let unknown: string | undefined;
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const above = levels.get(Number(digit) - 1);
    if (!above || above.format === 'bullet') return '';
    const count = counts[Number(digit) - 1] ?? above.start;
    if (level.legal && above.format !== 'none') return String(count);
    const written = writeCount(count, above.format, above.custom);
    unknown ??= written === undefined ? (above.custom ?? above.format) : undefined;
    return written ?? String(count);
  });
  if (text.trim() === '') return undefined;
  return { kind: 'number', text, ...(unknown === undefined ? {} : { unknown }) };
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
  const format = numberFormat(level);
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      format: valueOf(format) ?? 'decimal',
      custom: format?.attributes['w:format'],
      legal: switchOf(child(level, 'w:isLgl')) ?? false,
      style: valueOf(child(level, 'w:pStyle')),
      text: valueOf(child(level, 'w:lvlText')) ?? '',
      start: readCount(valueOf(child(level, 'w:start'))),
      restart: restart === undefined ? undefined : Number(restart),
    },
  ];
}

/** Newer formats stand beside one for older programs. */
function numberFormat(level: XmlElement): XmlElement | undefined {
  const forms = elements(level, 'mc:AlternateContent').flatMap((alternate) => [
    child(child(alternate, 'mc:Choice'), 'w:numFmt'),
    child(child(alternate, 'mc:Fallback'), 'w:numFmt'),
  ]);
  return [...forms, child(level, 'w:numFmt')].find((found) => found !== undefined);
}

import type { TextPlace } from './text-place.ts';

/** A YAML text in which one field is blank, so that all the others can be read where they stand. */
export interface WithoutField {
  readonly text: string;
  /** The names in the lines that are blank now: nothing is known of these fields but that they are there. */
  readonly names: ReadonlyMap<string, TextPlace>;
}

/**
 * Takes the field out in which a fault stands, from its name to the next one, so that one bad line does not hide what is
 * wrong elsewhere. A line that is indented although it looks like a field of its own counts for both. `line` is counted
 * from 1; undefined where nothing would be taken out.
 */
export function withoutField(text: string, line: number): WithoutField | undefined {
  const lines = text.split('\n');
  let first = line - 1;
  while (first > 0 && !begins.test(lines[first] ?? '')) first -= 1;
  if (!begins.test(lines[first] ?? '')) first = line - 1;
  let end = line;
  while (end < lines.length && !begins.test(lines[end] ?? '')) end += 1;
  const taken = lines.slice(first, end);
  if (taken.every((one) => one.trim() === '')) return undefined;
  const kept = new Set(
    [...lines.slice(0, first), ...lines.slice(end)].flatMap((one) => begins.exec(one)?.groups?.['name'] ?? []),
  );
  const names = new Map<string, TextPlace>();
  taken.forEach((one, index) => {
    const indent = one.length - one.trimStart().length;
    const name = begins.exec(one.trimStart())?.groups?.['name'];
    if (name !== undefined && !kept.has(name)) names.set(name, { line: first + index + 1, column: indent + 1 });
  });
  return { text: [...lines.slice(0, first), ...taken.map(() => ''), ...lines.slice(end)].join('\n'), names };
}

/** A line of the first level that names a field, with whatever kind of colon. */
const begins = /^["']?(?<name>[\p{L}\d_-]{1,40})["']?\s*[:：]/u;

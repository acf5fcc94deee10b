import type { AnyEntry } from '../../records/entry.ts';
import type { Place } from '../../records/finding.ts';

/** Where the body says it; the field is the one that it ought to agree with. */
export function bodyPlace(entry: AnyEntry, line: number | undefined, field: string): Place {
  return { file: entry.file, line: line ?? entry.body.firstLine, column: 1, field };
}

import type { SearchDocument } from './documents.ts';
import { columnOf, type IndexHead, type StatusCourse } from './format.ts';
import type { Fold, SimplifiedCharacters } from './fold.ts';

/** What a reader fetches first: everything about the documents that filtering and sorting ask for, in the order of shards. */
export function headOf(parts: {
  readonly shards: readonly (readonly { readonly document: SearchDocument }[])[];
  readonly fold: Fold;
  readonly version: string;
  readonly starts: readonly string[];
  readonly hotWords: readonly string[];
  readonly simplified: SimplifiedCharacters;
}): IndexHead {
  const documents = parts.shards.flat().map(({ document }) => document);
  const lengthOf = (text: string | undefined) => parts.fold(text ?? '').stream.length;
  return {
    format: 1,
    version: parts.version,
    fold: parts.simplified,
    shards: parts.shards.map((shard) => shard.length),
    starts: parts.starts,
    columns: {
      day: columnOf(documents.map(({ publishedAt }) => publishedAt.slice(0, 10))),
      year: columnOf(documents.map(({ year }) => year)),
      status: columnOf(documents.map(({ transitions }) => courseOf(transitions))),
      interpreted: columnOf(documents.map(({ interpreted }) => courseOf(interpreted))),
      titleLength: columnOf(documents.map(({ title }) => lengthOf(title))),
      numberLength: columnOf(documents.map(({ docNumber }) => lengthOf(docNumber))),
      kind: columnOf(documents.map(({ kind }) => kind)),
      unit: columnOf(documents.map(({ unit }) => unit ?? '')),
      theme: columnOf(documents.map(({ theme }) => theme ?? '')),
      topics: columnOf(documents.map(({ topics }) => topics)),
      agencies: columnOf(documents.map(({ agencies }) => agencies)),
    },
    hotWords: parts.hotWords,
  };
}

function courseOf(transitions: SearchDocument['transitions']): StatusCourse {
  return transitions.map(({ on, status }) => [on, status]);
}

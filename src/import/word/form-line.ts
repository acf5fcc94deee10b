import type { Block } from './blocks.ts';
import type { Found } from './phrases.ts';

/** A paragraph of a document with something in it. */
export interface Line {
  readonly block: Block;
  readonly place: string;
  readonly text: string;
  /** Without any blank: letters are often set apart. */
  readonly tight: string;
}

/** What a line shows, with its place and its words. */
export function foundAt<Value>(line: Line, value: Value): Found<Value> {
  return { value, place: line.place, words: line.text };
}

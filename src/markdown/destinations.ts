import type { Nodes } from 'mdast';

/** Where in the source the address of a link stands, brackets of `<…>` included: offsets of its first character and after its last. */
export type Destination = readonly [start: number, end: number];

const destinations = new WeakMap<object, Destination>();

interface Place {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** Keeps the place of an address, which the tree itself does not have: the Markdown copies put other addresses there. */
export function keepDestination(node: object | undefined, { start, end }: Place): void {
  if (node) destinations.set(node, [start.offset, end.offset]);
}

/** Where the address of a link, image or definition is written; undefined for a bare address and a reference. */
export function destinationOf(node: Nodes): Destination | undefined {
  return destinations.get(node);
}

/** A reference that was made into a link has its address where its definition stands. */
export function takeDestination(node: Nodes, definition: Nodes): void {
  const found = destinations.get(definition);
  if (found) destinations.set(node, found);
}

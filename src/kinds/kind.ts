import type { RecordKind } from '../records/kind.ts';

/** A kind of record: all that the rooms ask of it, each room in its own face. */
export type Kind<Id extends string = string, Fields = unknown> = RecordKind<Id, Fields>;

/** Keeps the exact types of a kind while it is checked against what the rooms ask. */
export function defineKind<const Id extends string, Fields>(kind: Kind<Id, Fields>): Kind<Id, Fields> {
  return kind;
}

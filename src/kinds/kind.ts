import type { Entry, FieldsOf } from '../records/entry.ts';
import type { RegisteredKind } from '../register/kind.ts';

/** A kind of record: all that the rooms ask of it, each room in its own face. */
export type Kind<Id extends keyof FieldsOf = keyof FieldsOf, Derived = unknown> = RegisteredKind<
  Id,
  FieldsOf[Id],
  Entry<Id>,
  Derived
>;

/** Keeps the exact types of a kind while it is checked against what the rooms ask. */
export function defineKind<const Id extends keyof FieldsOf, Derived = undefined>(
  kind: Kind<Id, Derived>,
): Kind<Id, Derived> {
  return kind;
}

import type { AnyEntry, Entry } from './entry.ts';
import type { InterpretationFields } from './interpretation.ts';
import type { PolicyFields } from './policy.ts';

/**
 * The two nouns that the engine itself knows: the validity of documents, and the interpretations of documents, are worked out
 * for every site and shown wherever a document appears. No other kind is named outside its own folder.
 */
export interface PolicyEntry extends Entry<PolicyFields> {
  readonly collection: 'policies';
}

export interface InterpretationEntry extends Entry<InterpretationFields> {
  readonly collection: 'interpretations';
}

export function isPolicyEntry(entry: AnyEntry): entry is PolicyEntry {
  return entry.collection === 'policies';
}

export function isInterpretationEntry(entry: AnyEntry): entry is InterpretationEntry {
  return entry.collection === 'interpretations';
}

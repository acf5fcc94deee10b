import type { Day } from '../../records/values/day.ts';
import { saidEffectiveOnPublication, saidLastDays, saidTerms, type Said } from '../../records/language/force-words.ts';
import { saidRepeals, type SaidRepeal } from '../../records/language/repeal-words.ts';
import { readWrittenDay, writtenDay } from '../../records/values/written-day.ts';

/** Something recognised in a paragraph, and where. */
export interface Found<Value> {
  readonly value: Value;
  readonly place: string;
  /** The words by which it was recognised. */
  readonly words: string;
}

export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/**
 * Each day that the text names as a first day of force: 自2026年5月1日起施行. That of a part, too: where there are several, the
 * editor chooses.
 */
export function findEffectiveDays(paragraphs: readonly PlacedText[]): Found<Day>[] {
  const pattern = new RegExp(`(?:自|从)?(${writtenDay})起(?:正式)?(?:施行|实施|执行|生效)`, 'g');
  return find(paragraphs, (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = readWrittenDay(match[1] ?? '');
      return value === undefined ? [] : [{ value, words: match[0] }];
    }),
  );
}

/** Where the text says that it takes effect with its publication. */
export function findEffectiveOnPublication(paragraphs: readonly PlacedText[]): Found<true>[] {
  return find(paragraphs, saidEffectiveOnPublication);
}

/** 有效期5年, only where the sentence speaks of its own force: a licence has a term as well. */
export function findTerms(paragraphs: readonly PlacedText[]): Found<string>[] {
  return find(paragraphs, saidTerms);
}

/** 有效期至2028年7月31日, 至2028年7月31日止. */
export function findLastDays(paragraphs: readonly PlacedText[]): Found<Day>[] {
  return find(paragraphs, saidLastDays);
}

/** 同时废止《…》（文号）, 《…》（文号）同时废止: each document that a sentence strikes. A repeal of single clauses is left to the editor. */
export function findEffects(paragraphs: readonly PlacedText[]): Found<SaidRepeal>[] {
  return find(paragraphs, saidRepeals).filter(({ value }) => value.kind !== '部分废止');
}

function find<Value>(
  paragraphs: readonly PlacedText[],
  read: (text: string) => readonly Said<Value>[],
): Found<Value>[] {
  return paragraphs.flatMap(({ place, text }) => read(text).map((said) => ({ ...said, place })));
}

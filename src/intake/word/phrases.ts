import { readNumeral } from '../../records/clause.ts';
import type { Day } from '../../records/day.ts';
import { readDocumentNumber } from '../../records/document-number.ts';
import type { EffectKind } from '../../records/policy.ts';
import { readWrittenDay, writtenDay } from '../written-day.ts';

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

/** Each day that the text names as the first of force: 自2026年5月1日起施行. */
export function findEffectiveDays(paragraphs: readonly PlacedText[]): Found<Day>[] {
  return find(paragraphs, new RegExp(`(?:自|从)?(${writtenDay})起(?:正式)?(?:施行|实施|执行|生效)`, 'g'), (match) =>
    readWrittenDay(match[1] ?? ''),
  );
}

/** Where the text says that it takes effect with its publication. */
export function findEffectiveOnPublication(paragraphs: readonly PlacedText[]): Found<true>[] {
  return find(paragraphs, /自(?:公布|发布|印发|颁布|下发)之日起(?:正式)?(?:施行|实施|执行|生效)/g, () => true as const);
}

/** 有效期5年, only where the paragraph speaks of its own force: a licence has a term as well. */
export function findTerms(paragraphs: readonly PlacedText[]): Found<string>[] {
  return find(
    paragraphs.filter(({ text }) => ownForce.test(text)),
    /(?<!证)有效期(?:限)?(?:为|是)?([\d一二两三四五六七八九十]{1,3})(年|个月)(?!之)/g,
    (match) => {
      const count = readNumeral(match[1] ?? '');
      return count === undefined ? undefined : `P${count}${match[2] === '年' ? 'Y' : 'M'}`;
    },
  );
}

const ownForce = /(?:施行|实施|执行|生效)|本[^，。；]{0,12}有效期/;

/** 有效期至2028年7月31日, 至2028年7月31日止. */
export function findLastDays(paragraphs: readonly PlacedText[]): Found<Day>[] {
  return find(
    paragraphs.filter(({ text }) => ownForce.test(text)),
    new RegExp(`(?:有效期(?:限)?(?:为|截?至)?[^。；]{0,20}?|，)至(${writtenDay})(?:止)?`, 'g'),
    (match) => readWrittenDay(match[1] ?? ''),
  );
}

export interface FoundEffect {
  readonly kind: EffectKind;
  readonly title: string;
  readonly docNumber: string | undefined;
}

/** 同时废止《…》（文号）, 《…》（文号）同时废止: each document that a sentence of repeal names. A repeal of single clauses is none. */
export function findEffects(paragraphs: readonly PlacedText[]): Found<FoundEffect>[] {
  return paragraphs.flatMap(({ place, text }) =>
    text.split(/(?<=[。；])/).flatMap((sentence) => {
      const kind = effectKindOf(sentence);
      if (!kind) return [];
      return [...sentence.matchAll(cited)].map((match) => ({
        place,
        words: sentence.trim(),
        value: {
          kind,
          title: match[1] ?? '',
          docNumber: readDocumentNumber(match[2] ?? '')?.canonical,
        },
      }));
    }),
  );
}

/** A title, and in the brackets behind it its number; the number has brackets too, so it ends at 号. */
const cited =
  /《([^《》]*(?:〈[^〉]*〉[^《》]*)*)》(?:[（(]([^（）()]*(?:[（(〔[［]\d{4}[〕\]］）)])?[^（）()]*号)[）)])?/g;

function effectKindOf(sentence: string): EffectKind | undefined {
  if (/第[一二三四五六七八九十百\d]+[条款项章]/.test(sentence.replaceAll(/^第[^　 ]+条[　 ]/g, ''))) return undefined;
  if (/(?:同时|一并|予以|即行|自行|相应|现)(?:予以)?废止|(?:决定|现)废止|废止《/.test(sentence)) return '废止';
  return /(?:宣布|予以|同时|一并)失效/.test(sentence) ? '宣布失效' : undefined;
}

function find<Value>(
  paragraphs: readonly PlacedText[],
  pattern: RegExp,
  read: (match: RegExpExecArray) => Value | undefined,
): Found<Value>[] {
  return paragraphs.flatMap(({ place, text }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = read(match);
      return value === undefined ? [] : [{ value, place, words: match[0].replace(/^，/, '') }];
    }),
  );
}

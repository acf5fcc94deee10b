import type { Nodes, Root } from 'mdast';
import { saidAgencies } from '../records/language/agency-words.ts';
import { readDocumentNumber } from '../records/values/document-number.ts';
import {
  saidEffectiveAfter,
  saidEffectiveDays,
  saidEffectiveOnPublication,
  saidLastDays,
  saidTerms,
  type Said,
} from '../records/language/force-words.ts';
import { documentsIn, named, saidRepeals } from '../records/language/repeal-words.ts';
import type { BodyStatements, CitedDocument, StatedSignature, StatedValue } from '../records/language/statements.ts';
import { readWrittenDay, writtenDay } from '../records/values/written-day.ts';
import { listedAttachments } from './listed-attachments.ts';
import { listedAsKept, listedRepeals } from './repeal-lists.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/**
 * Reads what the body says of the document itself. Tables, quotations and what is quoted in a sentence or over whole paragraphs
 * (`quoted`) speak of others.
 */
export function statementsOf(tree: Root, quoted: ReadonlySet<Nodes> = new Set()): BodyStatements {
  const lines = linesOf(tree, quoted);
  const own = lines.map((line) => ({ ...line, text: withoutQuotations(line.text) }));
  const collect = <Value>(read: (text: string) => readonly Said<Value>[]): StatedValue<Value>[] =>
    own.flatMap(({ text, line }) => read(text).map((said) => ({ ...said, line })));
  return {
    effective: [
      ...collect(saidEffectiveDays).map(({ value, ...said }) => ({ ...said, day: value })),
      ...collect(saidEffectiveOnPublication).map(({ line, words }) => ({ line, words, day: undefined })),
      ...collect(saidEffectiveAfter).map(({ value, line, words }) => ({ line, words, day: undefined, after: value })),
    ],
    terms: collect(saidTerms),
    lastDays: collect(saidLastDays),
    repeals: [
      ...collect(saidRepeals).map(({ value, line, words }) => ({ ...value, line, words })),
      ...listedRepeals(own),
    ],
    kept: listedAsKept(own),
    signatures: signaturesIn(lines),
    agencies: collect(saidAgencies),
    numbers: numbersAtHead(lines),
    cited: lines.flatMap(citedIn),
    attachments: listedAttachments(lines),
  };
}

function citedIn({ text, line }: TextLine): StatedValue<CitedDocument>[] {
  return documentsIn(text).flatMap((found) => {
    const { title, docNumber } = named(found);
    return title === '' || docNumber === undefined ? [] : [{ value: { title, docNumber }, line, words: found[0] }];
  });
}

/** What an amendment puts into another document stands in quotation marks. */
function withoutQuotations(text: string): string {
  return text.replaceAll(/“[^“”]{12,}(?:”|$)/g, '“”');
}

const agency =
  /^[\p{Script=Han}（）()·]{2,40}(?:政府|委员会|委|局|厅|部|院|办公室|办|会|署|处|所|中心|支队|总队|大队|委員會|廳|辦公室|辦|會|處|隊)$/u;

/** A day alone in its line below at least one agency, or behind an agency in its line. */
function signaturesIn(lines: readonly TextLine[]): StatedSignature[] {
  return lines.flatMap(({ text, line, kind }, index) => {
    const match = new RegExp(`^(.*?)\\s*[（(]?(${writtenDay})[）)]?$`).exec(text);
    const day = kind === 'paragraph' ? readWrittenDay(match?.[2] ?? '') : undefined;
    if (!match || day === undefined) return [];
    const issuers = match[1] === '' ? agenciesAbove(lines, index) : agenciesOf(match[1] ?? '');
    return issuers.length === 0 ? [] : [{ issuers, day, line, words: [...issuers, match[2] ?? ''].join(' ') }];
  });
}

function agenciesAbove(lines: readonly TextLine[], index: number): string[] {
  const found: string[] = [];
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above];
    const names = line?.kind === 'paragraph' ? agenciesOf(line.text) : [];
    if (names.length === 0) break;
    found.unshift(...names);
  }
  return found;
}

/** Names set apart by blanks; letters of one name may be set apart, too. */
function agenciesOf(text: string): string[] {
  const names = text
    .split(/[\s\u3000]{2,}/)
    .map((name) => name.replaceAll(/[\s\u3000]|[（(](?:印|印章|盖章|公章|章)[）)]$/g, ''));
  if (names.every((name) => agency.test(name))) return names;
  const whole = names.join('');
  return agency.test(whole) ? [whole] : [];
}

/** How far down a number may stand that is the document's own. */
const head = 8;

function numbersAtHead(lines: readonly TextLine[]): StatedValue<string>[] {
  return lines.slice(0, head).flatMap(({ text, line, kind }) => {
    const number = kind === 'paragraph' ? readDocumentNumber(text.replace(/^[（(](.*)[）)]$/, '$1')) : undefined;
    return number ? [{ value: number.canonical, line, words: text }] : [];
  });
}

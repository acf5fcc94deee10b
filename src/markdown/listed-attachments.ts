import type { StatedAttachment } from '../records/language/statements.ts';
import type { TextLine } from './text-lines.ts';

const opening = /^附\s*件?\s*[：:]\s*(.*)$/;
const numbered = /^(\d{1,2})\s*[.．、]\s*(?!\d)(.*)$/;
/** The line with which an attachment begins in the text itself. */
const part = /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[.．、：:]?$/;

/** 附件：无, and what the text itself says not to be attached: （略）, （另发）. */
const notAttached = /^(?:无|略)$|[（(](?:略|另发|另附|另行[^（）()]{1,6}|不公开|不予公开|依申请公开)[）)]$/;

/** 附件：1. … 2. …: the attachments that the text lists, before any of them begins. */
export function listedAttachments(lines: readonly TextLine[]): StatedAttachment[] {
  const start = lines.findIndex(({ text }, index) => isList(text, lines[index + 1]));
  const first = lines[start];
  if (!first) return [];
  const items = itemsFrom(lines, start);
  const rest = lines.slice(start + items.length);
  const parts = rest.filter(({ text }) => part.test(text)).length;
  return items
    .filter(({ title }) => !notAttached.test(title))
    .map(({ title, line, linked }, index) => ({
      title,
      line,
      words: title,
      present: linked || index < parts || rest.some((candidate) => begins(candidate, title)),
    }));
}

function isList(text: string, next: TextLine | undefined): boolean {
  const named = opening.exec(text)?.[1];
  if (named === undefined) return false;
  return named !== '' || (next !== undefined && next.text.startsWith('1') && numbered.test(next.text));
}

interface Item {
  readonly title: string;
  readonly line: number;
  readonly linked: boolean;
}

/** The line that opens the list, and the numbered ones that go on below it. */
function itemsFrom(lines: readonly TextLine[], start: number): Item[] {
  const first = lines[start];
  if (!first) return [];
  const opened = opening.exec(first.text)?.[1] ?? '';
  const items = [itemOf(opened, first)].filter(({ title }) => title !== '');
  if (items.length > 0 && !numbered.test(opened)) return items.flatMap(severalInOneLine);
  for (const line of lines.slice(start + 1)) {
    const number = numbered.exec(line.text)?.[1];
    if (number === undefined || (line.kind !== 'item' && Number(number) !== items.length + 1)) break;
    items.push(itemOf(line.text, line));
  }
  return items.flatMap(severalInOneLine);
}

function itemOf(text: string, { line, linked }: TextLine): Item {
  return { title: clean(numbered.exec(text)?.[2] ?? text), line, linked };
}

/** 1.甲 2.乙 in one line. */
function severalInOneLine(item: Item): Item[] {
  const pieces = item.title.split(/[\s　；;]+(?=\d{1,2}[.．、]\s*(?!\d))/);
  return pieces.map((piece) => ({ ...item, title: clean(numbered.exec(piece)?.[2] ?? piece) }));
}

function clean(title: string): string {
  return title.replaceAll(/^[\s　《]+|[\s　》。；;]+$/g, '');
}

/** A heading or a line with nothing but the title. */
function begins({ text }: TextLine, title: string): boolean {
  const tight = (value: string) => value.normalize('NFKC').replaceAll(/[\s《》〈〉]/g, '');
  return tight(text.replace(/^附\s*件\s*\d*\s*[：:.．、]?/, '')) === tight(title);
}

import { compare } from '../../records/finding.ts';
import { isPolicy, type AnyRecord } from '../../register/register.ts';
import { copyWording } from '../../wording/feeds.ts';

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

/**
 * The text of a record as its file has it, to be read away from the site: links lead to full addresses, a link to a
 * document that no longer holds says so, and a clause that was repealed or amended by `asOf` is marked in place.
 */
export function markdownText(record: AnyRecord, site: string, asOf: string): string {
  const { text } = record.entry.body;
  const edits = new Map<string, Edit>();
  // By place: several references may share the definition in which their address stands.
  for (const edit of [...linkEdits(record, site), ...clauseEdits(record, asOf)])
    edits.set(`${edit.at} ${edit.removed}`, edit);
  const ordered = [...edits.values()].sort((a, b) => a.at - b.at || compare(a.text, b.text));
  let result = '';
  let taken = 0;
  for (const { at, removed, text: replacement } of ordered) {
    result += text.slice(taken, at) + replacement;
    taken = at + removed;
  }
  return (result + text.slice(taken)).trim();
}

function linkEdits({ links, url }: AnyRecord, site: string): Edit[] {
  return links.flatMap(({ href, suffix, written }) => {
    if (!written) return [];
    const [start, end] = written.destination ?? [0, 0];
    return [
      ...(written.destination
        ? [{ at: start, removed: end - start, text: markdownAddress(absolute(href, `${site}${url}`)) }]
        : []),
      ...(suffix === '' ? [] : [{ at: written.end, removed: 0, text: suffix }]),
    ];
  });
}

function absolute(href: string, page: string): string {
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}

/** An address between round brackets: one with brackets or blanks of its own stands in `<>`. */
export function markdownAddress(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replaceAll('<', '%3C').replaceAll('>', '%3E')}>` : address;
}

/** Words of a field as plain text in Markdown. */
export function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

function clauseEdits(record: AnyRecord, asOf: string): Edit[] {
  if (!isPolicy(record)) return [];
  const { text, firstLine } = record.entry.body;
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return record.clauses.flatMap(({ line, acts }) => {
    const index = line - firstLine;
    const [at, written] = [starts[index], lines[index]];
    const marks = acts.filter(({ on }) => on <= asOf).map(({ on, kind }) => copyWording.clauseMark(on, kind));
    if (at === undefined || written === undefined || marks.length === 0) return [];
    return [{ at: at + (blockMarks.exec(written)?.[0].length ?? 0), removed: 0, text: marks.join('') }];
  });
}

/** What makes a line a heading, an item or a quotation; a mark goes behind it, so that it stays one. */
const blockMarks = /^(?:[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)[ \t]+)*[ \t\u3000]*/;

import { isDoubtful } from './doubtful-emphasis.ts';
import { rolesOf } from './emphasis-marks.ts';
import { withoutTags } from './plain-text.ts';

/**
 * Whether two runs of `**` or `~~` that stand as they are written in `text` are meant to set off what is between them, and
 * are not masked names, blanks or ranges. `start` is the offset of the first run.
 */
export function isMeantAsMarks(text: string, start: number, marks: string, inner: string): boolean {
  const mark = marks.charAt(0);
  const end = start + inner.length + 2 * marks.length;
  const beside = (at: number) => text.charAt(at).replace(/[<>]/, '');
  const [before, after] = [beside(start - 1), beside(end)];
  const opening = rolesOf({ mark, length: 2, before, after: inner.charAt(0) });
  const closing = rolesOf({ mark, length: 2, before: inner.slice(-1), after });
  return opening.begins && closing.ends && !isDoubtful({ mark, width: 2, text: inner, before, after, leftOver: false });
}

const tag = /<\/?(?:sup|sub|u|br|ruby|rt|rp|b|i|em|strong|span|font|p)(?:\s[^<>]*|\/)?>/i;
const link =
  /!?\[([^[\]\n]{1,200})\]\((?:https?:\/\/[^()\s]+|[^()\s]+\.(?:md|html?|pdf|docx?|xlsx?|wps|ofd|png|jpe?g))(?:#[^()\s]*)?\)/i;
const strong = /\*\*([^*\n]{1,200})\*\*/g;

/** What a line that is no Markdown would print as it is written, and the line without it. */
export interface Markup {
  /** The first of its marks. */
  readonly found: string;
  readonly plain: string;
}

/** Tags, links and marks of strong type in a text that is printed as it is written; undefined where it has none. */
export function markupIn(text: string): Markup | undefined {
  const found = tag.exec(text)?.[0] ?? link.exec(text)?.[0] ?? strongIn(text)?.[0];
  if (found === undefined) return undefined;
  const plain = withoutTags(text)
    .replaceAll(new RegExp(tag, 'gi'), '')
    .replaceAll(new RegExp(link, 'gi'), '$1')
    .replaceAll(strong, (whole: string, inner: string, at: number, all: string) =>
      isMeantAsMarks(all, at, '**', inner) ? inner : whole,
    );
  return { found, plain };
}

function strongIn(text: string): RegExpExecArray | undefined {
  return [...text.matchAll(strong)].find(({ 1: inner = '', index }) => isMeantAsMarks(text, index, '**', inner));
}

import { readArticleStart } from './article-start.ts';

/** The marks in which a text quotes, each with the one that closes it. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
]);
const introducing = /(?:^|[：:]|(?:修改|改|调整|修订|变更|更正|表述|作)为|作为第[^，。]{1,12}[条款项])[\s\u3000]*$/;

export interface Opened {
  readonly mark: string;
  readonly at: number;
}

/**
 * The mark that opens a quotation in this paragraph, from the offset `from` on, and is not closed in it. A mark in the middle
 * of a sentence opens none: there the other of its pair is merely missing.
 */
export function openedIn(text: string, from: number): Opened | undefined {
  for (const [mark, close] of pairs) {
    const at = mark === close ? oddMark(text, mark, from) : outermost(text, mark, close, from);
    if (at !== undefined && (introducing.test(text.slice(0, at)) || readArticleStart(text.slice(at + 1))))
      return { mark, at };
  }
  return undefined;
}

function outermost(text: string, mark: string, close: string, from: number): number | undefined {
  const open: number[] = [];
  for (let at = from; at < text.length; at += 1) {
    // In a paragraph of several lines each line may open anew.
    const anew = open.length > 0 && /[。；;]/.test(text.charAt(at - 1));
    if (text.charAt(at) === mark && !anew) open.push(at);
    else if (text.charAt(at) === close) open.pop();
  }
  return open[0];
}

function oddMark(text: string, mark: string, from: number): number | undefined {
  const places = [...text.slice(from).matchAll(new RegExp(mark, 'g'))].map(({ index }) => from + index);
  if (places.length % 2 === 0) return undefined;
  return places.find((at) => introducing.test(text.slice(0, at))) ?? places.at(-1);
}

/** Where, in a paragraph that begins within a quotation, the quotation is closed: the offset behind the mark. */
export function closedIn(text: string, mark: string): number | undefined {
  const close = pairs.get(mark) ?? mark;
  // Each paragraph may open anew, and only the last closes.
  const first = text.startsWith(mark) ? mark.length : 0;
  if (mark === close) {
    const count = text.slice(first).split(mark).length - 1;
    return count % 2 === 1 ? text.lastIndexOf(mark) + 1 : undefined;
  }
  let depth = 1;
  for (let at = first; at < text.length; at += 1) {
    if (text.charAt(at) === mark) depth += 1;
    else if (text.charAt(at) === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** A mark that was typed the wrong way round at the border of a paragraph is turned. */
export function turned(text: string): string {
  return text.replace(/^”/, '“').replace(/“([。；;]?)$/, '”$1');
}

/** A paragraph that begins and ends with the marks of one quotation. */
export function isWholeQuotation(text: string): boolean {
  const close = pairs.get(text.charAt(0));
  return close !== undefined && text.replace(/[。；;，,]$/, '').endsWith(close);
}

import { warningAt, type Finding } from '../records/finding.ts';
import { nameOf, type ArticleStart } from './article-start.ts';

/** A line that begins with the number of an article and was not taken for one. */
export interface LeftOut {
  readonly start: ArticleStart;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** How far behind the last article a number may still be one that the text goes on with. */
const near = 2;

/**
 * Reports the lines whose number the text has nowhere else, in a text that has articles (`taken`, by name, with their
 * numbers). A line whose number is taken cites that article; one far beyond the last cites another document.
 */
export function unclearArticles(
  leftOut: readonly LeftOut[],
  taken: ReadonlyMap<string, number>,
  file: string,
): Finding[] {
  if (taken.size === 0) return [];
  const missing = leftOut.filter(({ start }) => !taken.has(nameOf(start)));
  const highest = Math.max(...taken.values()) + missing.length + near;
  return missing
    .filter(({ start }) => start.article <= highest)
    .map(({ start, text, line, column }) =>
      warningAt(
        { file, line, column, field: '正文' },
        'clause/article-unclear',
        `看不出“${text.slice(0, 12)}”是不是一条条文，没有给它编地址。`,
        `是条文的，请在“${nameOf(start)}”后面空一格；只是提到这一条的，请在前面写明是哪份文件的，例如“本办法${nameOf(start)}”。`,
      ),
    );
}

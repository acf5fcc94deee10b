import type { Nodes } from 'mdast';
import { readArticleStart } from './article-start.ts';
import { readChapterLine } from './chapter-lines.ts';
import { readOutlineStart } from './outline-start.ts';
import { plainText, shownText } from './plain-text.ts';

/** What a block says as a clause. */
export interface ClauseText {
  readonly text: string;
  /** Whether the clause is gone: nothing of the block is left but struck words, or its number is one of these. */
  readonly struck: boolean;
}

/**
 * The text of a block that may be a clause, without the marks of strong type and underlining. Words that are struck out count
 * where the number is among them: ~~第三条~~第四条 is 第四条, and a third article that is struck out whole is 第三条.
 */
export function clauseText(node: Nodes): ClauseText {
  const text = plainText(node).trim();
  const shown = shownText(node).trim();
  if (text === shown) return { text: setOff(node, text), struck: false };
  const struck = text === '' || (!beginsClause(text) && beginsClause(shown));
  return { text: struck ? shown : setOff(node, text), struck };
}

function beginsClause(text: string): boolean {
  return [readArticleStart, readChapterLine, readOutlineStart].some((read) => read(text) !== undefined);
}

/** A number in strong type (**第一条**为了) is set off by it. */
function setOff(node: Nodes, text: string): string {
  const first = 'children' in node ? node.children[0] : undefined;
  const number = first?.type === 'strong' ? plainText(first).trim() : '';
  const behind = text.slice(number.length);
  return /[条條]$/.test(number) && /^\p{Script=Han}/u.test(behind) ? `${number} ${behind}` : text;
}

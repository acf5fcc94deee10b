import type { Nodes, Paragraph, Root } from 'mdast';
import { ordinalSigns, readNumeral } from '../records/values/clause.ts';
import { plainText, shownText } from './plain-text.ts';

/** A part (编), a chapter (章) or a section (节) that begins in a line of its own. */
export interface ChapterLine {
  readonly level: '编' | '章' | '节';
  readonly number: number;
}

const numeral = `[${ordinalSigns}](?:\\s*[${ordinalSigns}])*`;
/** 第一编辑部, 第三编制: words that only begin like the number of a part. */
const begins = new RegExp(
  `^第\\s*(${numeral})\\s*([章节節]|[编編](?![辑輯制号號写寫排委著纂码碼外内入审審译譯目造印选選者]))(?:$|(?!规定|的|第|至|、|和|中的)(.*))`,
);
const levels: Readonly<Record<string, ChapterLine['level']>> = { 編: '编', 编: '编', 章: '章' };

/** Reads 第一编 总则, 第一章 总则, 第 二 节, 第3章：附则 at the start of a heading or of a line; undefined where there is none. */
export function readChapterLine(text: string): (ChapterLine & { readonly title: string }) | undefined {
  const [, number = '', level = '', title = ''] = begins.exec(text.trim().slice(0, 80).normalize('NFKC')) ?? [];
  const value = readNumeral(number);
  return value === undefined ? undefined : { level: levels[level] ?? '节', number: value, title };
}

/**
 * Paragraphs that are the heading of a chapter or a section without being marked as one (**第一章 总则**). A table of contents
 * has the same lines, but one chapter directly below the other: those are none.
 */
export function chapterParagraphs(tree: Root): ReadonlyMap<Nodes, ChapterLine> {
  const lines = new Map<Nodes, ChapterLine>();
  let run: { readonly node: Nodes; readonly line: ChapterLine }[] = [];
  const finish = () => {
    const isContents = (['编', '章'] as const).some(
      (level) => run.filter(({ line }) => line.level === level).length > 1,
    );
    if (!isContents) for (const { node, line } of run) lines.set(node, line);
    run = [];
  };
  for (const node of tree.children) {
    const line = node.type === 'paragraph' ? lineOf(node) : undefined;
    // The first part or chapter of the text may follow its table of contents at once.
    if (!line || beginsAnew(line, run)) finish();
    if (line) run.push({ node, line });
  }
  finish();
  return lines;
}

/** A number that does not go on from the line of its level above; chapters may begin anew in each part. */
function beginsAnew({ level, number }: ChapterLine, run: readonly { readonly line: ChapterLine }[]): boolean {
  const above = run.findLast(({ line }) => line.level === level || (level === '章' && line.level === '编'))?.line;
  return level !== '节' && above?.level === level && number <= above.number;
}

/** A line that ends like a sentence, holds a mark of one or ends with the number of a page is no heading. */
function lineOf(node: Paragraph): ChapterLine | undefined {
  if (node.children.some(({ type }) => type === 'break')) return undefined;
  const text = plainText(node).trim() || shownText(node).trim();
  if (text.length > 40 || /[\n。；：，！？;,!?]|[.．…·]{2,}|[\s\u3000]\d+$/.test(text)) return undefined;
  const found = readChapterLine(text);
  return found && { level: found.level, number: found.number };
}

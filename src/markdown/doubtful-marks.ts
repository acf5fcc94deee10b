import type { Delete, Emphasis, Nodes, Parents, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import { isDoubtful, type Pair } from '../records/doubtful-emphasis.ts';
import type { Report } from './source-checks.ts';

type Marked = Emphasis | Strong | Delete;

/**
 * Reports emphasis and strikethrough that may as well be text: masked names (张**与李**), stars for 乘, blanks to fill in,
 * ranges. Were they taken for marks, they would be gone from the page, or words in force would be struck out.
 */
export function checkDoubtful(tree: Root, source: string, report: Report): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return;
    const pair = pairOf(node, index ?? 0, parent, source);
    if (!isDoubtful(pair)) return;
    const marks = pair.mark.repeat(pair.width);
    const shown = pair.text.length > 20 ? `${pair.text.slice(0, 8)}…${pair.text.slice(-8)}` : pair.text;
    const written = `${besides(pair.before).slice(-1)}${marks}${shown}${marks}${besides(pair.after).slice(0, 1)}`;
    report(
      'markdown/dropped',
      node.position?.start ?? { line: 1, column: 1 },
      `“${written}”里的“${marks}”会被当成${pair.mark === '~' ? '删除线' : '强调'}的符号，不会出现在网页上。`,
      mends[pair.mark] ?? '',
    );
  });
}

const mends: Readonly<Record<string, string>> = {
  '*': '乘号请写成“×”，隐去的字请写成“某”；确实要写星号的，在每个星号前面加反斜杠（\\*）；要加粗的，请把粗体移到词语或者标点的边上。',
  _: '是留空的，请写四个以上的下划线，或者在每个下划线前面加反斜杠（\\_）；要加粗的，请用两个星号（**）。',
  '~': '表示起止的，请写成“～”或者“至”（要划掉的文字里面只写“至”）；要划掉文字的，请把整句话或者整个词放在两对波浪号中间，前后留空格或者标点。',
};

function pairOf(node: Marked, index: number, parent: Parents | undefined, source: string): Pair {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const mark = source.charAt(start);
  const width = node.type === 'emphasis' ? 1 : 2;
  const isLeft = (at: number, step: 1 | -1) => source.charAt(at) === mark && !touches(parent, index, step);
  return {
    mark,
    width,
    text: source.slice(start + width, end - width),
    // Behind other marks, and blanks: a few characters tell.
    before: source.slice(Math.max(0, start - near), start),
    after: source.slice(end, end + near),
    leftOver: isLeft(start - 1, -1) || isLeft(end, 1),
  };
}

const near = 12;

/** Whether the mark beside belongs to emphasis that lies around this one, or next to it. */
function touches(parent: Parents | undefined, index: number, step: 1 | -1): boolean {
  const next = parent?.children[index + step];
  return next === undefined ? parent !== undefined && isMarked(parent) : isMarked(next);
}

function isMarked({ type }: Nodes): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}

/** What stands next to a mark, other marks aside. */
function besides(text: string): string {
  return text.replace(/[*_~]+$|^[*_~]+/g, '').trim();
}

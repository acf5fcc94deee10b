import type { Root } from 'mdast';
import { doubtfulPairs } from '../records/language/emphasis-pairs.ts';
import type { Report } from './source-checks.ts';

/**
 * Reports emphasis and strikethrough that may as well be text: masked names (张**与李**), stars for 乘, blanks to fill in,
 * ranges. Were they taken for marks, they would be gone from the page, or words in force would be struck out.
 */
export function checkDoubtful(tree: Root, source: string, report: Report): void {
  for (const { pair, at } of doubtfulPairs(tree, source)) {
    const marks = pair.mark.repeat(pair.width);
    const shown = pair.text.length > 20 ? `${pair.text.slice(0, 8)}…${pair.text.slice(-8)}` : pair.text;
    const written = `${besides(pair.before).slice(-1)}${marks}${shown}${marks}${besides(pair.after).slice(0, 1)}`;
    report(
      'markdown/dropped',
      at,
      `“${written}”里的“${marks}”会被当成${pair.mark === '~' ? '删除线' : '强调'}的符号，不会出现在网页上。`,
      mends[pair.mark] ?? '',
    );
  }
}

const mends: Readonly<Record<string, string>> = {
  '*': '乘号请写成“×”，隐去的字请写成“某”；确实要写星号的，在每个星号前面加反斜杠（\\*）；要加粗的，请把粗体移到词语或者标点的边上。',
  _: '是留空的，请写四个以上的下划线，或者在每个下划线前面加反斜杠（\\_）；要加粗的，请用两个星号（**）。',
  '~': '表示起止的，请写成“～”或者“至”（要划掉的文字里面只写“至”）；要划掉文字的，请把整句话或者整个词放在两对波浪号中间，前后留空格或者标点。',
};

/** What stands next to a mark, other marks aside. */
function besides(text: string): string {
  return text.replace(/[*_~]+$|^[*_~]+/g, '').trim();
}

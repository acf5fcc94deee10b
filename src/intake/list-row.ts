import { readDocumentNumber } from '../records/values/document-number.ts';
import { isListHead } from '../records/language/repeal-table.ts';

/**
 * A line of a page as the row of a list of documents, whose cells are only parted by blanks: by what they say, as title, number
 * and result. A line that heads such a list gives its headers; any other comes back as one cell.
 */
export function listRow(line: string): readonly string[] {
  // A number of the row may stand close to what follows it.
  const pieces = line
    .trim()
    .split(/\s+/u)
    .map((piece) => piece.replace(/^(?:序号|编号|\d{1,3}[.、．]?)(?=《|\p{Script=Han})/u, ''));
  const headers = ['文件名称', '发文字号', '处理结果'];
  if (pieces.length > 1 && isListHead(pieces))
    return headers.filter((header) => header !== '处理结果' || pieces.some(isResultHead));
  const number = pieces.find((piece) => readDocumentNumber(piece) !== undefined);
  const result = pieces.findLast((piece) => piece !== number && isResult(piece));
  const titles = pieces.filter((piece) => piece !== number && piece !== result && /\p{Script=Han}{4}|^《/u.test(piece));
  return titles.length === 1 && (number !== undefined || result !== undefined)
    ? [titles[0] ?? '', number ?? '', result ?? '']
    : [line.trim()];
}

function isResultHead(piece: string): boolean {
  return /^(?:处理|清理)(?:结果|意见|方式|结论)?$/.test(piece);
}

function isResult(piece: string): boolean {
  return (
    piece.length <= 12 &&
    /^(?:拟|建议|予以|宣布|全文|部分)?(?:废止|失效|作废|停止执行|修[改订]|继续(?:有效|执行|施行)|保留|有效)/.test(piece)
  );
}

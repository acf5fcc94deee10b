import { listedDocument } from '../records/listed-document.ts';
import type { SaidRepeal } from '../records/repeal-words.ts';
import type { Stated } from '../records/statements.ts';
import type { TextLine } from './text-lines.ts';

const what = '[^，。；：:]{0,16}(?:文件|规定|规章|通知|办法|制度|措施)[^，。；：:]{0,12}';
const verbs = '废止|失效|停止执行|作废';
/** 决定废止下列文件：, 下列文件予以废止：. Such a line has the list below it. */
const openings = [
  new RegExp(`(?<verb>${verbs})(?:以下|下列|如下)${what}[：:]$`),
  new RegExp(`(?:以下|下列|如下)${what}(?:予以|宣布|决定|自[^，。；]{0,24}起)*(?<verb>${verbs})[：:]$`),
];
/** What another body has struck, or may strike one day. */
const ofOthers = /已(?:经|由|被|予以|于|明令)?[^，。；]{0,20}(?:废止|失效)|拟|建议|征求/;

/** The documents that a line strikes which are listed below it, one a line, up to the first line that names none. */
export function listedRepeals(lines: readonly TextLine[]): (SaidRepeal & Stated)[] {
  return lines.flatMap((opening, index) => {
    const verb = openings.map((pattern) => pattern.exec(opening.text)?.groups?.['verb']).find(Boolean);
    if (verb === undefined || ofOthers.test(opening.text)) return [];
    const found: (SaidRepeal & Stated)[] = [];
    for (const { text, line } of lines.slice(index + 1)) {
      const listed = listedDocument(text);
      if (!listed) break;
      found.push({
        ...listed.value,
        kind: verb === '失效' ? '宣布失效' : '废止',
        line,
        words: `${opening.text.slice(-24)}${listed.words}`,
      });
    }
    return found;
  });
}

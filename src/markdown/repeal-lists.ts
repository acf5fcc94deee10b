import { listedDocument } from '../records/language/listed-document.ts';
import { announced } from '../records/language/repeal-table.ts';
import type { SaidRepeal } from '../records/language/repeal-words.ts';
import type { BodyStatements, Stated } from '../records/language/statements.ts';
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
    return listedBelow(lines, index).map((found) => ({ ...found, kind: verb === '失效' ? '宣布失效' : '废止' }));
  });
}

/** The same of those that it leaves in force: 下列文件继续有效：, 继续有效的文件目录. */
export function listedAsKept(lines: readonly TextLine[]): BodyStatements['kept'] {
  return lines.flatMap((opening, index) =>
    announced(opening.text.replace(/[：:]$/, '')) === '继续有效' ? listedBelow(lines, index) : [],
  );
}

function listedBelow(lines: readonly TextLine[], index: number): (Pick<SaidRepeal, 'title' | 'docNumber'> & Stated)[] {
  const opening = lines[index]?.text.slice(-24) ?? '';
  const found: ReturnType<typeof listedBelow> = [];
  for (const { text, line } of lines.slice(index + 1)) {
    const listed = listedDocument(text);
    if (!listed) break;
    found.push({ ...listed.value, line, words: `${opening}${listed.words}` });
  }
  return found;
}

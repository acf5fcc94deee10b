import { lineStarts, placeAt } from './text-place.ts';

/** Names of what is printed to be filled in by others. */
const sample = '(?:样式|式样|格式|格式文本|模板|样本|范本|示范文本|表样)';
const filledIn = '(?:表|书|单|函|证|笔录|回执|台账|存根|清单|合同|协议|凭证|介绍信|公告栏|标签|封条)';
const marks = '[#*> \\t\\u3000]*';
const closing = '[）)】\\]》”* \\t\\u3000]*$';

/** The number of a section or an item of the document itself. */
const number = '(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,4}[章节条]|\\d+[.．、])';

/** A title that is itself the name of a form, and not of a notice about one. */
const titleOfForm = new RegExp(
  `^title: *(?!.*(?:通知|公告|通告|意见|决定|办法|规定|细则|方案)['"”]?(?:[（(].*)?$).*(?:${sample}|文书|申请表|登记表|备案表|审批表|申请书|承诺书|合同|协议书?)(?:[（(][^（）()]*[）)])?['"”]?\\s*$`,
  'mu',
);
/** The line with which a form begins: an annex by its bare number or in a heading, or whatever calls itself a sample. */
const beginsForm = new RegExp(
  [
    `^(?:#{2,6} *)?(?:附 *件 *[\\d一二三四五六七八九十]{0,3} *[：:]?|#{2,6} *附件.{0,60}|\\*\\*附 *件.{0,60}\\*\\*)[ \\t\\u3000]*$`,
    `^(?!${marks}(?:附|\\d+[.．、]))${marks}.{1,40}${sample}${closing}`,
    `^(?!${marks}(?:附|\\d+[.．、]))${marks}.{1,40}[（(]${sample}${closing}`,
  ].join('|'),
  'mu',
);
/** An annex with its name on the same line: a list of annexes looks so too, but stands before the signature. */
const namedAnnex = /^[ \t\u3000]*附 *件 *[\d一二三四五六七八九十]{0,3}[ \u3000：:].{1,60}$/mu;
const signature = /^[ \u3000>]*(?:19|20)\d{2} *年 *\d{1,2} *月 *\d{1,2} *日[ \u3000]*$/mu;
/** A heading that may be the name of a form, or of a section of the document itself. */
const headingOfForm = new RegExp(
  `^(?!${marks}${number})(?:#{2,6} .{1,40}|\\*\\*.{1,40})${filledIn}(?:[（(][^（）()]*[）)])?${closing}`,
  'mu',
);
/** What a rule for writing shows in quotes is no blank. */
const shownAsForm =
  /(?:格式|样式|式样|编号|表示|写[为成作]|标[注明]|字样|形式|例如|如|为)[^“”「」\n]{0,12}[“「][^”」\n]{0,40}$/u;

/** How far before a blank the words stand that show it as a form. */
const farthest = 80;

/**
 * What a blank such as ××××年×月×日 stands in: `form` where the text says that it is one to be filled in by others, `perhaps`
 * where nobody but the editor can say, `document` otherwise. 【待定】 is never a blank of a form.
 */
export function placeOfBlank(found: string, text: string, offset: number): 'form' | 'perhaps' | 'document' {
  const { form, perhaps, body, lines } = startsOf(text);
  const line = lines[placeAt(lines, offset).line - 1] ?? 0;
  if (/待|此处|TODO|TBD|请填写/.test(found) || offset < body) return 'document';
  if (shownAsForm.test(text.slice(Math.max(line, offset - farthest), offset))) return 'form';
  if (form <= line) return 'form';
  const inTable = /^[ \t]{0,20}(?:\||<t[dh]\b)/.test(text.slice(line, line + 40));
  return inTable || perhaps <= line ? 'perhaps' : 'document';
}

/** Where the front matter ends. */
function bodyOf(text: string): number {
  return /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
}

interface Starts {
  /** From where on the text is a form, and from where on it may be one. */
  readonly form: number;
  readonly perhaps: number;
  /** Where the front matter ends. */
  readonly body: number;
  readonly lines: readonly number[];
}

/** Of the text asked about last: it is asked once for each of its blanks. */
let last: { readonly text: string; readonly starts: Starts } | undefined;

function startsOf(text: string): Starts {
  if (last?.text !== text) last = { text, starts: findStarts(text) };
  return last.starts;
}

function findStarts(text: string): Starts {
  const body = bodyOf(text);
  const rest = text.slice(body);
  const at = (pattern: RegExp, from = 0) => {
    const index = rest.slice(from).search(pattern);
    return index < 0 ? Number.POSITIVE_INFINITY : body + from + index;
  };
  const signed = signature.exec(rest);
  const annexed = signed ? at(namedAnnex, signed.index + signed[0].length) : Number.POSITIVE_INFINITY;
  const title = /^title: .{1,200}$/mu.exec(text.slice(0, body))?.[0] ?? '';
  const form = titleOfForm.test(title) ? 0 : Math.min(at(beginsForm), annexed, body + annexNamedAgain(rest));
  return { form, perhaps: at(headingOfForm), body, lines: lineStarts(text) };
}

/** Where the name of an annex stands a second time: first below the text that has it, then above the annex itself. */
function annexNamedAgain(text: string): number {
  const named = new Set<string>();
  for (const { 0: line, index } of text.matchAll(new RegExp(namedAnnex, 'gmu'))) {
    if (named.has(line.trim())) return index;
    named.add(line.trim());
  }
  return Number.POSITIVE_INFINITY;
}

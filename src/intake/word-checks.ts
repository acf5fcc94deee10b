import { createHash } from 'node:crypto';
import { readDay } from '../records/values/day.ts';
import { findDamagedNumbers } from '../records/values/document-number.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import type { TextCheck } from '../records/language/text-faults.ts';
import { repairedDay } from '../records/values/written-day.ts';
import { placeOfBlank } from './form-blanks.ts';
import { runChecks } from './text-checks.ts';
import { lineStarts, placeAt } from './text-place.ts';

/** What is still to be filled in, as drafts and forms write it. */
const blanks =
  /(?:[XxＸｘ×]{2,4}|(?:19|20)(?:[XxＸｘ×]{2}|\d[XxＸｘ×]))年|\d{4}年[XxＸｘ×]{1,2}月|[XxＸｘ×]{1,2}月[XxＸｘ×]{1,2}日|\d{1,2}月[XxＸｘ×]{1,2}日|〔(?:[XxＸｘ×]{2,4}|20[XxＸｘ×]{2})〕|〔(?:19|20)\d{2}〕第?[XxＸｘ×]{1,4}号|【[^【】\n]{0,10}待(?:定|补|填|核|完善|确认|更新|插入)[^【】\n]{0,10}】|[（(【[](?:待定|待补充?|待填写?|待核实?|待确认|此处(?:填写|插入|补充)[^）)】\]\n]{0,12})[）)】\]](?!\()|自(?:[ \u3000_＿]+|\d{4} ?)年[ \u3000_＿]+月[ \u3000_＿\d]*日起|(?:[XＸ]{3,}|×{2,}|(?<=关于)[XxＸｘ]{2,}(?=的))(?<=^title: [^\n]{0,140})|^[A-Za-z]\w*: *(?:待定|待补充?|待填写?|待核实?|待确认|请填写|TODO|TBD)(?=$|[：:，。])/gmu;

const wordChecks: readonly TextCheck[] = [
  {
    rule: 'text/placeholder',
    severity: 'error',
    unless: (found, text, offset) => placeOfBlank(found, text, offset) !== 'document',
    pattern: blanks,
    message: (found) => `这里还有没填完的内容“${found}”。`,
    mend: '请填上正式的内容。这里是给人填写的空白表格、文书的：在它前面另起一行写“附件1”，或者让它的标题以“样式”“格式”“示范文本”结尾，就不再提示。',
  },
  {
    rule: 'text/placeholder-form',
    severity: 'warning',
    unless: (found, text, offset) => placeOfBlank(found, text, offset) !== 'perhaps',
    pattern: blanks,
    message: (found) => `“${found}”像是表格、文书里留给人填写的空白，也可能是这份文件自己没有填完。`,
    mend: '没有填完的，请填上。是给人填写的，在表格、文书前面另起一行写“附件1”，或者让它的标题以“样式”“格式”“示范文本”结尾，就不再提示',
  },
  {
    rule: 'text/placeholder-name',
    severity: 'warning',
    unless: (found, text, offset) => placeOfBlank(found, text, offset) !== 'document',
    pattern:
      /[XxＸｘ×]{2,4}(?=(?:省|市|县|区|镇|局|委|厅|科|处|部门|单位)(?!\w))|某某(?=(?:省|市|县|区|局|委|厅|科|处|部门|单位))/gu,
    message: (found) => `这里写着“${found}”，像是照样稿写的，还没有换成真实的名称。`,
    mend: '请换成真实的名称；文件里本来就是式样、举例的，不用改。',
  },
  {
    rule: 'text/day-impossible',
    severity: 'warning',
    pattern: /(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g,
    unless: isPossible,
    message: (found) => `“${found}”这一天不存在。`,
    mend: '请对照原件核对这个日期。',
  },
  {
    rule: 'text/day-damaged',
    severity: 'warning',
    pattern: /(?:[12１２][\d０-９oOlI〇○零]{3}|[一二][一二三四五六七八九〇○零\doO]{3})年/gu,
    unless: isOneStyle,
    message: (found) => `年份“${found}”里混用了不同的数字或者字母，检索和核对时会找不到。`,
    mend: '请统一写成半角数字，例如 2026年。',
  },
  {
    rule: 'text/day-damaged',
    severity: 'warning',
    pattern:
      /(?<![\d.,〔[（(])(?:19|20)\d{2}(?:年\d{2,4}日(?![内前后])|\d{2,4}日|\d{1,2}月\d{1,2}日)(?![元圆用均常历数本志期记报程间夜])/gu,
    unless: (found) => repairedDay(found) === undefined,
    message: (found) => `日期“${found}”缺了“年”或者“月”，也许应为“${repairedDay(found)}”。`,
    mend: '请对照原件核对，补上缺少的字。',
  },
  {
    rule: 'text/number-missing',
    severity: 'warning',
    pattern:
      /第[ \u3000_＿]{0,6}(?:条|款|项|章|节|号令)(?=[ \u3000，。；、第的规（(]|$)|〔(?:19|20)\d{2}〕第?[ \u3000_＿]{0,6}号/gmu,
    message: (found) => `“${found.trim()}”少了编号。`,
    mend: '请对照原件补上，例如 第三条、示市监〔2026〕12号。',
  },
  {
    rule: 'text/not-public',
    severity: 'error',
    // In a line of its own, as documents bear it; a sentence may speak of it.
    pattern:
      /(?<=^[ \u3000>*（(【[]*)(?:此件(?:不予公开|不公开|不宜公开|依申请公开)|(?:信息)?公开属性[:：] *(?:不予公开|不公开|依申请公开))(?=[ 。）)】\]*]*$)/gmu,
    message: (found) => `正文里写着“${found}”，这份文件却在公开发布的内容里。`,
    mend: '请与发文部门核实：确实不能主动公开的，在文件头写 disclosure 和 disclosureReason，并删去正文和附件；已经改为公开的，请删去这一行。',
  },
];

function isPossible(found: string): boolean {
  const [year = '', month = '', day = '01'] = found.match(/\d+/g) ?? [];
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) !== undefined;
}

/** All half width, all full width or all Chinese; 〇, ○, 零 and the letter O are one in Chinese years. */
function isOneStyle(found: string): boolean {
  return /^(?:\d{4}|[０-９]{4}|[一二三四五六七八九〇○零oO0]{4})年$/u.test(found);
}

/** What the text of a record shows about itself: blanks that were not filled in, document numbers that lost a bracket. */
export function checkWords(file: string, text: string, firstLine: number): Finding[] {
  const findings = named(runChecks(file, text, wordChecks, firstLine), text, firstLine);
  const damaged = findDamagedNumbers(text);
  if (damaged.length === 0) return findings;
  const starts = lineStarts(text);
  for (const number of damaged) {
    const { line, column } = placeAt(starts, number.offset);
    findings.push(
      warningAt(
        { file, line: firstLine + line - 1, column, field: '' },
        'policy/number-damaged-in-text',
        `正文里的发文字号“${number.text}”残缺，也许应为“${number.proposal}”。`,
        '请对照原件核实；原件如此的，请保留并加注说明（系统不会自动修改）。',
      ),
    );
  }
  return findings;
}

/** What only the editor can decide has a fingerprint, by its place, under which `exceptions.yaml` lets it pass. */
function named(findings: readonly Finding[], text: string, firstLine: number): Finding[] {
  const lines = findings.some(({ rule }) => rule === 'text/placeholder-form') ? text.split('\n') : [];
  return findings.map((finding) => {
    if (finding.rule !== 'text/placeholder-form') return finding;
    const words = [finding.rule, finding.file, lines[finding.line - firstLine] ?? ''].join('\n');
    const fingerprint = createHash('sha256').update(words).digest('hex').slice(0, 12);
    return {
      ...finding,
      fingerprint,
      mend: `${finding.mend}；也可以在 exceptions.yaml 里登记（指纹 ${fingerprint}）。`,
    };
  });
}

/**
 * The same of a whole record, whose body begins on `firstLine`. What a field is told to be wrong for is reported once, with its
 * own remedy, and a damaged number in front matter is a fault of its field.
 */
export function checkUntoldWords(file: string, text: string, firstLine: number, told: readonly Finding[]): Finding[] {
  const lines = new Set(told.filter(({ field }) => field !== '').map(({ line }) => line));
  return checkWords(file, text, 1).filter(
    ({ rule, line }) => line >= firstLine || (rule !== 'policy/number-damaged-in-text' && !lines.has(line)),
  );
}

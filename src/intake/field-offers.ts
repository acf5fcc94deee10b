import { readNumeral } from '../records/values/clause.ts';
import { nearest } from '../records/values/nearest.ts';

/** What an editor may have meant by a value that a field does not take, so that the message can name the very text to write. */

const yes: ReadonlySet<string> = new Set(['是', '有', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', 'on', '1']);
const no: ReadonlySet<string> = new Set([
  '否',
  '无',
  '不是',
  '没有',
  '×',
  '✗',
  '✘',
  '☐',
  'x',
  'n',
  'no',
  'false',
  'f',
  'off',
  '0',
]);

/** How to write a truth value: the one that was meant, where the word for it leaves no doubt. */
export function offerTruth(key: string, text: string): string {
  const word = bare(text).toLowerCase();
  if (yes.has(word)) return `请改成 ${key}: true（意思是“是”），不加引号。`;
  if (no.has(word)) return `请改成 ${key}: false（意思是“否”），不加引号；也可以把整行删去。`;
  return `请写 ${key}: true（是）或 ${key}: false（否），不加引号。`;
}

/** The whole number that was meant: 1,234 and １２３４ and 1234批次 are 1234, 二〇二六年 is 2026; undefined where that is a guess. */
export function offerNumber(text: string): string | undefined {
  const plain = bare(text).replace(/(?:年度?|批次|批|项|天|日|个|件|家|元)$/, '');
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return String(Number(plain.replaceAll(',', '')));
  if (/^\d+$/.test(plain)) return String(Number(plain));
  const read = readNumeral(plain);
  return read === undefined ? undefined : String(read);
}

/** The items of a list that was written as a text: 食品、监管 or 【食品，监管】 or "食品;监管". */
export function offerList(text: string): string {
  const inner = /^[【［〔（(](.*)[】］〕）)]$/u.exec(text)?.[1] ?? text;
  const items = inner.split(/\s*[、，,；;]\s*/).filter((item) => item !== '');
  return `[${items.map((item) => (/^[-\w\p{L}\p{N}.]+(?: [-\w\p{L}\p{N}.]+)*$/u.test(item) ? item : `'${item.replaceAll("'", "''")}'`)).join(', ')}]`;
}

/** The choice that was meant: the same word without marks around it, the only one that begins so, or the nearest longer one. */
export function offerChoice(text: string, choices: readonly string[]): string | undefined {
  const word = bare(text).replaceAll(/[\s。，、；]/g, '');
  if (choices.includes(word)) return word;
  const begun = word.length > 1 ? choices.filter((choice) => choice.startsWith(word)) : [];
  if (begun.length === 1) return begun[0];
  // Of words of two characters, one edit is half the word: 千元 is not 万元.
  return word.length > 2 ? nearest(word, choices, 1) : undefined;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replaceAll(/^[“”‘’"'《「]+|[“”‘’"'》」]+$/g, '');
}

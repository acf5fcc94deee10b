import { readDocumentNumber } from '../values/document-number.ts';
import type { Said } from './force-words.ts';
import { documentsIn, endOf, named, type SaidRepeal } from './repeal-words.ts';

const numbering = '(?:[一二三四五六七八九十\\d]+[、.．]|[（(][一二三四五六七八九十\\d]+[）)])?\\s*';
/** （一）关于加强监管的通知（示市监〔2017〕7号）, without the marks of a title. */
const untitled = new RegExp(`^${numbering}([^《》（）()。；，、]{4,60})[（(]([^（）()]*号)[）)][；;。，、]?$`, 'u');
const inFront = new RegExp(`^${numbering}(?!.*(?:根据|按照|依据|依照|落实|执行|学习|为))[^《》。；，]{0,24}$`, 'u');
const behind = /^(?!.*(?:继续|修改|保留|除外|施行)).{0,60}$/u;

/** The document that a line of a list names, with its number; undefined where the line is a sentence about one. */
export function listedDocument(line: string): Said<Omit<SaidRepeal, 'kind'>> | undefined {
  const [, title = '', number = ''] = untitled.exec(line) ?? [];
  const docNumber = readDocumentNumber(number)?.canonical;
  if (docNumber !== undefined) return { words: `${title}（${docNumber}）`, value: { title, docNumber } };
  const [first] = documentsIn(line);
  if (!first || !inFront.test(line.slice(0, first.index)) || !behind.test(line.slice(endOf(first)))) return undefined;
  return { words: first[0], value: named(first) };
}

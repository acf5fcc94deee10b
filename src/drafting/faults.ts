import { readDocumentNumber } from '../records/values/document-number.ts';
import { isPolicyEntry } from '../records/policy-entry.ts';
import { nearest } from '../records/values/nearest.ts';
import { explainedBy, type Answers, type Known } from './known.ts';

/** Why an answer cannot stand beside what is known and what was answered before; undefined where it can. */
export type AnswerFault = (known: Known, answers: Answers, text: string) => string | undefined;

/** A number belongs to one document. */
export const numberIsFree: AnswerFault = ({ entries }, _answers, text) => {
  const key = readDocumentNumber(text)?.key;
  const other = entries.filter(isPolicyEntry).find(({ fields }) => fields.docNumber?.key === key);
  return other && `“${text}”已经用在 ${other.file}。请核对发文字号；没有的直接回车。`;
};

/** The name that a record of a kind is to have is free. */
export function nameIsFree(kind: string): AnswerFault {
  return ({ entries, broken }, _answers, text) => {
    const isTaken =
      broken.has(`${kind}/${text}`) ||
      entries.some(
        ({ collection, id, fields }) => collection === kind && [id, ...(fields.aliases ?? [])].includes(text),
      );
    return isTaken ? `已经有名字是“${text}”的页面。请换一个名字。` : undefined;
  };
}

/** An interpretation explains a document that the site has. */
export const isHeld: AnswerFault = (known, _answers, text) => {
  if (explainedBy(known, text)) return undefined;
  const near = nearest(
    text,
    known.entries.flatMap((entry) =>
      isPolicyEntry(entry) ? [entry.id, ...(entry.fields.docNumber ? [entry.fields.docNumber.canonical] : [])] : [],
    ),
  );
  const proposal = near === undefined ? '' : `是不是“${near}”？`;
  return `本站没有编号或者发文字号是“${text}”的政策文件。${proposal}还没有录入的，请先录入，或者直接回车，以后再补。`;
};

/** The day is not before another one, which has been answered. */
export function notBefore(path: string, name: string): AnswerFault {
  return (_known, answers, text) => {
    const first = answers[path] ?? '';
    return first !== '' && text.slice(0, 10) < first ? `不能早于${name} ${first}。请核对这两个日期。` : undefined;
  };
}

/** An interpretation is not published before what it explains. */
export const notBeforeDocument: AnswerFault = (known, { interprets = '' }, text) => {
  const first = explainedBy(known, interprets)?.fields.publishedAt;
  return first !== undefined && text.slice(0, 10) < first.slice(0, 10)
    ? `不能早于文件的发布时间 ${first}。请核对这两个日期。`
    : undefined;
};

/** The review comes before the publication. */
export const notAfterPublication: AnswerFault = (_known, { publishedAt = '' }, text) =>
  publishedAt !== '' && text > publishedAt.slice(0, 10)
    ? `不能晚于发布时间 ${publishedAt}。请核对这两个日期。`
    : undefined;

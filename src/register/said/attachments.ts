import { placeOf } from '../../records/entry.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { BodyStatements } from '../../records/language/statements.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { foldTitle } from '../../records/values/title.ts';
import { bodyPlace } from './place.ts';

/**
 * 附件：1.… in the text against `attachments`. As many files as names agree whatever they are called; what is linked where
 * it is named, or stands in the text itself, is there.
 */
export function checkAttachments(entry: PolicyEntry, { attachments: named }: BodyStatements): Finding[] {
  const files = entry.fields.attachments ?? [];
  const unmatchedFiles = files.filter(
    ({ title, file }) => !named.some((one) => alike(one.title, title) || alike(one.title, file)),
  );
  const unmatched = named.filter(
    ({ title, present }) => !present && !files.some((file) => alike(title, file.title) || alike(title, file.file)),
  );
  const missing = unmatched.length > unmatchedFiles.length ? unmatched : [];
  const surplus =
    named.length > 0 && unmatched.length === 0 ? unmatchedFiles.filter(({ title }) => !ofTheWhole.test(title)) : [];
  return [
    ...missing.map(({ title, line }) => {
      const item = `{file: fujian.pdf, title: ${title}}`;
      return warningAt(
        bodyPlace(entry, line, 'attachments'),
        'policy/text-attachment',
        `正文写着附件“${title}”，文章却没有带这个附件，正文里也没有它的内容。`,
        files.length > 0
          ? `请把文件放进文章的文件夹，在文件头的 attachments 下面加一行（改成实际的文件名）：- ${item}`
          : `请把文件放进文章的文件夹，在文件头加一行（改成实际的文件名）：attachments: [${item}]`,
      );
    }),
    ...surplus.map(({ title }) =>
      warningAt(
        placeOf(entry, `attachments[${files.findIndex((file) => file.title === title)}]`),
        'policy/attachment-unnamed',
        `带着附件“${title}”，正文的附件说明里却没有它。`,
        '请核对是不是放错了文件；没有放错的，请在正文的附件说明里补上它的名称。',
      ),
    ),
  ];
}

/** A file that shows the document itself is no 附件 of its text. */
const ofTheWhole = /原文|原件|正文|全文|扫描|影印|版式|PDF|OFD|Word|打印|下载|图解|解读/i;

function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) =>
    foldTitle(title)
      .replace(/\.[a-z]{2,5}$/i, '')
      .replaceAll(/[《》〈〉.。]|^附件\d*[：:]?/g, ''),
  );
  return a !== undefined && b !== undefined && a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

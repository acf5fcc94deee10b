import type { FoundText } from './found-text.ts';

/** Runs of what people write: Chinese, letters, digits and their punctuation. */
const written = /[\p{Script=Han}\p{Script=Latin}\d\u3000-\u303F\uFF00-\uFFEF\u2000-\u206F -~\t★]{4,}/gu;

/**
 * What a .doc or .xls holds as text: runs of characters in its bytes, in the three ways in which these programs write them.
 * No library reads their structure, so the place in the document is not known, and what hidden parts hold is found as well.
 */
export function oldTexts(bytes: Uint8Array): FoundText[] {
  const readings = [
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
    new TextDecoder('gb18030').decode(bytes),
  ];
  const runs = readings.flatMap((text) =>
    (text.match(written) ?? []).filter((run) => /\d{6}|\p{Script=Han}/u.test(run)),
  );
  return [...new Set(runs)].map((text) => ({ text, kind: 'line', where: '文件里的文字' }));
}

import { errorAt, type Finding, type Place } from '../records/finding.ts';
import { nearest } from '../records/values/nearest.ts';

/** The finding for a file that a record names but that does not lie beside it. */
export function missingFile(
  place: Place,
  rule: 'attachment/missing' | 'table/missing',
  name: string,
  beside: readonly string[],
): Finding {
  const near = beside.find((other) => other.toLowerCase() === name.toLowerCase()) ?? nearest(name, beside);
  return errorAt(
    place,
    rule,
    `找不到文件“${name}”。`,
    near === undefined
      ? '请把文件放在和文章同一个文件夹里，文件名要完全一致（包括大小写）。'
      : `是不是“${near}”？文件名要完全一致（包括大小写）。`,
  );
}

import { readDocumentNumber } from '../../records/values/document-number.ts';
import type { AnyEntry } from '../../records/entry.ts';
import type { Finding } from '../../records/finding.ts';
import { otherNamed, titleAndNumber } from '../links/document-names.ts';
import { keyOf, type Holdings } from '../holdings.ts';
import { bodyPlace } from './place.ts';

/** 《title》（number） in the text where the title is that of one document of ours and the number that of another. */
export function checkCited(entry: AnyEntry, holdings: Holdings): Finding[] {
  const cited = holdings.bodies.get(keyOf(entry))?.said.cited ?? [];
  return cited.flatMap(({ value: { title, docNumber }, line }) => {
    const policy = holdings.policyByNumber.get(readDocumentNumber(docNumber)?.key ?? '');
    const other = policy && otherNamed(title, policy, holdings);
    return policy && other ? [titleAndNumber(title, other, policy, bodyPlace(entry, line, '正文'))] : [];
  });
}

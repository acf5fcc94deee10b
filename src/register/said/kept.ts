import { warningAt, type Finding } from '../../records/finding.ts';
import type { BodyStatements } from '../../records/language/statements.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { Holdings } from '../holdings.ts';
import { hasRow, nameIn, rowToPaste } from './listed-rows.ts';
import { bodyPlace } from './place.ts';
import { calledIn, shortName, targetOf } from './repeals.ts';

/** Documents that the body lists as still in force without a row in the 清理目录, where there is one. Drafts do nothing yet. */
export function checkKept(entry: PolicyEntry, { kept }: Pick<BodyStatements, 'kept'>, holdings: Holdings): Finding[] {
  const table = entry.tables['effectsTable'];
  if (!table || isDraft(entry)) return [];
  const told = new Set<string>();
  return kept.flatMap(({ line, words, ...found }) => {
    const name = nameIn(found);
    const target = targetOf({ kind: '废止', ...found }, entry, holdings);
    const isShort = found.docNumber === undefined && found.title.length < shortName;
    // A document may list itself among those that stay in force.
    if (isShort || told.has(name) || target === entry || hasRow(table, found)) return [];
    told.add(name);
    const called = calledIn({ kind: '废止', ...found }, target);
    return [
      warningAt(
        bodyPlace(entry, line, 'effectsTable'),
        'policy/text-effect',
        `正文“${words}”写着${called}继续有效，清理目录里却没有写。`,
        `${rowToPaste(table, { kind: '继续有效', ...found })}；只是转述其他文件的，不用理会。`,
      ),
    ];
  });
}

export function isDraft({ fields }: PolicyEntry): boolean {
  return /征求意见|草案|拟(?:废止|修改|宣布)/.test(fields.title);
}

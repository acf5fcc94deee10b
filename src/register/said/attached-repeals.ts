import { placeOf, type PlacedEffect } from '../../records/entry.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { SaidRepeal } from '../../records/language/repeal-words.ts';
import type { BodyStatements } from '../../records/language/statements.ts';
import type { DeclaredAct } from '../acts/declared-acts.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { Holdings } from '../holdings.ts';
import { isDraft } from './kept.ts';
import { hasRow, nameIn, rowToPaste } from './listed-rows.ts';
import { calledIn, declares, effectToPaste, marks, shortName, targetOf } from './repeals.ts';

/**
 * Documents that an attachment lists under 废止, 失效 or 修改 without an effect on them, and those that it leaves in force without a
 * row in the 清理目录, where there is one. What the body says as well has been reported; drafts do nothing yet.
 */
export function checkAttachedRepeals(
  entry: PolicyEntry,
  { repeals, kept }: Pick<BodyStatements, 'repeals' | 'kept'>,
  acts: readonly DeclaredAct[],
  holdings: Holdings,
): Finding[] {
  if (isDraft(entry)) return [];
  const own = acts.filter(({ acting }) => acting.policy === entry);
  const told = new Set([...repeals, ...kept].map(nameIn));
  return entry.attachments.flatMap(({ file, title, listed = [] }) => {
    const index = (entry.fields.attachments ?? []).findIndex((given) => given.file === file);
    return listed.flatMap((found) => {
      if (told.has(nameIn(found)) || isKnown(entry, found, own, holdings)) return [];
      told.add(nameIn(found));
      return [missing(entry, found, { title, field: `attachments[${index}]` }, holdings)];
    });
  });
}

function isKnown(entry: PolicyEntry, found: PlacedEffect, own: readonly DeclaredAct[], holdings: Holdings): boolean {
  if (found.docNumber === undefined && found.title.length < shortName) return true;
  const repeal = repealIn(found);
  const target = targetOf({ kind: '废止', ...named(found) }, entry, holdings);
  // A document may list itself among those that stay in force.
  if (target === entry) return true;
  if (repeal) return own.some((act) => declares(act, repeal, target));
  const table = entry.tables['effectsTable'];
  return table === undefined || hasRow(table, found);
}

function repealIn({ kind, clauses, ...found }: PlacedEffect): SaidRepeal | undefined {
  return kind === '继续有效' ? undefined : { kind, ...named(found), ...(clauses === undefined ? {} : { clauses }) };
}

function named({ title, docNumber }: Pick<SaidRepeal, 'title' | 'docNumber'>) {
  return { title, ...(docNumber === undefined ? {} : { docNumber }) };
}

function missing(
  entry: PolicyEntry,
  found: PlacedEffect,
  attached: { readonly title: string; readonly field: string },
  holdings: Holdings,
): Finding {
  const { kind, where } = found;
  const repeal = repealIn(found);
  const target = targetOf({ kind: '废止', ...named(found) }, entry, holdings);
  const called = calledIn({ kind: '废止', ...named(found) }, target);
  const table = entry.tables['effectsTable'];
  const mend = table || !repeal ? rowToPaste(table, found) : effectToPaste(entry, repeal, target, holdings);
  const follows = repeal ? `，网站不会把它标为${marks[repeal.kind] ?? '已失去效力'}` : '';
  return warningAt(
    placeOf(entry, attached.field),
    'policy/attachment-effect',
    `附件“${attached.title}”${where}写着对${called}的处理是“${kind}”，${table ? '清理目录' : '文件头'}里却没有写${follows}。`,
    `${mend}；这个附件不是本文件的处理结果的，不用理会。`,
  );
}

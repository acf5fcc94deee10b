import { readDocumentNumber } from '../../records/values/document-number.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { SaidRepeal } from '../../records/language/repeal-words.ts';
import type { BodyStatements, Stated } from '../../records/language/statements.ts';
import type { DeclaredAct } from '../acts/declared-acts.ts';
import { nameOf, otherNamed } from '../links/document-names.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { issuingCode, type Holdings } from '../holdings.ts';
import { foldTitle } from '../../records/values/title.ts';
import { bodyPlace } from './place.ts';

const whole: ReadonlySet<DeclaredAct['kind']> = new Set(['废止', '替代', '宣布失效']);
const partly: ReadonlySet<DeclaredAct['kind']> = new Set([...whole, '部分废止', '修改']);

/**
 * 《…》（文号）同时废止 in the text without an effect on that document, declared on either end. A short name (《办法》) that
 * leads nowhere is not reported.
 */
export function checkRepeals(
  entry: PolicyEntry,
  { repeals }: BodyStatements,
  acts: readonly DeclaredAct[],
  holdings: Holdings,
): Finding[] {
  const own = acts.filter(({ acting }) => acting.policy === entry);
  const told = new Set<string>();
  return repeals.flatMap((repeal) => {
    const target = targetOf(repeal, entry, holdings);
    const name = target?.id ?? repeal.docNumber ?? foldTitle(repeal.title);
    if (told.has(name) || own.some((act) => declares(act, repeal, target))) return [];
    // Which of two documents is meant has been asked.
    if (target && otherNamed(repeal.title, target, holdings)) return [];
    told.add(name);
    if (!target && repeal.docNumber === undefined && repeal.title.length < shortName) return [];
    return [missing(entry, repeal, target, holdings)];
  });
}

/** Shorter names (《办法》) stand for anything. */
export const shortName = 5;
export const marks: Partial<Record<SaidRepeal['kind'], string>> = { 部分废止: '部分废止', 修改: '已修改' };

/** The document of ours that is struck: by its number, otherwise by a title that only one of ours bears. */
export function targetOf(repeal: SaidRepeal, entry: PolicyEntry, holdings: Holdings): PolicyEntry | undefined {
  const key = keyOfNumber(repeal.docNumber);
  if (key !== undefined) return holdings.policyByNumber.get(key);
  if (repeal.title.length < shortName) return undefined;
  const named = holdings.policies.filter((policy) => policy !== entry && bears(policy.fields.title, repeal.title));
  return named.length === 1 ? named[0] : undefined;
}

/** A measure is often issued by a notice whose title quotes its name. */
function bears(title: string, name: string): boolean {
  const [own, written] = [foldTitle(title), foldTitle(name)];
  return own === written || own.includes(`《${written}》`) || own.includes(`〈${written}〉`);
}

export function declares(act: DeclaredAct, repeal: SaidRepeal, target: PolicyEntry | undefined): boolean {
  if (!(repeal.kind === '部分废止' || repeal.kind === '修改' ? partly : whole).has(act.kind)) return false;
  const { policy, outside } = act.target;
  if (policy && target) return policy === target;
  const number = keyOfNumber(policy?.fields.docNumber?.canonical ?? outside.docNumber);
  const saidNumber = keyOfNumber(repeal.docNumber);
  // 原 in front of a number may be the beginning of its 机关代字.
  if (number !== undefined && saidNumber !== undefined) return number.endsWith(saidNumber);
  // Named by its number alone, and declared by its title alone: nothing tells the two apart.
  if (repeal.title === '') return number === undefined;
  return alike(bare(policy?.fields.title ?? outside.title), bare(repeal.title));
}

export function alike(declared: string, said: string): boolean {
  return declared !== '' && said !== '' && (declared.includes(said) || said.includes(declared));
}

export function keyOfNumber(number: string | undefined): string | undefined {
  return number === undefined ? undefined : readDocumentNumber(number)?.key;
}

export function bare(title: string): string {
  return foldTitle(title).replaceAll(/[《》〈〉<>]/g, '');
}

function missing(
  entry: PolicyEntry,
  repeal: SaidRepeal & Stated,
  target: PolicyEntry | undefined,
  { ownCodes }: Holdings,
): Finding {
  const { kind } = repeal;
  const mend = effectToPaste(entry, repeal, target, { ownCodes });
  const named = calledIn(repeal, target);
  return warningAt(
    bodyPlace(entry, repeal.line, 'effects'),
    'policy/text-effect',
    `正文写“${repeal.words}”，文件头却没有写对${named}的“${kind}”，网站不会把它标为${marks[kind] ?? '已失去效力'}。`,
    `${mend}；只是转述其他文件的，不用理会。`,
  );
}

/** The document as a message calls it. */
export function calledIn({ title, docNumber }: SaidRepeal, target: PolicyEntry | undefined): string {
  if (target) return nameOf(target);
  return title === '' ? `“${docNumber}”` : `《${title}》`;
}

/** What to write into the front matter for an effect that is said elsewhere. */
export function effectToPaste(
  entry: PolicyEntry,
  { kind, title, docNumber, clauses }: SaidRepeal,
  target: PolicyEntry | undefined,
  { ownCodes }: Pick<Holdings, 'ownCodes'>,
): string {
  // A number of our own that no document of the site bears is taken for a slip: only the title is left to write.
  const isOwn = ownCodes.has(issuingCode(keyOfNumber(docNumber) ?? ''));
  const number = docNumber === undefined || isOwn ? '' : `, docNumber: ${docNumber}`;
  const written = title === '' ? '请填写文件标题' : quoted(title);
  const reference = target?.id ?? `{title: ${written}${number}}`;
  const parts = clauses && clauses.length > 0 ? `, clauses: [${clauses.join(', ')}]` : '';
  const effect = `{kind: ${kind}, target: ${reference}${parts}}`;
  return entry.fields.effects
    ? `请在文件头的 effects 下面加一行：- ${effect}`
    : `请在文件头加一行：effects: [${effect}]`;
}

function quoted(title: string): string {
  return /[,:{}[\]#'"&*!|>%@`]/.test(title) ? `'${title.replaceAll("'", "''")}'` : title;
}

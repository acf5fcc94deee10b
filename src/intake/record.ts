import { createHash } from 'node:crypto';
import type { CommonFields } from '../records/common.ts';
import { isWithheld } from '../records/disclosure.ts';
import type { AnyEntry, BodySource } from '../records/entry.ts';
import type { CheckContext } from '../records/field.ts';
import { errorAt, type Finding, wholeFile } from '../records/finding.ts';
import type { PolicyFields } from '../records/policy.ts';
import { idMaximum, idPattern } from '../records/values/reference.ts';
import { isInvisible } from '../records/language/text-faults.ts';
import type { RecordFile } from './content-files.ts';
import { unreadable } from './folder.ts';
import { decodeText } from './encoding.ts';
import { checkFields, placeOfField, problemFindings } from './fields.ts';
import { inspector } from './file-facts/inspect.ts';
import { readFrontMatter } from './front-matter.ts';
import { keepNothing, type Looks } from './guarded-files.ts';
import { readNamedFiles, tooLarge, type NamedFiles } from './named-files.ts';
import { protectedFields } from './protection.ts';
import { readRegular } from './regular-file.ts';
import { checkText, isInConflict } from './text-checks.ts';
import { checkUntoldWords } from './word-checks.ts';
import type { YamlSource } from './yaml-source.ts';

/** A record as far as it could be read. */
export interface ReadRecord {
  /** Missing where a field that must be there is missing or wrong. */
  readonly entry: AnyEntry | undefined;
  /** Names of the files beside it that it names; undefined where the file could not be understood. */
  readonly named: ReadonlySet<string> | undefined;
  /** What others may call a record that has no entry, as far as it could be read; see `Content.broken`. */
  readonly broken: readonly string[];
  readonly findings: readonly Finding[];
  /** The body of a record that has no entry: its faults are told in the same run. */
  readonly loose?: LooseBody;
}

export interface LooseBody extends BodySource {
  readonly file: string;
  /** The record with the fields that are right, to be checked and not to be shown. */
  readonly draft: AnyEntry;
}

/** Text that no clerk has typed; a scan or a data set belongs into an attachment. */
const largestRecord = 5_000_000;

/** Reads one record with everything that it names, and says all that is wrong with it. */
export async function readRecord(
  root: string,
  record: RecordFile,
  context: CheckContext,
  looks: Looks = { inspect: inspector(), keep: keepNothing },
): Promise<ReadRecord> {
  const { file } = record;
  const identity = checkIdentity(record);
  const fail = (findings: readonly Finding[]): ReadRecord => ({
    entry: undefined,
    named: undefined,
    broken: namesOf(record, {}),
    findings: [...identity, ...findings],
  });
  const bytes = await readRegular({ root, file }, largestRecord).catch(() => undefined);
  if (!bytes) return fail([unreadable(file)]);
  if (bytes.length > largestRecord) return fail([tooLarge(file, largestRecord)]);
  const decoded = decodeText(file, bytes);
  if ('finding' in decoded) return fail([decoded.finding]);
  const { source, body, findings: front } = readFrontMatter(file, decoded.text);
  const damage = checkText(file, decoded.text);
  const conflict = isInConflict(damage, body);
  const words = (told: readonly Finding[]) => checkUntoldWords(file, decoded.text, body.firstLine, told);
  if (!source?.sound || conflict) return fail([...damage, ...(conflict ? [] : front), ...words(front)]);

  const { fields, right, wrong, findings: faults } = checkFields(file, record.kind.fields.schema, source);
  const reviewOptional = context.reviewOptional || record.kind.fields.review === 'optional';
  const told = record.kind.fields.check(right, { ...context, reviewOptional, wrong });
  const problems = problemFindings(file, source, told, wrong);
  const files = await readNamedFiles(root, record, source, body, looks);
  const findings = [
    ...identity,
    ...damage,
    ...front,
    ...faults,
    ...problems,
    ...words([...front, ...faults, ...problems]),
    ...protectedFields(file, source, headOf(decoded.text, body)),
    ...bodyFindings(record, body, right, source),
    ...reviewFindings(file, body, right, source),
    ...files.findings,
  ];
  // What a field names that could not be read is not known.
  const named = source.refused.size > 0 ? undefined : new Set(files.hashes.keys());
  const entry = entryOf(record, files, {
    digest: digestOf(bytes, files.hashes),
    fields: fields ?? { ...unread, title: record.id, ...right },
    places: placesOf(source, wrong),
    body,
  });
  if (fields && identity.length === 0) return { entry, named, broken: [], findings };
  const loose = { file, ...body, draft: entry };
  return { entry: undefined, named, broken: namesOf(record, right), findings, loose };
}

/** The front matter, with the line before it. */
function headOf(text: string, { firstLine }: BodySource): string {
  return text
    .split('\n')
    .slice(0, firstLine - 1)
    .join('\n');
}

function entryOf(
  { collection, id, file, beside }: RecordFile,
  { attachments, linked, tables }: NamedFiles,
  own: object,
): AnyEntry {
  return { collection, id, file, ...own, beside, attachments, linked, tables } as unknown as AnyEntry;
}

/** What stands for fields that could not be read: a day after which nothing comes, and nothing that is referred to. */
const unread = { publishedAt: '9999-12-31', interprets: [] };

/** Where fields stand; a field that stands there under another name is known to be there, too. */
function placesOf({ places }: YamlSource, wrong: ReadonlySet<string>): AnyEntry['places'] {
  const others = [...wrong].filter((name) => !(name in places));
  return others.length === 0 ? places : { ...places, ...Object.fromEntries(others.map((name) => [name, [1, 1]])) };
}

/** Path, key, keys by old ids and folded number: all that leads to a record from elsewhere. */
function namesOf(
  { collection, id, file }: RecordFile,
  { aliases = [], docNumber }: Partial<Pick<PolicyFields, 'aliases' | 'docNumber'>>,
): string[] {
  return [file, ...[id, ...aliases].map((name) => `${collection}/${name}`), ...(docNumber ? [docNumber.key] : [])];
}

/** The file's name is the record's id and part of its address for ever. */
function checkIdentity({ file, id }: RecordFile): Finding[] {
  const at = (rule: string, message: string, mend: string) => [errorAt(wholeFile(file), rule, message, mend)];
  if (!file.endsWith('.md')) return at('record/id', '文件名要以小写的“.md”结尾。', '请把文件名的结尾改成“.md”。');
  if (id.length > idMaximum)
    return at(
      'record/id',
      `编号“${id.slice(0, 20)}…”有 ${id.length} 个字符，最多 ${idMaximum} 个。`,
      '请给文件（或文件夹）改一个短一些的名字。',
    );
  if (idPattern.test(id)) return [];
  const proposal = id
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return at(
    'record/id',
    `编号“${id}”不能用作网址：只能用小写字母、数字和短横，短横不能在开头、结尾或连着写。`,
    `请给文件（或文件夹）改名${idPattern.test(proposal) ? `，例如 ${proposal}` : '，例如 scjg-2026-21'}；没有 index.md 的年份文件夹不受此限。`,
  );
}

/** A record says something, where its kind must, unless it is withheld for a stated reason. */
function bodyFindings(
  { file, kind }: RecordFile,
  body: BodySource,
  fields: Partial<CommonFields>,
  source: Parameters<typeof placeOfField>[1],
): Finding[] {
  if (kind.fields.body === 'optional' || !isBlank(body.text) || isWithheld(fields)) return [];
  const missing = kind.fields.missingText?.(fields);
  if (missing)
    return [errorAt(placeOfField(file, source, [missing.field]), missing.rule, missing.message, missing.mend)];
  return [
    errorAt(
      { file, line: body.firstLine, column: 1, field: '' },
      'body/empty',
      '正文是空的。',
      '请在第二行“---”的下面写上正文。',
    ),
  ];
}

/** What was reviewed is what is published: the text must be the one that the reviewer's digest was taken from. */
function reviewFindings(
  file: string,
  body: BodySource,
  { review }: Partial<CommonFields>,
  source: Parameters<typeof placeOfField>[1],
): Finding[] {
  const digest = reviewDigest(body.text);
  if (review?.digest === undefined || review.digest === digest) return [];
  return [
    errorAt(
      placeOfField(file, source, ['review', 'digest']),
      'record/review-digest',
      `正文和审查时的不一样：审查时的指纹是 ${review.digest}，现在是 ${digest}。`,
      `请把现在的正文重新送审，通过以后改写审查日期和指纹：digest: '${digest}'。`,
    ),
  ];
}

/** Sixteen hexadecimal digits of the SHA-256 of a text, whatever its ends of lines and the blanks around it. */
export function reviewDigest(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('hex').slice(0, 16);
}

function isBlank(text: string): boolean {
  return isInvisible(text.replace(/<!--[\s\S]*?-->/g, ''));
}

/** SHA-256 over the record's own bytes and over the names and contents of the files that it names. */
function digestOf(bytes: Uint8Array, hashes: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(bytes);
  for (const [name, sha256] of hashes) hash.update(`\0${name}\0${sha256}`);
  return hash.digest('hex');
}

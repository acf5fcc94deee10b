import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isCollection, type Collection } from '../records/collection.ts';
import { exceptionFile } from '../records/exceptions.ts';
import { ledgerFolder } from '../records/ledger.ts';
import { tombstoneFile } from '../records/tombstone.ts';
import { compare, errorAt, warningAt, type Finding } from '../records/finding.ts';

/** A Markdown file of a collection, not yet read. */
export interface RecordFile {
  readonly collection: Collection;
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  readonly id: string;
  /** Names of the other files in its folder, sorted. */
  readonly beside: readonly string[];
}

/** What lies at the top of the content folder and is no record. */
const agencyFiles: ReadonlySet<string> = new Set(['site.yaml', 'README.md', tombstoneFile, exceptionFile]);

export interface ContentFiles {
  readonly records: readonly RecordFile[];
  readonly findings: readonly Finding[];
}

/**
 * Lists what lies in the content folder, in code-unit order. Links and devices are refused, not followed: they would
 * publish what lies elsewhere on the machine. Dotfiles and the handbook (`README.md`) are none of ours.
 */
export async function listContent(root: string): Promise<ContentFiles> {
  const top = await readFolder(root, '');
  const records: RecordFile[] = [];
  const findings = [...top.findings];
  for (const name of top.files) {
    if (!agencyFiles.has(name)) findings.push(strayFile(name, '内容都放在各个栏目的文件夹里，这里只放 site.yaml。'));
  }
  for (const name of top.folders) {
    if (isCollection(name)) await walk(root, name, name, { records, findings });
    else if (name !== ledgerFolder) findings.push(strayFolder(name));
  }
  return { records, findings };
}

interface Found {
  readonly records: RecordFile[];
  readonly findings: Finding[];
}

async function walk(root: string, collection: Collection, folder: string, found: Found): Promise<void> {
  const { files, folders, findings } = await readFolder(root, folder);
  found.findings.push(...findings);
  const beside = files.filter((name) => !isMarkdown(name));
  for (const name of files) {
    if (!isMarkdown(name)) continue;
    const stem = name === 'index.md' ? folder.slice(folder.lastIndexOf('/') + 1) : name.slice(0, name.lastIndexOf('.'));
    found.records.push({ collection, file: `${folder}/${name}`, id: stem, beside });
  }
  if (beside.length > 0 && beside.length === files.length) {
    found.findings.push(...beside.map((name) => strayFile(`${folder}/${name}`, '这个文件夹里没有文章（index.md）。')));
  }
  for (const name of folders) await walk(root, collection, `${folder}/${name}`, found);
}

/** A file that nothing names: it will not be published. */
export function strayFile(file: string, why: string): Finding {
  return warningAt(
    { file, line: 1, column: 1, field: '' },
    'content/stray-file',
    `没有文章用到这个文件，它不会被发布。${why}`,
    '需要发布的，请写进文章的 attachments，或者在正文里链接它；不需要的，请从 content 里移走。',
  );
}

function strayFolder(name: string): Finding {
  return warningAt(
    { file: name, line: 1, column: 1, field: '' },
    'content/stray-folder',
    `“${name}”不是规定的栏目文件夹，里面的内容不会被发布。`,
    '栏目文件夹只有 policies、interpretations、sampling、budgets、pages，请检查拼写，或者把它移走。',
  );
}

export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

interface Folder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly findings: readonly Finding[];
}

async function readFolder(root: string, folder: string): Promise<Folder> {
  const files: string[] = [];
  const folders: string[] = [];
  const findings: Finding[] = [];
  const known = new Map<string, string>();
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files, folders, findings: [unreadable(folder, '文件夹')] };
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const site = entry.isSymbolicLink() && (await isPublishedSite(root, path));
    const refusal = site
      ? publishedSite(path)
      : refusalOf(path, entry.name, entry.isSymbolicLink(), entry.isFile() || entry.isDirectory());
    const twin = known.get(entry.name.toLowerCase());
    known.set(entry.name.toLowerCase(), entry.name);
    if (refusal) findings.push(refusal);
    else {
      if (twin !== undefined) findings.push(sameButForCase(path, twin));
      (entry.isFile() ? files : folders).push(entry.name);
    }
  }
  return { files, folders, findings };
}

function sameButForCase(file: string, twin: string): Finding {
  return errorAt(
    { file, line: 1, column: 1, field: '' },
    'file/name-case',
    `名字和同一个文件夹里的“${twin}”只差大小写，在 Windows 和苹果电脑上会互相覆盖，其中一个会丢失。`,
    '请给其中一个改名，文章里提到它的地方也一起改。',
  );
}

/** The finding for a file or folder that cannot be read. */
export function unreadable(file: string, what = '文件'): Finding {
  return errorAt(
    { file, line: 1, column: 1, field: '' },
    'file/unreadable',
    `${what}读不出来：可能不存在，或者没有读取的权限。`,
    '请检查它在不在、能不能打开。',
  );
}

/** Names that Windows keeps for devices: a file so called cannot be copied there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Characters that break addresses or that some systems refuse, and invisible ones. */
const unsafe = /[\\/:*?"<>|#%&+\uFFFD\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^[\s~-]|[\s.]$/u;

const longestName = 180;

/** Whether a link is what an earlier version left where it was told to build a site into the content. */
async function isPublishedSite(root: string, path: string): Promise<boolean> {
  const target = await readlink(join(root, path)).catch(() => '');
  return /^\.[^/\\]+\.releases[/\\]\d+$/.test(target);
}

function publishedSite(file: string): Finding {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return errorAt(
    { file, line: 1, column: 1, field: '' },
    'file/symlink',
    '这里是生成好的网站，不能放在内容文件夹里。',
    `请不要删去：把 ${name} 和旁边的 .${name}.releases（名字以点开头，可能看不见）一起移到内容文件夹外面，再用 --out 写明新的地方。`,
  );
}

function refusalOf(file: string, name: string, isLink: boolean, isRegular: boolean): Finding | undefined {
  const at = (rule: string, message: string, mend: string) =>
    errorAt({ file, line: 1, column: 1, field: '' }, rule, message, mend);
  if (isLink) return at('file/symlink', '这是一个快捷链接，不是文件本身。', '请把要用的文件本身放到这里，代替它。');
  if (!isRegular) return at('file/device', '这不是普通文件。', '请从 content 里移走它。');
  if (reserved.test(name))
    return at('file/name', `“${name}”是 Windows 留给设备的名字，文件复制不过去。`, '请换一个名字。');
  if (unsafe.test(name) || new TextEncoder().encode(name).length > longestName || name !== name.normalize('NFC')) {
    return at(
      'file/name',
      '文件名里有不能用在网址里的符号或看不见的字符，或者文件名太长。',
      '请改名：用汉字、字母、数字、短横和下划线，长度不超过 60 个汉字。',
    );
  }
  return undefined;
}

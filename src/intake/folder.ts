import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, errorAt, type Finding, wholeFile } from '../records/finding.ts';
import { FileFault } from './regular-file.ts';

/** What lies in a folder and may be read, sorted, and what is wrong with the rest. */
export interface Folder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly findings: readonly Finding[];
}

/** Lists one folder below `root`. Of dotfiles only those in `shown` are ours. */
export async function readFolder(
  root: string,
  folder: string,
  shown: ReadonlySet<string> = new Set(),
): Promise<Folder> {
  const files: string[] = [];
  const folders: string[] = [];
  const findings: Finding[] = [];
  const known = new Map<string, string>();
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files, folders, findings: [unreadable(folder, '文件夹')] };
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.') && !shown.has(entry.name)) continue;
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
    wholeFile(file),
    'file/name-case',
    `名字和同一个文件夹里的“${twin}”只差大小写，在 Windows 和苹果电脑上会互相覆盖，其中一个会丢失。`,
    '请给其中一个改名，文章里提到它的地方也一起改。',
  );
}

/** The finding for a file or folder that cannot be read. */
export function unreadable(file: string, what = '文件'): Finding {
  return errorAt(
    wholeFile(file),
    'file/unreadable',
    `${what}读不出来：可能不存在，或者没有读取的权限。`,
    '请检查它在不在、能不能打开。',
  );
}

/** The finding for a file that could not be read when it was looked into. */
export function unreadFile(file: string, fault: unknown): Finding {
  if (!(fault instanceof FileFault)) throw fault;
  return fault.kind === 'unreadable' ? unreadable(file) : changedMeanwhile(file);
}

function changedMeanwhile(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'file/changed-meanwhile',
    '文件在检查的时候变了，前后读到的内容不一样。',
    '请等文件保存好、没有别的程序在写它，再检查一次。',
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
    wholeFile(file),
    'file/symlink',
    '这里是生成好的网站，不能放在内容文件夹里。',
    `请不要删去：把 ${name} 和旁边的 .${name}.releases（名字以点开头，可能看不见）一起移到内容文件夹外面，再用 --out 写明新的地方。`,
  );
}

function refusalOf(file: string, name: string, isLink: boolean, isRegular: boolean): Finding | undefined {
  const at = (rule: string, message: string, mend: string) => errorAt(wholeFile(file), rule, message, mend);
  if (isLink) return at('file/symlink', '这是一个快捷链接，不是文件本身。', '请把要用的文件本身放到这里，代替它。');
  if (!isRegular) return at('file/device', '这不是普通文件。', '请把它移走。');
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

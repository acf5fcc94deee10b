import { exceptionFile } from '../privacy/exceptions.ts';
import { ledgerFolder } from '../records/ledger.ts';
import type { RecordKind } from '../records/kind.ts';
import { tombstoneFile } from '../records/tombstone.ts';
import { readFolder } from './folder.ts';
import { warningAt, type Finding, wholeFile } from '../records/finding.ts';

/** A Markdown file of a kind, not yet read. */
export interface RecordFile {
  readonly kind: RecordKind;
  readonly collection: string;
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
export async function listContent(root: string, kinds: readonly RecordKind[]): Promise<ContentFiles> {
  const top = await readFolder(root, '');
  const records: RecordFile[] = [];
  const findings = [...top.findings];
  for (const name of top.files) {
    if (!agencyFiles.has(name)) findings.push(strayFile(name, '内容都放在各个栏目的文件夹里，这里只放 site.yaml。'));
  }
  for (const name of top.folders) {
    const kind = kinds.find(({ id }) => id === name);
    if (kind) await walk(root, kind, name, { records, findings });
    else if (name !== ledgerFolder) findings.push(strayFolder(name, kinds));
  }
  return { records, findings };
}

interface Found {
  readonly records: RecordFile[];
  readonly findings: Finding[];
}

async function walk(root: string, kind: RecordKind, folder: string, found: Found): Promise<void> {
  const { files, folders, findings } = await readFolder(root, folder);
  found.findings.push(...findings);
  const beside = files.filter((name) => !isMarkdown(name));
  for (const name of files) {
    if (!isMarkdown(name)) continue;
    const stem = name === 'index.md' ? folder.slice(folder.lastIndexOf('/') + 1) : name.slice(0, name.lastIndexOf('.'));
    found.records.push({ kind, collection: kind.id, file: `${folder}/${name}`, id: stem, beside });
  }
  if (beside.length > 0 && beside.length === files.length) {
    found.findings.push(...beside.map((name) => strayFile(`${folder}/${name}`, '这个文件夹里没有文章（index.md）。')));
  }
  for (const name of folders) await walk(root, kind, `${folder}/${name}`, found);
}

/** A file that nothing names: it will not be published. */
export function strayFile(file: string, why: string): Finding {
  return warningAt(
    wholeFile(file),
    'content/stray-file',
    `没有文章用到这个文件，它不会被发布。${why}`,
    '需要发布的，请写进文章的 attachments，或者在正文里链接它；不需要的，请从 content 里移走。',
  );
}

function strayFolder(name: string, kinds: readonly RecordKind[]): Finding {
  return warningAt(
    wholeFile(name),
    'content/stray-folder',
    `“${name}”不是规定的栏目文件夹，里面的内容不会被发布。`,
    `栏目文件夹只有 ${kinds.map(({ id }) => id).join('、')}，请检查拼写，或者把它移走。`,
  );
}

export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

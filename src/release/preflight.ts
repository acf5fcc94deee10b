import { lstatSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './digest.ts';
import { diskFault } from './disk-fault.ts';
import type { EarlierManifest } from './manifest.ts';
import type { Publication } from './publication.ts';
import { Refusal } from './refusal.ts';

/** What the machine offers a build. */
export interface Machine {
  /** Bytes and files for which the disk of a folder has room; undefined where it does not tell. */
  readonly room: readonly { readonly folder: string; readonly bytes: number; readonly files: number | undefined }[];
  /** How many files a process may have open; undefined where the system does not tell. */
  readonly openFiles: number | undefined;
  /** Whether the folder that is published can be replaced by a rename: a disk mounted there cannot. */
  readonly replaceable: boolean;
}

const mebibyte = 1 << 20;

/** Below this Astro and the workers may fail in the middle. */
const fewestOpenFiles = 256;

/**
 * Why a build had better not begin, in a sentence; undefined where nothing stands against it. A release needs room beside
 * the one that is published: as much as that one, and some for what is made on the way.
 */
export function obstacle(machine: Machine, out: string, earlier: EarlierManifest | undefined): string | undefined {
  const { files = [] } = earlier?.manifest ?? {};
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0) + 64 * mebibyte;
  const count = files.length + 2000;
  if (!machine.replaceable)
    return `${out} 是单独挂载的磁盘，不能整体切换。请挂载它的上一级文件夹，或者用 --out 指定它里面的一个文件夹。`;
  for (const { folder, bytes: free, files: left } of machine.room) {
    if (free < bytes)
      return `磁盘空间不够：${folder} 所在的磁盘还剩 ${Math.floor(free / mebibyte)} MB，这一次约需要 ${Math.ceil(bytes / mebibyte)} MB。`;
    if (left !== undefined && left < count) return `${folder} 所在的磁盘放不下更多文件了（索引节点用完）。`;
  }
  if (machine.openFiles !== undefined && machine.openFiles < fewestOpenFiles)
    return `同时打开文件的上限只有 ${machine.openFiles} 个，至少需要 ${fewestOpenFiles} 个：请先运行 ulimit -n 4096。`;
  return undefined;
}

/** Looks at the machine before anything is written to the published place; throws a `Refusal` that says what is in the way. */
export function checkMachine(publication: Publication, earlier: EarlierManifest | undefined): void {
  const folders = [publication.releases, join(projectFolder, '.mingshi')];
  for (const folder of folders) tryWriting(folder);
  const found = obstacle(
    { room: folders.map(roomIn), openFiles: openFiles(), replaceable: isReplaceable(publication) },
    publication.out,
    earlier,
  );
  if (found !== undefined) throw new Refusal(`${found}没有生成，已经发布的网站没有变动。`, 1);
}

function tryWriting(folder: string): void {
  const file = join(folder, `.write-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'x');
    rmSync(file);
  } catch (fault) {
    throw diskFault(fault) ?? fault;
  }
}

function roomIn(folder: string): Machine['room'][number] {
  const { bavail, bsize, files, ffree } = statfsSync(folder);
  // Some file systems count no files.
  return { folder, bytes: bavail * bsize, files: files > 0 ? ffree : undefined };
}

function openFiles(): number | undefined {
  // The report would look up the names of open connections, and wait for a network that may not be there.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } };
  };
  const soft = report.userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : undefined;
}

function isReplaceable({ out }: Publication): boolean {
  const found = lstatSync(out, { throwIfNoEntry: false });
  return found?.isDirectory() !== true || found.dev === statSync(dirname(out)).dev;
}

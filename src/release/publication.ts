import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { addresses, fileOf } from '../register/addresses/address.ts';
import { flushFolder, makeDurable } from './durability.ts';
import { isCode, isRunning } from './lock.ts';
import { readManifest } from './manifest.ts';
import { makeReadable } from './readable.ts';
import { Refusal } from './refusal.ts';

/**
 * Where releases lie. `dist` is a link to the present release, which stands beside it in `.dist.releases/<number>`: on the
 * same file system, so that one rename of the link shows visitors either the whole old site or the whole new one.
 */
export interface Publication {
  /** The path that is published, such as `/srv/site/dist`. */
  readonly out: string;
  readonly releases: string;
  readonly lock: string;
  /** Folder of the release that is published now; undefined before the first. */
  readonly current: string | undefined;
}

/** Reads where things stand; throws `ForeignFolder` where `out` holds something that is no release. */
export function readPublication(path: string): Publication {
  const out = resolve(path);
  const releases = join(dirname(out), `.${basename(out)}.releases`);
  return { out, releases, lock: join(releases, 'lock'), current: currentRelease(out, releases) };
}

/** The out folder holds files that were not made here, so that it must not be replaced. */
export class ForeignFolder extends Refusal {
  override readonly name = 'ForeignFolder';

  constructor(message: string) {
    super(`${message}请用 --out 指定另一个文件夹。`, 2);
  }
}

function currentRelease(out: string, releases: string): string | undefined {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isSymbolicLink()) {
    const target = resolve(dirname(out), readlinkSync(out));
    if (!existsSync(target)) return undefined;
    // Somebody may have led the link elsewhere on purpose: to another copy of the site, but to nothing else.
    if (dirname(target) !== releases) checkOurs(target, `链接 ${out} 指向的 ${target}`);
    return target;
  }
  if (!found.isDirectory()) throw new ForeignFolder(`${out} 是一个文件，不是文件夹，不会覆盖它。`);
  if (readdirSync(out).length === 0) return undefined;
  checkOurs(out, `文件夹 ${out}`);
  return out;
}

/** Refuses a folder that is no release, or a release with something else laid into it: replacing it would lose that. */
function checkOurs(folder: string, called: string): void {
  const manifest = readManifest(folder)?.manifest;
  if (!manifest) throw new ForeignFolder(`${called} 里有不是由明示生成的文件，不会覆盖它。`);
  const listed = [...manifest.files, ...(manifest.forServers ?? [])].map(({ path }) => path.split('/')[0]);
  const known = new Set([...listed, fileOf(addresses.release), fileOf(addresses.releaseSignature)]);
  const others = readdirSync(folder).filter((name) => !known.has(name));
  if (others.length > 0)
    throw new ForeignFolder(
      `${called} 里除了网站还有别的文件（${others.slice(0, 3).join('、')}），不会覆盖它：请先把它们移到别处。也可以不动它，`,
    );
}

/** The list of what a release's pages were made from stands beside the release, not in it: it is not for visitors. */
export function stateFileOf(release: string): string {
  return `${release}.state.json`;
}

/** Makes an empty folder for the next release, and removes what an earlier, interrupted build left behind. */
export function openStaging(publication: Publication): string {
  mkdirSync(publication.releases, { recursive: true });
  removeOthers(publication, publication.current);
  const numbers = readdirSync(publication.releases).map((name) => Number.parseInt(name, 10) || 0);
  const staging = join(publication.releases, String(Math.max(0, ...numbers) + 1).padStart(6, '0'));
  mkdirSync(staging);
  return staging;
}

/** Publishes a finished release in one step, then removes the one before. */
export function publish(publication: Publication, release: string): void {
  const { out } = publication;
  chmodSync(publication.releases, 0o755);
  makeReadable(release);
  makeDurable(
    release,
    [stateFileOf(release)].filter((file) => existsSync(file)),
  );
  const link = join(publication.releases, 'next');
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(out), release), link, 'dir');
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory()) clearFolder(publication);
  try {
    renameSync(link, out);
  } catch (fault) {
    // Windows cannot rename over a link.
    if (!isCode(fault, 'EPERM') && !isCode(fault, 'EEXIST')) throw fault;
    rmSync(out, { force: true });
    renameSync(link, out);
  }
  // The release before goes only when it is certain that the new one would stand after a power cut: the link has left one
  // folder and come into the other.
  flushFolder(dirname(out));
  flushFolder(publication.releases);
  removeOthers(publication, release);
}

/** Only the first build into a folder that is not a link yet: the folder must make room. */
function clearFolder({ out, releases, current }: Publication): void {
  if (current === out) renameSync(out, join(releases, 'previous'));
  else rmdirSync(out);
}

function removeOthers({ releases, lock }: Publication, keep: string | undefined): void {
  const kept = new Set([basename(lock), ...(keep ? [basename(keep), basename(stateFileOf(keep))] : [])]);
  for (const name of readdirSync(releases)) {
    if (!kept.has(name) && !isBeingLocked(name, basename(lock)))
      rmSync(join(releases, name), { recursive: true, force: true });
  }
}

/** Whether a process that is still running is just taking the lock: its name stands at the end of the file's. */
function isBeingLocked(name: string, lock: string): boolean {
  return name.startsWith(`${lock}.`) && isRunning(Number(name.slice(name.lastIndexOf('.') + 1)));
}

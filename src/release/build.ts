import type { KeyObject } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, type Finding } from '../records/finding.ts';
import type { PublicFile } from '../intake/public-files.ts';
import { FileFault } from '../intake/regular-file.ts';
import { addresses, fileOf, isForServers } from '../register/addresses/address.ts';
import { allRecords } from '../register/lists.ts';
import type { Register } from '../kinds/kind.ts';
import { pagesOf } from '../views/pages.ts';
import type { BodyRecord } from './bodies.ts';
import { codeDigest, filesBelow } from './digest.ts';
import { takeLock } from './lock.ts';
import { stageMachineFiles } from './machine-files.ts';
import {
  factsOf,
  isEarlier,
  manifestText,
  placeAfter,
  readManifest,
  type EarlierManifest,
  type ReleaseFacts,
} from './manifest.ts';
import { hasFiles, isUnchanged, keyPages, takeOver, type KeyedPage, type PreviousRelease } from './pages.ts';
import { checkContentFolder, checkOutFolder } from './places.ts';
import { checkMachine } from './preflight.ts';
import type { Progress } from './progress.ts';
import { openStaging, publish, readPublication, type Publication } from './publication.ts';
import { stagePublic } from './public-files.ts';
import { stageProof } from './proof-files.ts';
import { publicFolder, readAgency, type ReadingOptions } from './reading.ts';
import { recordRelease, type Recorded } from './recording.ts';
import { Refusal } from './refusal.ts';
import { renderInto } from './rendering.ts';
import { stageSearch } from './search-files.ts';
import { signatureOf } from './signature.ts';
import { readState, writeState, type ReleaseState } from './state.ts';
import { verifyRelease, type ReleaseFault } from './verification.ts';

export interface BuildOptions extends Omit<ReadingOptions, 'code' | 'follows'> {
  /** Where the site is published. */
  readonly out: string;
  /** The release to come after, where it is not the one in `out`: the one on the server, say. */
  readonly after?: EarlierManifest;
  /** Publishes although what is published now is of a later day. */
  readonly allowEarlier?: boolean;
  /** Whether what is new is remembered in the content folder. */
  readonly record?: boolean;
  /** Signs the release with this Ed25519 key. */
  readonly signKey?: KeyObject;
}

/** How a build ended. Unless it is `published`, what was published before stands untouched. */
export type BuildResult =
  | {
      readonly outcome: 'published';
      readonly findings: readonly Finding[];
      readonly records: number;
      readonly pages: number;
      readonly rendered: number;
      readonly recorded: Recorded | undefined;
    }
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[]; readonly records: number }
  | { readonly outcome: 'unsound'; readonly findings: readonly Finding[]; readonly faults: readonly ReleaseFault[] }
  | { readonly outcome: 'earlier'; readonly published: string }
  | { readonly outcome: 'busy'; readonly heldBy: number };

/**
 * One transaction: check → staging → pages → search → exports → verify → swap. Throws a `Refusal` where the folders are
 * not such that a site can be built from one into the other, and whatever the disk throws; in every such case the published
 * site is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  checkContentFolder(options.content);
  checkOutFolder(options.content, options.out);
  const lock = takeLock(readPublication(options.out).lock);
  if ('heldBy' in lock) return { outcome: 'busy', heldBy: lock.heldBy };
  try {
    const before = options.after ?? readManifest(readPublication(options.out).current);
    if (isEarlier(options.asOf, before) && options.allowEarlier !== true)
      return { outcome: 'earlier', published: before.manifest.asOf };
    checkMachine(readPublication(options.out), before);
    const code = codeDigest();
    const { register, bodies, ledger, findings, records, publicFiles } = await readAgency({
      ...options,
      code,
      ...(options.after ? { follows: options.after } : {}),
    });
    if (!register || hasErrors(findings)) return { outcome: 'refused', findings, records };
    const publication = readPublication(options.out);
    const staging = openStaging(publication);
    try {
      const release = await fillChecked({
        register,
        bodies,
        code,
        content: options.content,
        publicFiles,
        publicFolder: options.publicFolder ?? publicFolder,
        progress: options.progress,
        publication,
        staging,
        before,
        signKey: options.signKey,
      });
      if (release.faults.length > 0) return { outcome: 'unsound', findings, faults: release.faults };
      publish(publication, staging);
      const recorded = options.record === true ? recordRelease(options.content, register, ledger) : undefined;
      return { outcome: 'published', findings, records, pages: release.pages, rendered: release.rendered, recorded };
    } finally {
      // After a publication this is the release itself; otherwise what was staged goes.
      if (readPublication(options.out).current !== staging) rmSync(staging, { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
}

interface Staging {
  readonly register: Register;
  readonly bodies: ReadonlyMap<string, BodyRecord>;
  readonly code: string;
  readonly content: string;
  readonly publicFiles: readonly PublicFile[];
  readonly publicFolder: string;
  readonly progress: Progress;
  readonly publication: Publication;
  readonly staging: string;
  readonly before: EarlierManifest | undefined;
  readonly signKey: KeyObject | undefined;
}

/** A file that is no longer what was checked must not be published, nor what was checked in its place. */
function fillChecked(work: Staging): ReturnType<typeof fillStaging> {
  return fillStaging(work).catch((fault: unknown) => {
    if (!(fault instanceof FileFault)) throw fault;
    const why = fault.kind === 'changed' ? '内容在生成过程中变了' : '在生成过程中被移走了，或者读不出来了';
    throw new Refusal(`${fault.file}：${why}，请再生成一次。没有发布，已经发布的网站没有变动。`, 1);
  });
}

async function fillStaging(
  work: Staging,
): Promise<{ pages: number; rendered: number; faults: readonly ReleaseFault[] }> {
  const { register, bodies, progress, publication, staging } = work;
  const previous = { folder: publication.current, state: readState(publication.current) };
  progress.begin('生成网页');
  const pages = keyPages(pagesOf(register, bodies), work.code);
  const stale = pages.filter((page) => !isUnchanged(page, previous));
  const assets = await stagePages(pages, stale, previous, staging);
  progress.end(`${pages.length} 页，其中重新生成 ${stale.length} 页`);
  progress.begin('建立检索');
  const search = await stageSearch({ register, pages, code: work.code, staging, previous });
  progress.end(`${allRecords(register).length} 篇`);
  progress.begin('导出数据');
  const machine = await stageMachineFiles({ ...work, previous });
  const proofs = stageProof(register, bodies, staging);
  const hidden = await stagePublic(work.publicFiles, work.publicFolder, staging);
  progress.end(`${machine.count + proofs + work.publicFiles.length} 个文件`);
  progress.begin('核验成品');
  const staged = filesBelow(staging).filter((file) => `/${file}` !== addresses.release);
  const files = staged.filter((file) => !isForServers(file));
  const sound = verifyRelease(
    staging,
    pages.map(({ page }) => page.address),
    new Set([...files, fileOf(addresses.release)]),
  );
  const faults = [...hidden, ...sound];
  const facts = factsOf(register, work.code, staging, staged);
  const manifest = Buffer.from(manifestText(placeAfter(work.before, facts)));
  writeFileSync(join(staging, fileOf(addresses.release)), manifest);
  if (work.signKey)
    writeFileSync(join(staging, fileOf(addresses.releaseSignature)), signatureOf(manifest, work.signKey));
  writeState(staging, { ...stateOf(pages, assets, search, facts), workbooks: machine.workbooks });
  progress.end(`${files.length} 个文件，${faults.length} 处问题`);
  return { pages: pages.length, rendered: stale.length, faults };
}

/** Renders what is stale and takes the rest over; gives back the files that come with pages. */
async function stagePages(
  pages: readonly KeyedPage[],
  stale: readonly KeyedPage[],
  { folder, state }: PreviousRelease,
  staging: string,
): Promise<readonly string[]> {
  const untouched = folder !== undefined && stale.length === 0 && hasFiles(state.assets, folder);
  const files = untouched
    ? Object.keys(state.assets)
    : await renderInto(
        staging,
        stale.map(({ page }) => page),
      );
  if (folder !== undefined) {
    if (untouched) for (const file of files) takeOver(file, folder, staging);
    // After rendering: Astro writes an empty page for the address of errors where it was given none.
    const rendered = new Set(stale);
    for (const keyed of pages) if (!rendered.has(keyed)) takeOver(fileOf(keyed.page.address), folder, staging);
  }
  const ofPages = new Set(pages.map(({ page }) => fileOf(page.address)));
  return files.filter((file) => !ofPages.has(file));
}

function stateOf(
  pages: readonly KeyedPage[],
  assets: readonly string[],
  search: Readonly<Record<string, string>>,
  { files }: ReleaseFacts,
): Omit<ReleaseState, 'workbooks'> {
  const digests = new Map(files.map((file) => [file.path, file.sha256]));
  const filesOf = (part: string) => Object.fromEntries([...digests].filter(([path]) => path.startsWith(part)));
  return {
    pages: Object.fromEntries(
      pages.map(({ page, key }) => [page.address, [key, digests.get(fileOf(page.address)) ?? ''] as const]),
    ),
    assets: Object.fromEntries(assets.map((file) => [file, digests.get(file) ?? ''])),
    search: Object.fromEntries(
      Object.entries(search).map(([part, digest]) => [part, { digest, files: filesOf(part) }]),
    ),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedAddresses } from '../exports/servers/changed-addresses.ts';
import { addDays, day, readDay, type Day } from '../records/values/day.ts';
import { fileOf, addresses, isForServers, listWords } from '../register/addresses/address.ts';
import { allRecords } from '../register/lists.ts';
import type { Register } from '../kinds/kind.ts';
import { sha256 } from './digest.ts';

/** `/release.json`: what the release is, so that a copy can be checked. All but its place in history follows from content, day and code. */
export interface ReleaseManifest extends ReleaseFacts {
  /** 1 for the first release; one more for each that differs from the release before. */
  readonly sequence: number;
  /** SHA-256 of the `release.json` before; null for the first. */
  readonly previous: string | null;
}

/** What a release is by itself, whatever was published before it. */
export interface ReleaseFacts {
  readonly site: string;
  readonly asOf: string;
  /** The day's midnight in Shanghai, so that the same content and day give the same bytes. */
  readonly builtAt: string;
  /** The last day on which a copy may pass for new: a site that is built every night is older only if something failed. */
  readonly freshUntil: string;
  /** SHA-256 of the published records and the site's settings, and of the code. */
  readonly content: string;
  readonly code: string;
  readonly records: Readonly<Record<string, number>>;
  readonly nextTransition: string | null;
  readonly files: readonly ReleaseFile[];
  /** What servers alone read, so that visitors cannot ask for it; earlier releases did not list it. */
  readonly forServers?: readonly ReleaseFile[];
}

export interface ReleaseFile {
  /** Relative to the root of the site, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the address of this file leads (301); a server that knows nothing of it sends the file, which leads there, too. */
  readonly leadsTo?: string;
  /** Its address answers that it was taken down (410); a server that knows nothing of it sends the file, which says so, too. */
  readonly gone?: true;
}

/** A holiday of a week and a weekend may pass before somebody sees that the nightly build has stopped. */
const freshDays = 10;

/** Describes every file of a finished release; `files` are sorted paths relative to `folder`. */
export function factsOf(register: Register, code: string, folder: string, files: readonly string[]): ReleaseFacts {
  const { gone, moved } = changedAddresses(register);
  const leadsTo = new Map(moved.map(({ from, to }) => [fileOf(from), to]));
  const takenDown = new Set(gone.map(({ page }) => page?.slice(1)));
  const described = files.map((path): ReleaseFile => {
    const content = readFileSync(join(folder, path));
    const to = leadsTo.get(path);
    return {
      path,
      bytes: content.byteLength,
      sha256: sha256(content),
      ...(to === undefined ? {} : { leadsTo: to }),
      ...(takenDown.has(path) ? { gone: true } : {}),
    };
  });
  return {
    site: register.site.url,
    asOf: register.asOf,
    builtAt: `${register.asOf}T00:00:00+08:00`,
    freshUntil: addDays(register.asOf, freshDays),
    content: contentDigest(register),
    code,
    records: Object.fromEntries([...register.records].map(([kind, own]) => [kind, own.length])),
    nextTransition: register.nextTransition ?? null,
    files: described.filter(({ path }) => !isForServers(path)),
    forServers: described.filter(({ path }) => isForServers(path)),
  };
}

/** Records that are not published yet leave no trace in it. */
function contentDigest(register: Register): string {
  const records = allRecords(register).map(({ url, entry }) => `${url} ${entry.digest}`);
  return sha256(JSON.stringify([register.site, records.sort()]));
}

/** A manifest as it was read, with the bytes' digest that the next one names. */
export interface EarlierManifest {
  readonly manifest: ReleaseManifest;
  readonly digest: string;
}

/**
 * Gives a release its place after the one before. One that says nothing new keeps the place of the other, so that building
 * again what is published gives the same bytes.
 */
export function placeAfter(earlier: EarlierManifest | undefined, facts: ReleaseFacts): ReleaseManifest {
  if (!earlier) return inOrder(facts, 1, null);
  const { sequence, previous } = earlier.manifest;
  const same = manifestText(inOrder(facts, sequence, previous));
  return sha256(same) === earlier.digest
    ? inOrder(facts, sequence, previous)
    : inOrder(facts, sequence + 1, earlier.digest);
}

function inOrder({ site, asOf, ...rest }: ReleaseFacts, sequence: number, previous: string | null): ReleaseManifest {
  return { site, sequence, previous, asOf, ...rest };
}

/** The bytes of `release.json`. */
export function manifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}

/** Reads the manifest of the release in a folder; undefined where there is none, or none that says what it should. */
export function readManifest(folder: string | undefined): EarlierManifest | undefined {
  return folder === undefined ? undefined : readManifestFile(join(folder, fileOf(addresses.release)));
}

/** Reads a manifest that was laid somewhere by itself. */
export function readManifestFile(file: string): EarlierManifest | undefined {
  try {
    return parseManifest(readFileSync(file));
  } catch {
    return undefined;
  }
}

/**
 * Reads the bytes of a `release.json`; undefined where they are none. One from before releases were counted counts as the
 * first.
 */
export function parseManifest(bytes: Uint8Array): EarlierManifest | undefined {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<ReleaseManifest> | null;
    if (!read || readDay(String(read.asOf)) === undefined || !areFiles(read.files)) return undefined;
    const { sequence = 1, previous = null, freshUntil, forServers } = read;
    if (forServers !== undefined && !areFiles(forServers)) return undefined;
    if (!Number.isSafeInteger(sequence) || (previous !== null && typeof previous !== 'string')) return undefined;
    if (freshUntil !== undefined && readDay(freshUntil) === undefined) return undefined;
    return { manifest: { ...(read as ReleaseManifest), sequence, previous }, digest: sha256(bytes) };
  } catch {
    return undefined;
  }
}

function areFiles(value: unknown): value is readonly ReleaseFile[] {
  return (
    Array.isArray(value) &&
    value.every(isFile) &&
    new Set((value as readonly ReleaseFile[]).map(({ path }) => path)).size === value.length
  );
}

function isFile(value: unknown): value is ReleaseFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, sha256: digest, bytes, leadsTo } = value as Record<keyof ReleaseFile, unknown>;
  return (
    isPath(path) &&
    typeof digest === 'string' &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) >= 0 &&
    (leadsTo === undefined || typeof leadsTo === 'string')
  );
}

/** Whether this is the path of a file of a site, which leads nowhere else on any system; it also becomes an address. */
function isPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path.length <= longestPath &&
    path.isWellFormed() &&
    !/[\p{Cc}\\]|^[a-z]:/iu.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

const longestPath = 4000;

/** The addresses of a release's records, old ids included, and its day: what the ledger would hold of it. */
export function recordPages(
  { manifest }: EarlierManifest,
  kinds: readonly { readonly id: string }[],
): { readonly on: Day; readonly pages: readonly string[] } {
  const pages = manifest.files.flatMap(({ path }) => {
    const [, kind = '', id = ''] = /^([a-z-]+)\/([^/]+)\/index\.html$/.exec(path) ?? [];
    return kinds.some((known) => known.id === kind) && !listWords.has(id) ? [addresses.record(kind, id)] : [];
  });
  return { on: day(manifest.asOf), pages };
}

/** Whether a release of this day would take the site back: to statuses that were right on an earlier day. */
export function isEarlier(asOf: Day, earlier: EarlierManifest | undefined): earlier is EarlierManifest {
  return earlier !== undefined && asOf < earlier.manifest.asOf;
}

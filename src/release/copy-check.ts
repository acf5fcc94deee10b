import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Day } from '../records/day.ts';
import { addresses, fileOf, isForServers } from '../register/address.ts';
import { copyAt, eachOf, type Copy } from './copy.ts';
import { sha256 } from './digest.ts';
import { parseManifest, readManifestFile, type EarlierManifest, type ReleaseManifest } from './manifest.ts';
import { isSignedBy } from './signature.ts';

/** What was found out about a copy of a site; paths are sorted. */
export interface CopyReport {
  readonly manifest: ReleaseManifest;
  /** Files that are not what the manifest says, and are of no release that is known. */
  readonly altered: readonly string[];
  /** Files of another release than the manifest's. */
  readonly foreign: readonly string[];
  readonly missing: readonly string[];
  /** Files of which the manifest says nothing; undefined where they cannot be listed. */
  readonly extra: readonly string[] | undefined;
  /** Files that could not be asked for. */
  readonly unread: readonly string[];
  /** Why the release is not the newest. */
  readonly old: 'newer known' | 'past its time' | undefined;
  /** Another release stands where this one claims to: one of the two was not made by the agency's own build. */
  readonly forked: boolean;
  readonly signature: 'not checked' | 'good' | 'bad' | 'missing';
}

/** What a copy is compared with beside its own manifest. */
export interface Comparison {
  readonly today: Day;
  /** Another manifest of the same site, such as the newest one. */
  readonly against?: EarlierManifest;
  readonly key?: KeyObject;
}

/** Checks every file of a copy; `unreadable` where it has no manifest, `replaced` where a new release came out meanwhile. */
export async function checkCopy(copy: Copy, comparison: Comparison): Promise<CopyReport | 'unreadable' | 'replaced'> {
  const name = fileOf(addresses.release);
  const bytes = await copy.read(name);
  const found = bytes && parseManifest(bytes);
  if (!found) return 'unreadable';
  const files = await checkFiles(copy, found.manifest, comparison.against?.manifest);
  const signature = await checkSignature(copy, bytes, comparison.key);
  if (copy.list === undefined) {
    const again = await copy.read(name);
    if (!again || sha256(again) !== found.digest) return 'replaced';
  }
  const { against, today } = comparison;
  const { sequence, freshUntil } = found.manifest;
  const isNewer = against !== undefined && against.manifest.sequence > sequence;
  return {
    manifest: found.manifest,
    ...files,
    old: isNewer ? 'newer known' : freshUntil !== undefined && today > freshUntil ? 'past its time' : undefined,
    forked: against !== undefined && (isFork(found, against) || isFork(against, found)),
    signature,
  };
}

/** Whether two releases of one number differ, or the next one does not name the one before as its own. */
function isFork({ manifest, digest }: EarlierManifest, other: EarlierManifest): boolean {
  const { sequence, previous } = other.manifest;
  return manifest.sequence === sequence
    ? digest !== other.digest
    : manifest.sequence + 1 === sequence && previous !== digest;
}

type Files = Pick<CopyReport, 'altered' | 'foreign' | 'missing' | 'extra' | 'unread'>;

async function checkFiles(copy: Copy, manifest: ReleaseManifest, against: ReleaseManifest | undefined): Promise<Files> {
  const others = new Map((against?.files ?? []).map((file) => [file.path, file.sha256]));
  const found = { altered: [] as string[], foreign: [] as string[], missing: [] as string[], unread: [] as string[] };
  const { forServers } = manifest;
  // A site on the web keeps to itself what is for servers.
  const files = [...manifest.files, ...((copy.list && forServers) ?? [])];
  await eachOf(files, async ({ path, sha256: expected }) => {
    try {
      const content = await copy.read(path);
      if (!content) found.missing.push(path);
      else if (sha256(content) !== expected)
        found[isForeign(path, content, manifest, others) ? 'foreign' : 'altered'].push(path);
    } catch {
      found.unread.push(path);
    }
  });
  for (const paths of Object.values(found)) paths.sort();
  const known = new Set([...files.map(({ path }) => path), ...ownFiles]);
  const isUnlisted = (path: string) => forServers === undefined && isForServers(path);
  return {
    ...found,
    extra: copy
      .list?.()
      .filter((path) => !known.has(path) && !isUnlisted(path))
      .sort(),
  };
}

const ownFiles = [addresses.release, addresses.releaseSignature].map(fileOf);

/** Whether a file is of another release: one that is known, or one of another day, which stands on every page. */
function isForeign(
  path: string,
  content: Uint8Array,
  { asOf }: ReleaseManifest,
  others: ReadonlyMap<string, string>,
): boolean {
  if (others.get(path) === sha256(content)) return true;
  // At the end of a page, at the head of its copy in Markdown; what stands between may be quoted.
  const place = path.endsWith('.html') ? -1 : path.endsWith('.md') ? 0 : undefined;
  if (place === undefined) return false;
  const day = [...new TextDecoder().decode(content).matchAll(/状态截至 (\d{4}-\d\d-\d\d)/g)].at(place)?.[1];
  return day !== undefined && day !== asOf;
}

async function checkSignature(
  copy: Copy,
  manifest: Uint8Array,
  key: KeyObject | undefined,
): Promise<CopyReport['signature']> {
  if (!key) return 'not checked';
  const signature = await copy.read(fileOf(addresses.releaseSignature));
  if (!signature) return 'missing';
  return isSignedBy(manifest, new TextDecoder().decode(signature), key) ? 'good' : 'bad';
}

/** The manifest at a file, a folder or an address; undefined where there is none. */
export async function manifestAt(place: string): Promise<EarlierManifest | undefined> {
  if (statSync(place, { throwIfNoEntry: false })?.isFile() === true) return readManifestFile(place);
  const bytes = await copyAt(place.replace(/\/release\.json$/, '/'))?.read(fileOf(addresses.release));
  return bytes && parseManifest(bytes);
}

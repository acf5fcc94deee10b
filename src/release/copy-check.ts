import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Day } from '../records/values/day.ts';
import { addresses, fileOf } from '../register/addresses/address.ts';
import { checkFiles, isTooMuch, type CheckedFiles } from './copy-files.ts';
import { copyAt } from './copies.ts';
import { contentOf, copyLimits, type Copy } from './copy.ts';
import { sha256 } from './digest.ts';
import { parseManifest, readManifestFile, type EarlierManifest, type ReleaseManifest } from './manifest.ts';
import { isSignedBy } from './signature.ts';

const manifestFile = fileOf(addresses.release);
const mostSignatureBytes = 10_000;

/** What was found out about a copy of a site. */
export interface CopyReport extends CheckedFiles {
  readonly manifest: ReleaseManifest;
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

/**
 * Why a copy could not be checked: it has no manifest, one that lists more than is ever published, a new release came out
 * meanwhile, or its address leads to another site.
 */
export type Unchecked = 'unreadable' | 'too much' | 'replaced' | { readonly elsewhere: string };

/** Checks every file of a copy. */
export async function checkCopy(copy: Copy, comparison: Comparison): Promise<CopyReport | Unchecked> {
  const answer = await copy.read({ path: manifestFile });
  if (answer?.kind === 'elsewhere') return { elsewhere: answer.to };
  const bytes = await contentOf(answer, copyLimits.manifestBytes);
  const found = bytes && parseManifest(bytes);
  if (!found) return 'unreadable';
  if (isTooMuch(found.manifest)) return 'too much';
  const files = await checkFiles(copy, found.manifest, comparison.against?.manifest);
  const signature = await checkSignature(copy, bytes, comparison.key);
  if (copy.list === undefined) {
    const again = await contentOf(await copy.read({ path: manifestFile }), copyLimits.manifestBytes);
    if (!again || sha256(again) !== found.digest) return 'replaced';
  }
  const { against } = comparison;
  return {
    manifest: found.manifest,
    ...files,
    old: ageOf(found.manifest, comparison),
    forked: against !== undefined && (isFork(found, against) || isFork(against, found)),
    signature,
  };
}

function ageOf({ sequence, freshUntil }: ReleaseManifest, { against, today }: Comparison): CopyReport['old'] {
  if (against !== undefined && against.manifest.sequence > sequence) return 'newer known';
  // Earlier releases do not say it.
  return (freshUntil as string | undefined) !== undefined && today > freshUntil ? 'past its time' : undefined;
}

/** Whether two releases of one number differ, or the next one does not name the one before as its own. */
function isFork({ manifest, digest }: EarlierManifest, other: EarlierManifest): boolean {
  const { sequence, previous } = other.manifest;
  return manifest.sequence === sequence
    ? digest !== other.digest
    : manifest.sequence + 1 === sequence && previous !== digest;
}

async function checkSignature(
  copy: Copy,
  manifest: Uint8Array,
  key: KeyObject | undefined,
): Promise<CopyReport['signature']> {
  if (!key) return 'not checked';
  const signature = await contentOf(await copy.read({ path: fileOf(addresses.releaseSignature) }), mostSignatureBytes);
  if (!signature) return 'missing';
  return isSignedBy(manifest, new TextDecoder().decode(signature), key) ? 'good' : 'bad';
}

/** The manifest at a file, a folder or an address; undefined where there is none. */
export async function manifestAt(place: string): Promise<EarlierManifest | undefined> {
  if (statSync(place, { throwIfNoEntry: false })?.isFile() === true) return readManifestFile(place);
  const answer = await copyAt(place.replace(/\/release\.json$/, '/'))?.read({ path: manifestFile });
  const bytes = await contentOf(answer, copyLimits.manifestBytes);
  return bytes && parseManifest(bytes);
}

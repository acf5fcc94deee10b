import { createHash } from 'node:crypto';
import { addresses, fileOf, isForServers } from '../register/addresses/address.ts';
import { copyLimits, eachOf, type Copy, type CopyAnswer } from './copy.ts';
import type { ReleaseFile, ReleaseManifest } from './manifest.ts';

/** What the files of a copy are, beside the manifest's word for them; paths are sorted. */
export interface CheckedFiles {
  /** Files that are not what the manifest says, and are of no release that is known. */
  readonly altered: readonly string[];
  /** Files of another release than the manifest's. */
  readonly foreign: readonly string[];
  /** Files whose addresses lead to another site, with the address that they lead to. */
  readonly elsewhere: readonly string[];
  readonly missing: readonly string[];
  /** Files of which the manifest says nothing; undefined where they cannot be listed. */
  readonly extra: readonly string[] | undefined;
  /** Files that could not be asked for. */
  readonly unread: readonly string[];
}

type Verdict = Exclude<keyof CheckedFiles, 'extra'> | 'whole';

/** Whether the manifest lists more than is ever asked for. */
export function isTooMuch({ files, forServers = [] }: ReleaseManifest): boolean {
  const all = [...files, ...forServers];
  return (
    all.length > copyLimits.files ||
    all.some(({ bytes }) => bytes > copyLimits.fileBytes) ||
    all.reduce((sum, { bytes }) => sum + bytes, 0) > copyLimits.totalBytes
  );
}

/** Reads and judges every file, also by what is known of another release of the same site. */
export async function checkFiles(
  copy: Copy,
  manifest: ReleaseManifest,
  against: ReleaseManifest | undefined,
): Promise<CheckedFiles> {
  const known = {
    asOf: manifest.asOf,
    others: new Map((against?.files ?? []).map((file) => [file.path, file.sha256])),
    notFound: manifest.files.find(({ path }) => `/${path}` === addresses.notFound)?.sha256,
  };
  const found: Record<Verdict, string[]> = {
    altered: [],
    foreign: [],
    elsewhere: [],
    missing: [],
    unread: [],
    whole: [],
  };
  const { forServers } = manifest;
  // A site on the web keeps to itself what is for servers.
  const files = [...manifest.files, ...((copy.list && forServers) ?? [])];
  let unanswered = 0;
  await eachOf(files, async (file) => {
    try {
      if (unanswered >= copyLimits.unanswered) found.unread.push(file.path);
      else {
        const answer = await copy.read(file);
        const led = answer?.kind === 'elsewhere' ? ` → ${answer.to}` : '';
        found[await judge(file, answer, known)].push(`${file.path}${led}`);
        unanswered = 0;
      }
    } catch {
      found.unread.push(file.path);
      unanswered += 1;
    }
  });
  for (const paths of Object.values(found)) paths.sort();
  const listed = new Set([...files.map(({ path }) => path), ...ownFiles]);
  const isUnlisted = (path: string) => forServers === undefined && isForServers(path);
  const extra = copy.list?.().filter((path) => !listed.has(path) && !isUnlisted(path));
  const { whole: _whole, ...verdicts } = found;
  return { ...verdicts, extra: extra?.sort() };
}

const ownFiles = [addresses.release, addresses.releaseSignature].map(fileOf);

interface Known {
  readonly asOf: string;
  readonly others: ReadonlyMap<string, string>;
  /** The page for addresses at which there is nothing. */
  readonly notFound: string | undefined;
}

async function judge(file: ReleaseFile, answer: CopyAnswer | undefined, known: Known): Promise<Verdict> {
  if (answer === undefined) return 'missing';
  if (answer.kind === 'elsewhere') return 'elsewhere';
  if (answer.kind === 'led') return 'whole';
  const { digest, text } = await readFile(file, answer.chunks);
  // What was taken down may be told by its own page or by the one that says that there is nothing.
  if (answer.gone && file.gone !== true) return 'missing';
  if (digest === file.sha256 || (answer.gone && digest === known.notFound)) return 'whole';
  return isForeign(file.path, digest, text, known) ? 'foreign' : 'altered';
}

/** What is read even where the manifest says that it is less: a page of another release is told by its text. */
const mostPageBytes = 20_000_000;

/** The digest of a file, and of a page its text; '' as the digest of what is far longer than the manifest says. */
async function readFile(
  { path, bytes: most }: ReleaseFile,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly digest: string; readonly text: string }> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder();
  const isPage = /\.(?:html|md)$/.test(path);
  let text = '';
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > Math.max(most, mostPageBytes)) return { digest: '', text };
    hash.update(chunk);
    if (isPage && bytes <= mostPageBytes) text += decoder.decode(chunk, { stream: true });
  }
  return { digest: hash.digest('hex'), text };
}

/** Whether a file is of another release: one that is known, or one of another day, which stands on every page. */
function isForeign(path: string, digest: string, text: string, { asOf, others }: Known): boolean {
  if (others.get(path) === digest) return true;
  // At the end of a page, at the head of its copy in Markdown; what stands between may be quoted.
  const day = [...text.matchAll(/状态截至 (\d{4}-\d\d-\d\d)/g)].at(path.endsWith('.html') ? -1 : 0)?.[1];
  return day !== undefined && day !== asOf;
}

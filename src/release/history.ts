import { decodeText } from '../intake/encoding.ts';
import { readFrontMatter } from '../intake/front-matter.ts';
import { plainSource } from '../records/ledger.ts';
import { sha256 } from './digest.ts';
import { runGit } from './repository.ts';

/** How much of the past the machine knows: a shallow clone has only the newest commits. */
export type History = 'whole' | 'shallow' | 'none';

/** Texts that git knows, by their digest. */
export interface PastTexts {
  readonly history: History;
  readonly texts: ReadonlyMap<string, string>;
}

/** Wherever in its repository the content lay. */
const policyPaths = ':(top,glob)**/policies/**';

/**
 * Looks earlier texts of records up in the git history of the content folder, all at once: the commits, the versions of the
 * files in them, and the files. These commands print the same whatever somebody has set for git. `wanted` maps
 * `policies/a-policy` to the digests of the texts that are looked for.
 */
export function pastTexts(content: string, wanted: ReadonlyMap<string, ReadonlySet<string>>): PastTexts {
  const git = (args: readonly string[], input?: string) => runGit(content, args, input);
  try {
    const shallow = git(['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
    const commits = git(['rev-list', 'HEAD']).toString();
    const versions = [
      'diff-tree',
      '--stdin',
      '--root',
      '-m',
      '-r',
      '-z',
      '--no-commit-id',
      '--no-renames',
      '--no-abbrev',
    ];
    const blobs = [...new Set(blobsIn(git([...versions, '--raw', '--', policyPaths], commits).toString(), wanted))];
    const texts = new Map<string, string>();
    const looked = new Set([...wanted.values()].flatMap((digests) => [...digests]));
    for (const file of objectsIn(git(['cat-file', '--batch'], blobs.map((blob) => `${blob}\n`).join('')))) {
      const text = bodyOf(file);
      const digest = sha256(text);
      if (looked.has(digest)) texts.set(digest, text);
    }
    return { history: shallow ? 'shallow' : 'whole', texts };
  } catch {
    // No git on this machine, or the folder is not in a repository.
    return { history: 'none', texts: new Map() };
  }
}

/** Changes look like `:100644 100644 <old> <new> M`, NUL, `content/policies/2024/a-policy/index.md`, NUL. */
function* blobsIn(changes: string, wanted: ReadonlyMap<string, unknown>): Generator<string> {
  for (const [, blob = '', path = ''] of changes.matchAll(/:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\0([^\0]*)\0/g))
    if (!/^0+$/.test(blob) && wanted.has(recordAt(path))) yield blob;
}

/** `policies/a-policy`, wherever in the repository it is filed: as a file of its own, or as a folder with its text in it. */
function recordAt(path: string): string {
  const [name = '', folder = '', ...above] = path.split('/').reverse();
  const id = name === 'index.md' ? folder : name.endsWith('.md') ? name.slice(0, -'.md'.length) : '';
  return [folder, ...above].includes('policies') ? `policies/${id}` : '';
}

/** What `cat-file --batch` prints: a line with the size, that many bytes, a line break. */
function* objectsIn(output: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end < 0) return;
    const size = Number(/ blob (\d+)$/.exec(output.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) at = end + 1;
    else {
      yield output.subarray(end + 1, end + 1 + size);
      at = end + 1 + size + 1;
    }
  }
}

function bodyOf(file: Uint8Array): string {
  const decoded = decodeText('', file);
  return 'text' in decoded ? plainSource(readFrontMatter('', decoded.text).body.text) : '';
}

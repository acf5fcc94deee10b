import { execFileSync } from 'node:child_process';
import { decodeText } from '../intake/encoding.ts';
import { readFrontMatter } from '../intake/front-matter.ts';
import { plainSource } from '../records/ledger.ts';
import { sha256 } from './digest.ts';

/** How much of the past the machine knows: a shallow clone has only the newest commits. */
export type History = 'whole' | 'shallow' | 'none';

/** Texts that git knows, by their digest. */
export interface PastTexts {
  readonly history: History;
  readonly texts: ReadonlyMap<string, string>;
}

const mostBytes = 1 << 30;

/**
 * Looks earlier texts of records up in the git history of the content folder, all at once: one process lists the versions
 * of the files, one reads them. `wanted` maps `policies/a-policy` to the digests of the texts that are looked for.
 */
export function pastTexts(content: string, wanted: ReadonlyMap<string, ReadonlySet<string>>): PastTexts {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', content, '-c', 'core.quotePath=false', ...args], {
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    });
  try {
    const shallow = git(['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
    const folders = [...new Set([...wanted.keys()].map((key) => key.slice(0, key.indexOf('/'))))];
    const log = git(['log', '--format=', '--raw', '--no-abbrev', '--no-renames', '--', ...folders]).toString();
    const blobs = [...new Set(blobsIn(log, wanted))];
    const texts = new Map<string, string>();
    const looked = new Set([...wanted.values()].flatMap((digests) => [...digests]));
    for (const file of objectsIn(git(['cat-file', '--batch'], `${blobs.join('\n')}\n`))) {
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

/** Lines look like `:100644 100644 <old> <new> M\tcontent/policies/2024/a-policy.md`. */
function* blobsIn(log: string, wanted: ReadonlyMap<string, unknown>): Generator<string> {
  for (const [, blob = '', path = ''] of log.matchAll(/^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t(.+)$/gm)) {
    const [, collection, id] = /(?:^|\/)(policies)\/(?:.*\/)?([^/]+?)(?:\/index)?\.md$/.exec(path) ?? [];
    if (!/^0+$/.test(blob) && wanted.has(`${collection}/${id}`)) yield blob;
  }
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

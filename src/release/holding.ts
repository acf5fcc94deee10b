import { shown } from '../records/finding.ts';
import { fileOf, addresses } from '../register/addresses/address.ts';
import { contentOf, copyLimits, type Copy } from './copy.ts';
import { digestOf } from './digest.ts';
import { parseManifest } from './manifest.ts';

/** Where a copy of the site still holds a content that was taken down. */
export interface Holding {
  /** Paths with just this content, sorted. */
  readonly paths: readonly string[];
  /** Whether only the manifest was asked: a site on the web does not tell what else lies there. */
  readonly byManifest: boolean;
}

/**
 * Looks for a content, by its SHA-256, in a copy: in every file of a folder, whatever its name and whether or not the manifest
 * knows it; in the manifest of a site on the web. Undefined where a site on the web has none.
 */
export async function findHolding(copy: Copy, digest: string): Promise<Holding | undefined> {
  if (copy.list) {
    const paths: string[] = [];
    for (const path of copy.list()) {
      const answer = await copy.read({ path });
      if (answer?.kind === 'content' && (await digestOf(answer.chunks)) === digest) paths.push(path);
    }
    return { paths: paths.sort(), byManifest: false };
  }
  const answer = await copy.read({ path: fileOf(addresses.release) });
  const bytes = await contentOf(answer, copyLimits.manifestBytes);
  const found = bytes && parseManifest(bytes);
  if (!found) return undefined;
  const paths = found.manifest.files.filter((file) => file.sha256 === digest).map(({ path }) => path);
  return { paths: paths.sort(), byManifest: true };
}

/** In words, with the exit code: 0 where the content is not there, 1 where it is, 2 where nobody can say. */
export function tellHolding(
  holding: Holding | undefined,
  at: string,
): { readonly words: string; readonly code: 0 | 1 | 2 } {
  const place = shown(at);
  if (!holding) return { words: `${place} 没有可以读的 release.json，无法查找。`, code: 2 };
  const scope = holding.byManifest ? '（按 release.json 查找；清单以外的文件看不到）' : '';
  if (holding.paths.length === 0) return { words: `${place} 里没有这个内容${scope}。`, code: 0 };
  const listed = holding.paths.map((path) => `  ${shown(path)}`).join('\n');
  return { words: `${place} 里还有这个内容，共 ${holding.paths.length} 处${scope}：\n${listed}`, code: 1 };
}

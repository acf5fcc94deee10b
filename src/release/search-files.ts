import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileOf } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { searchDocuments } from '../search/documents.ts';
import { buildIndex, type ShownDocument } from '../search/index-build.ts';
import { pageText } from '../search/page-text.ts';
import { relatedFolder, writeRelatedIndex } from '../search/related-index.ts';
import { removeOldest } from './kept-files.ts';
import { projectFolder, sha256 } from './digest.ts';
import { hasFiles, takeOver, type KeyedPage, type PreviousRelease } from './pages.ts';

/** What the search of a site consists of: each part is made anew only when its digest changes. */
export const searchParts = ['search/index/', `${relatedFolder}/`, 'search/client.js'] as const;
export type SearchPart = (typeof searchParts)[number];

export interface SearchWork {
  readonly register: Register;
  readonly pages: readonly KeyedPage[];
  readonly code: string;
  readonly staging: string;
  readonly previous: PreviousRelease;
}

/** Writes the search into the staged site, whose pages are there already; gives back each part's digest. */
export async function stageSearch(work: SearchWork): Promise<Record<SearchPart, string>> {
  const { register, pages, code, staging } = work;
  const keys = new Map(pages.map(({ page, key }) => [page.address, key]));
  const documents = searchDocuments(register);
  const shown = documents.map((document): ShownDocument => ({
    document,
    digest: sha256(JSON.stringify([document, keys.get(document.url)])),
    blocks: () => pageText(readFileSync(join(staging, fileOf(document.url)), 'utf8')),
  }));
  const hotWords = register.site.hotWords ?? [];
  const digests = {
    'search/index/': sha256(JSON.stringify([code, hotWords, shown.map(({ digest }) => digest).sort()])),
    'pagefind/': sha256(
      JSON.stringify([code, documents.map(({ title, summary, docNumber, url }) => [url, title, summary, docNumber])]),
    ),
    'search/client.js': code,
  };
  await stagePart(work, 'search/index/', digests, () => Promise.resolve(writeIndex(shown, hotWords, code, staging)));
  await stagePart(work, 'pagefind/', digests, () => writeRelatedIndex(documents, join(staging, relatedFolder)));
  await stagePart(work, 'search/client.js', digests, () => writeClient(join(staging, 'search/client.js')));
  return digests;
}

async function stagePart(
  { previous, staging }: SearchWork,
  part: SearchPart,
  digests: Readonly<Record<SearchPart, string>>,
  make: () => Promise<void>,
): Promise<void> {
  const kept = previous.state.search[part];
  if (previous.folder !== undefined && kept?.digest === digests[part] && hasFiles(kept.files, previous.folder))
    for (const file of Object.keys(kept.files)) takeOver(file, previous.folder, staging);
  else await make();
}

/** Writes the index into `search/index/` of a site; packed shards are kept in the project from one build to the next. */
export function writeIndex(
  shown: readonly ShownDocument[],
  hotWords: readonly string[],
  code: string,
  staging: string,
): void {
  const store = join(projectFolder, '.mingshi/shards');
  const used = new Set<string>();
  mkdirSync(store, { recursive: true });
  buildIndex(shown, hotWords, {
    digest: (text) => sha256(`${code}\0${text}`),
    keep: (name, make) => {
      used.add(name);
      return keptIn(store, name, make);
    },
    write: (path, content) => {
      const file = join(staging, 'search/index', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    pack: (content) => gzipSync(content),
  });
  removeOldest(store, used);
}

function keptIn(store: string, name: string, make: () => Uint8Array): Uint8Array {
  const file = join(store, name);
  try {
    return readFileSync(file);
  } catch {
    // It was not kept, or another build has just made room.
  }
  const made = make();
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, made);
  renameSync(temporary, file);
  return made;
}

/** One module for the search page, the boxes on all pages, and the portals of others. */
export async function writeClient(file: string): Promise<void> {
  // Loaded only here: most builds keep the module of the one before.
  const { build } = await import('vite');
  const built = await build({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome86', 'firefox91', 'safari14.1'],
      lib: { entry: join(projectFolder, 'src/browser/client.ts'), formats: ['es'], fileName: () => 'client.js' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the search client was not built');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, chunk.code);
}

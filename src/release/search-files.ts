import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Register } from '../kinds/kind.ts';
import { addresses, fileOf } from '../register/addresses/address.ts';
import { recordsIn } from '../register/register.ts';
import { searchDocuments } from '../search/documents.ts';
import { buildIndex, type ShownDocument } from '../search/index-build.ts';
import { textOfPages } from '../search/page-text.ts';
import type { LookedUp, SearchFace } from '../search/kind.ts';
import { relatedFolder, writeRelatedIndex } from '../search/related-index.ts';
import { lookupFiles, lookupRows } from '../search/lookup-index.ts';
import { keepBytes, readSealed, removeOldest, sealLength } from './kept-files.ts';
import { projectFolder, sha256 } from './digest.ts';
import { hasFiles, takeOver, type KeyedPage, type PreviousRelease } from './pages.ts';

const indexFolder = 'search/index/';
const clientFile = 'search/client.js';

export interface SearchWork {
  readonly register: Register;
  readonly pages: readonly KeyedPage[];
  readonly code: string;
  readonly staging: string;
  readonly previous: PreviousRelease;
}

/**
 * Writes the search into the staged site, whose pages are there already. It consists of parts, each made anew only when its
 * digest changes; gives back the digest of each by its path, which ends with `/` where it is a folder.
 */
export async function stageSearch(work: SearchWork): Promise<Readonly<Record<string, string>>> {
  const { register, pages, code, staging } = work;
  const keys = new Map(pages.map(({ page, key }) => [page.address, key]));
  const documents = searchDocuments(register);
  const shown = documents.map((document): ShownDocument => ({
    document,
    digest: sha256(
      JSON.stringify([document, ...[document.url, ...document.furtherPages].map((page) => keys.get(page))]),
    ),
    blocks: () => textOfPages(document, (page) => readFileSync(join(staging, fileOf(page)), 'utf8')),
  }));
  const hotWords = register.site.hotWords ?? [];
  const lookups = lookupsOf(register);
  const digests = {
    [indexFolder]: sha256(JSON.stringify([code, hotWords, shown.map(({ digest }) => digest).sort()])),
    [`${relatedFolder}/`]: sha256(
      JSON.stringify([code, documents.map(({ title, summary, docNumber, url }) => [url, title, summary, docNumber])]),
    ),
    [clientFile]: code,
    ...Object.fromEntries(lookups.map(({ folder, of }) => [folder, sha256(JSON.stringify([code, of]))])),
  };
  await stagePart(work, indexFolder, digests, (earlier) =>
    Promise.resolve(writeIndex({ shown, hotWords }, { code, staging, earlier })),
  );
  await stagePart(work, `${relatedFolder}/`, digests, () => writeRelatedIndex(documents, join(staging, relatedFolder)));
  await stagePart(work, clientFile, digests, () => writeClient(join(staging, clientFile)));
  for (const { folder, write } of lookups)
    await stagePart(work, folder, digests, () => Promise.resolve(write(join(staging, folder))));
  return digests;
}

interface LookupPart {
  /** Where it lies, relative to the site. */
  readonly folder: string;
  /** The address and digest of every record that is in it. */
  readonly of: readonly (readonly [url: string, digest: string])[];
  readonly write: (folder: string) => void;
}

/** The lookups of single rows that kinds have; nothing is written where there is no record. */
function lookupsOf(register: Register): LookupPart[] {
  return register.kinds.flatMap(({ id, search }) => {
    const records = recordsIn(register, id);
    if (!search) return [];
    const write = (folder: string) => {
      if (records.length > 0)
        writeLookup(
          records.map((record) => search.lookedUp(record)),
          search.perPage,
          folder,
        );
    };
    const of = records.map(({ url, entry }) => [url, entry.digest] as const);
    return [{ folder: fileOf(addresses.lookupIndex(id)).replace(/index\.html$/, ''), of, write }];
  });
}

/** Writes what the lookup of single rows reads. */
export function writeLookup(records: readonly LookedUp[], perPage: SearchFace['perPage'], folder: string): void {
  const version = sha256(JSON.stringify([lookupRows(records), records.map(({ url }) => url)])).slice(0, 12);
  mkdirSync(join(folder, version), { recursive: true });
  for (const { path, content, packed } of lookupFiles(records, perPage, version))
    writeFileSync(join(folder, path), packed ? gzipSync(content) : content);
}

/** Takes a part over as it is, or has it made; `earlier` is the folder of the release before if its files are sound. */
async function stagePart(
  { previous, staging }: SearchWork,
  part: string,
  digests: Readonly<Record<string, string>>,
  make: (earlier: string | undefined) => Promise<void>,
): Promise<void> {
  const kept = previous.state.search[part];
  const earlier =
    kept && previous.folder !== undefined && hasFiles(kept.files, previous.folder) ? previous.folder : undefined;
  if (earlier !== undefined && kept && kept.digest === digests[part])
    for (const file of Object.keys(kept.files)) takeOver(file, earlier, staging);
  else await make(earlier);
}

/**
 * Writes the index into `search/index/` of a site, taking what it can from that of an earlier site. Terms of shards are kept
 * in the project from one build to the next.
 */
export function writeIndex(
  { shown, hotWords }: { readonly shown: readonly ShownDocument[]; readonly hotWords: readonly string[] },
  { code, staging, earlier }: { readonly code: string; readonly staging: string; readonly earlier: string | undefined },
): void {
  const store = join(projectFolder, '.mingshi/shards');
  const used = new Set<string>();
  const sound = new Set<string>();
  const isSound = (name: string) => {
    if (!sound.has(name) && readSealed(join(store, name)) !== undefined) sound.add(name);
    return sound.has(name);
  };
  mkdirSync(store, { recursive: true });
  buildIndex(shown, hotWords, {
    digest: (text) => sha256(`${code}\0${text}`),
    keep: (name, make) => {
      used.add(name);
      if (isSound(name)) return;
      keepBytes(join(store, name), make());
    },
    kept: (name) => (isSound(name) ? readPieces(join(store, name)) : undefined),
    earlier: (path) => (earlier === undefined ? undefined : readIfThere(join(earlier, indexFolder, path))),
    takeOver: (from, to) => takeOver(join(indexFolder, from), earlier ?? '', staging, join(indexFolder, to)),
    write: (path, content) => {
      const file = join(staging, indexFolder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    pack: (content) => gzipSync(content),
    unpack: (packed) => gunzipSync(packed),
  });
  removeOldest(store, used);
}

function readIfThere(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

const pieceLength = 64 * 1024;

/** Reads a file piece by piece, so that many can be read side by side; its seal was looked at when it was kept. */
function* readPieces(file: string): Generator<Uint8Array> {
  const opened = openSync(file, 'r');
  try {
    for (let at = sealLength; ;) {
      const piece = new Uint8Array(pieceLength);
      const length = readSync(opened, piece, { position: at });
      if (length === 0) return;
      at += length;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

/** One module for the search page, the boxes on all pages, and the portals of others. */
export async function writeClient(file: string): Promise<void> {
  // Loaded only here: most builds keep the module of the one before.
  const { build } = await import('vite');
  const entry = join(projectFolder, 'src/browser/client.ts');
  const [manual = ''] = /^\/\*\*.*?\*\//s.exec(readFileSync(entry, 'utf8')) ?? [];
  const built = await build({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome86', 'firefox91', 'safari14.1'],
      lib: { entry, formats: ['es'], fileName: () => 'client.js' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the search client was not built');
  mkdirSync(dirname(file), { recursive: true });
  // Whoever opens the module reads how it is used.
  writeFileSync(file, `${manual}\n${chunk.code}`);
}

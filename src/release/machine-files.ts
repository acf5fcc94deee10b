import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogFile, machineFiles, type MachineFile } from '../exports/files.ts';
import { contentTypeAt } from '../exports/servers/types.ts';
import { xlsxOf, type Workbook } from '../exports/data/xlsx.ts';
import { copyChecked, readChecked, type FilePlace } from '../intake/regular-file.ts';
import { fileOf } from '../register/addresses/address.ts';
import type { Register } from '../kinds/kind.ts';
import { projectFolder, sha256 } from './digest.ts';
import { hasFiles, takeOver, type PreviousRelease } from './pages.ts';
import { pictureMaker, type PictureMaker } from './pictures.ts';
import type { ReleaseState } from './state.ts';

interface Staging {
  readonly register: Register;
  readonly code: string;
  /** The agency's content folder. */
  readonly content: string;
  readonly staging: string;
  readonly previous: PreviousRelease;
}

interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes every file that is no page, those of the content folder only as they were checked (else it rejects with a `FileFault`), the catalogue last, since it says how large the others are. Packing a workbook costs
 * more than all else here, so one that holds what it held in the release before is taken over.
 */
export async function stageMachineFiles(
  work: Staging,
): Promise<{ readonly count: number; readonly workbooks: ReleaseState['workbooks'] }> {
  const measures = new Map<string, Measure>();
  const workbooks: Record<string, readonly [held: string, file: string]> = {};
  const pictures = pictureMaker(join(projectFolder, '.mingshi/pictures'), work.code);
  let count = 1;
  for (const file of machineFiles(work.register)) {
    const path = join(work.staging, fileOf(file.address));
    mkdirSync(dirname(path), { recursive: true });
    if ('workbook' in file) {
      const workbook = file.workbook();
      if (!workbook) continue;
      const held = sha256(`${work.code}\0${JSON.stringify(workbook)}`);
      const measure = await stageWorkbook(file.address, workbook, held, work);
      workbooks[file.address] = [held, measure.sha256];
      measures.set(file.address, measure);
    } else if ('picture' in file) writeFileSync(path, await pictures.make(placeOf(file, work), file, file.picture));
    else if ('source' in file) await copyChecked(placeOf(file, work), file, path);
    else measures.set(file.address, writeParts(path, partsOf(file)));
    count += 1;
  }
  pictures.sweep();
  const catalog = catalogFile(work.register, (address) => measures.get(address));
  writeParts(join(work.staging, fileOf(catalog.address)), [catalog.content()]);
  return { count, workbooks };
}

export interface ReadFile {
  readonly type: string;
  readonly content: Uint8Array | string;
}

/**
 * Answers with the content of a file at an address (path, percent-encoded or not), made when it is asked for; undefined
 * where there is none. For showing a site that is being written.
 */
export function machineFileReader(
  register: Register,
  { content, code }: Pick<Staging, 'content' | 'code'>,
): (path: string) => Promise<ReadFile | undefined> {
  const files = new Map([...machineFiles(register)].map((file) => [fileOf(file.address), file]));
  const pictures = pictureMaker(join(projectFolder, '.mingshi/pictures'), code);
  return async (path) => {
    const file = files.get(fileOf(path));
    const held = file && (await contentOf(file, content, pictures));
    return held === undefined ? undefined : { type: contentTypeAt(path), content: held };
  };
}

async function contentOf(
  file: MachineFile,
  content: string,
  pictures: PictureMaker,
): Promise<Uint8Array | string | undefined> {
  if ('workbook' in file) {
    const workbook = file.workbook();
    return workbook && xlsxOf(workbook);
  }
  if (!('source' in file)) return [...partsOf(file)].join('');
  const place = placeOf(file, { content });
  return 'picture' in file ? pictures.make(place, file, file.picture) : readChecked(place, file);
}

function placeOf({ source }: { readonly source: string }, { content }: Pick<Staging, 'content'>): FilePlace {
  return { root: content, file: source };
}

function partsOf(file: Exclude<MachineFile, { workbook: unknown } | { source: unknown }>): Iterable<string> {
  return 'content' in file ? [file.content()] : file.parts();
}

async function stageWorkbook(
  address: string,
  workbook: Workbook,
  held: string,
  { previous, staging }: Staging,
): Promise<Measure> {
  const file = fileOf(address);
  const [before, digest = ''] = previous.state.workbooks[address] ?? [];
  if (previous.folder !== undefined && before === held && hasFiles({ [file]: digest }, previous.folder)) {
    takeOver(file, previous.folder, staging);
    return { bytes: statSync(join(staging, file)).size, sha256: digest };
  }
  const bytes = await xlsxOf(workbook);
  writeFileSync(join(staging, file), bytes);
  return { bytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** Writes a text part by part, and measures it on the way. */
function writeParts(path: string, parts: Iterable<string>): Measure {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = openSync(path, 'w');
  try {
    for (const part of parts) {
      const content = Buffer.from(part);
      hash.update(content);
      bytes += content.byteLength;
      // Unlike `writeSync`, writes on until all is written.
      writeFileSync(file, content);
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

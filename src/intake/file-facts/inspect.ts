import { readChecked, type FileFacts, type FilePlace } from '../regular-file.ts';
import { dangersOf } from './drawing.ts';
import type { Inspection } from './inspection.ts';
import { contentOf } from './kinds.ts';
import { inspectArchive, inspectOfd, inspectOldOffice, inspectWord, inspectWorkbook } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPicture } from './raster.ts';

/** Keeps what was found in a file by the SHA-256 of its bytes, so that nothing is opened twice. */
export interface KeptInspections {
  readonly find: (sha256: string) => Inspection | undefined;
  readonly keep: (sha256: string, inspection: Inspection) => void;
}

/** Looks into one file; rejects where it cannot be read, or is no longer what was measured. */
export type Inspect = (place: FilePlace, measured: FileFacts) => Promise<Inspection>;

/** Of a larger file only the beginning is looked at: it is a film, not a document. */
const mostRead = 100_000_000;
const beginning = 4096;

/** An `Inspect` that opens one file at a time, so that no more than one lies in memory, and none that is kept. */
export function inspector(kept?: KeptInspections): Inspect {
  let last: Promise<unknown> = Promise.resolve();
  return (place, measured) => {
    const found = kept?.find(measured.sha256);
    if (found) return Promise.resolve(found);
    const inspecting = last.then(async () => {
      const inspection = await inspect(
        await readChecked(place, measured, measured.bytes > mostRead ? beginning : mostRead),
      );
      kept?.keep(measured.sha256, inspection);
      return inspection;
    });
    last = inspecting.catch(() => undefined);
    return inspecting;
  };
}

/** What the bytes of a file show. */
export async function inspect(bytes: Uint8Array): Promise<Inspection> {
  const content = await contentOf(bytes);
  return { content, traits: [], persons: [], dangers: [], ...(await lookInto(content, bytes)) };
}

async function lookInto(content: string, bytes: Uint8Array): Promise<Partial<Inspection>> {
  switch (content) {
    case 'pdf':
      return inspectPdf(bytes);
    case 'docx':
      return inspectWord(bytes);
    case 'xlsx':
      return inspectWorkbook(bytes);
    case 'ofd':
      return inspectOfd(bytes);
    case 'zip':
      return inspectArchive(bytes);
    case 'doc':
    case 'xls':
      return inspectOldOffice(bytes);
    case 'locked-office':
      return { traits: ['locked'] };
    case 'program':
      return { traits: ['program'] };
    case 'svg': {
      const dangers = dangersOf(new TextDecoder().decode(bytes));
      return dangers.length > 0 ? { dangers } : inspectPicture(bytes, content);
    }
    case 'jpg':
    case 'png':
    case 'gif':
    case 'webp':
      return inspectPicture(bytes, content);
    default:
      return {};
  }
}

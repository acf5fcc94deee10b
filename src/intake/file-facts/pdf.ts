import type { Inspection } from './inspection.ts';
import { persons } from './office.ts';

type Found = Pick<Inspection, 'traits' | 'persons' | 'extent'>;

/** Pages and author of a PDF, whether it needs a password, and whether it brings a script along. */
export async function inspectPdf(bytes: Uint8Array): Promise<Found> {
  // Loaded only for a PDF that no earlier build has opened.
  const { getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // The reader takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      const { info } = await getMeta(document);
      const author: unknown = info['Author'];
      const scripted = (await document.getJSActions()) !== null || (await document.hasJSActions());
      return {
        traits: scripted ? ['macros'] : [],
        persons: persons([typeof author === 'string' ? author : undefined]),
        extent: { count: document.numPages, unit: '页' },
      };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    return { traits: [isLocked ? 'locked' : 'broken'], persons: [] };
  }
}

import { getDocumentProxy, getMeta } from 'unpdf';

/** What a PDF says of itself, or why it cannot be opened. */
export type PortableFacts =
  | { readonly author: string | undefined; readonly scripted: boolean; readonly pages: number }
  | { readonly fault: 'locked' | 'broken' };

/** Pages and author of a PDF, whether it needs a password, and whether it brings a script along. */
export async function readFacts(bytes: Uint8Array): Promise<PortableFacts> {
  try {
    // The reader takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      const { info } = await getMeta(document);
      const author: unknown = info['Author'];
      const scripted = (await document.getJSActions()) !== null || (await document.hasJSActions());
      return { author: typeof author === 'string' ? author : undefined, scripted, pages: document.numPages };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    return { fault: isLocked ? 'locked' : 'broken' };
  }
}

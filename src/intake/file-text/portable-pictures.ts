import type { getDocumentProxy } from 'unpdf';
import { fewShapes } from './wordless.ts';

/** A page on which nothing is written. */
export interface WordlessPage {
  /** Counted from 1. */
  readonly number: number;
  /** How many shapes are drawn on it, and how many steps that takes where pictures are passed over. */
  readonly shapes: number;
  readonly steps: number;
}

/**
 * The numbers of those pages that show something nevertheless: a picture, or many shapes. `open` gives the document in a way
 * that stops at the first picture, as no step of the other way tells of one; the reader keeps its reason to itself.
 */
export async function picturesAmong(
  pages: readonly WordlessPage[],
  open: () => ReturnType<typeof getDocumentProxy>,
): Promise<number[]> {
  if (pages.length === 0) return [];
  const document = await open().catch(() => undefined);
  // So damaged that it opens only where faults are passed over: nobody has seen these pages.
  if (!document) return pages.map(({ number }) => number);
  try {
    const found: number[] = [];
    for (const { number, shapes, steps } of pages) {
      const { fnArray } = await (await document.getPage(number)).getOperatorList();
      if (shapes >= fewShapes || fnArray.length < steps) found.push(number);
    }
    return found;
  } finally {
    await document.loadingTask.destroy();
  }
}

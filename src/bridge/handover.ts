import type { Page } from '../views/page.ts';

/**
 * The build runs outside Vite, the pages inside it: the same module is loaded twice, so a module variable would be two.
 * One symbol on the global object is what both sides see.
 */
const slot = Symbol.for('mingshi.pages');

interface Handover {
  [slot]?: ReadonlyMap<string, Page>;
}

/** Says which pages Astro is to render, by address. */
export function handOver(pages: readonly Page[]): void {
  (globalThis as Handover)[slot] = new Map(pages.map((page) => [page.address, page]));
}

export function handedOver(): ReadonlyMap<string, Page> {
  return (globalThis as Handover)[slot] ?? new Map<string, Page>();
}

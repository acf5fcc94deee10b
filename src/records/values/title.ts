/** A title as it is cited: in 《》, and what it cites itself in 〈〉 (GB/T 15834—2011, 4.15). */
export function citedTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Titles are compared without the marks 《》 around them and without blanks. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .replace(/^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/u, '$1');
}

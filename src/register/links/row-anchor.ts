/** Where a product that failed stands on its page: `s-` and the sample number, letters and digits in lower case, all else as `-`. */
export function rowAnchor(sampleNumber: string): string {
  return `s-${sampleNumber
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '-')}`;
}

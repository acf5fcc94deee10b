import { encode } from 'uqr';

/** White modules that must surround a code (GB/T 18284). */
const margin = 4;

/**
 * A QR code of a text as SVG: dark runs as strokes, for these need the fewest bytes. Always with the same mask: any mask
 * may be read, and trying all eight costs more than the rest of a record's files.
 */
export function qrCode(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', maskPattern: 3, border: 0 });
  const side = size + 2 * margin;
  const runs: string[] = [];
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (modules[column] === true) column += 1;
      if (column > start) runs.push(`M${start + margin} ${row + margin}.5h${column - start}`);
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${runs.join('')}"/></svg>\n`
  );
}

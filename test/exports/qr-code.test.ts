import { describe, expect, test } from 'vitest';
import { qrCode } from '../../src/exports/qr-code.ts';

/** The modules as the picture shows them, `#` for dark, without the white margin. */
function drawn(svg: string): string[] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => '.'));
  for (const [, column, row, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    rows[Number(row)]?.fill('#', Number(column), Number(column) + Number(length));
  const margin = [...rows.slice(0, 4), ...rows.slice(-4)].flat().join('');
  expect(margin).not.toContain('#');
  return rows.slice(4, -4).map((row) => row.slice(4, -4).join(''));
}

/** Reads a code of 29 or 33 modules as GB/T 18284 lays it out: format, data in zigzag without its mask, one or two blocks. */
function read(modules: readonly string[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const alignment = size - 7;
  const isData = (row: number, column: number) =>
    !(
      (row < 9 && column < 9) ||
      (row < 9 && column >= size - 8) ||
      (row >= size - 8 && column < 9) ||
      row === 6 ||
      column === 6 ||
      (Math.abs(row - alignment) < 3 && Math.abs(column - alignment) < 3)
    );
  const dark = (row: number, column: number) => modules[row]?.[column] === '#';
  const bits: boolean[] = [];
  for (let right = size - 1, upward = true; right > 0; right -= right === 8 ? 3 : 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (isData(row, column)) bits.push(dark(row, column) !== ((row + column) % 3 === 0));
    }
  }
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  );
  // At level M version 3 has one block of 44 bytes, version 4 two of 32 that take turns.
  const data =
    version === 4
      ? [0, 1].flatMap((block) => bytes.slice(0, 64).filter((_, at) => at % 2 === block))
      : bytes.slice(0, 44);
  return textOf(data.map((byte) => byte.toString(2).padStart(8, '0')).join(''));
}

/** The one stretch of a code of version 1 to 9: bytes of UTF-8, with their number before them and zeros behind. */
function textOf(bits: string): string {
  const numberAt = (at: number, length: number) => Number.parseInt(bits.slice(at, at + length), 2);
  expect(numberAt(0, 4)).toBe(4);
  const length = numberAt(4, 8);
  const end = 12 + length * 8;
  expect(bits.slice(end, end + 4)).toMatch(/^0{0,4}$/);
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from({ length }, (_, index) => numberAt(12 + index * 8, 8)),
  );
}

describe('a QR code', () => {
  test.for([
    'https://a.gov.cn/policies/scjg-gui-24/',
    'https://scjg.shili.example/policies/scjg-gui-2026-01/',
    'https://scjg.shili.example/interpretations/a-long-name/',
    'https://a.gov.cn/art/20260107202601072026010/',
    'https://市场监管.政务/policies/a/',
  ])('holds %s', (address) => {
    expect(read(drawn(qrCode(address)))).toBe(address);
  });

  test('has the three marks by which it is found', () => {
    const modules = drawn(qrCode('https://scjg.shili.example/policies/a/'));
    const mark = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    const corner = (rows: readonly string[], from: number) => rows.map((row) => row.slice(from, from + 7));
    expect(corner(modules.slice(0, 7), 0)).toEqual(mark);
    expect(corner(modules.slice(0, 7), modules.length - 7)).toEqual(mark);
    expect(corner(modules.slice(-7), 0)).toEqual(mark);
  });

  test('is small', () => {
    expect(qrCode('https://scjg.shili.example/policies/scjg-gui-2026-01/').length).toBeLessThan(4096);
  });
});

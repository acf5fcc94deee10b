import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter, readRising, writeRising } from '../../src/search/bytes.ts';

describe('numbers as bytes', () => {
  test('are read as they were written, wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER })), fc.nat({ max: 40 }), (values, cut) => {
        const writer = new ByteWriter();
        for (const value of values) writer.number(value);
        const bytes = writer.taken();
        const reader = new ByteReader([bytes.subarray(0, cut), new Uint8Array(), bytes.subarray(cut)]);
        expect(values.map(() => reader.number())).toEqual(values);
        expect(reader.atEnd).toBe(true);
      }),
    );
  });

  test.for([
    [0, 1],
    [127, 1],
    [128, 2],
    [16383, 2],
    [16384, 3],
  ])('%i takes %i', ([value, length]) => {
    expect(new ByteWriter().number(value ?? 0).length).toBe(length);
  });

  test('a file that was cut off is noticed', () => {
    const bytes = new ByteWriter().number(300).taken();
    expect(() => new ByteReader([bytes.subarray(0, 1)]).number()).toThrow(RangeError);
    expect(() => new ByteReader([]).number()).toThrow(RangeError);
  });
});

describe('rising numbers', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (values) => {
        const rising = [...values].sort((a, b) => a - b);
        const writer = new ByteWriter();
        writeRising(writer, rising);
        expect(readRising(new ByteReader([writer.taken()]))).toEqual(rising);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, columnValue } from '../../src/search/format.ts';

describe('a column', () => {
  test('gives back every value in its place, also through JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(), fc.array(fc.string()))), (values) => {
        const column = JSON.parse(JSON.stringify(columnOf(values))) as ReturnType<typeof columnOf>;
        expect(values.map((_, at) => columnValue(column, at))).toEqual(values);
      }),
    );
  });

  test('keeps equal values once', () => {
    expect(columnOf([['甲'], ['乙'], ['甲']]).values).toEqual([['甲'], ['乙']]);
  });

  test('knows no document beyond the last', () => {
    expect(() => columnValue(columnOf(['甲']), 1)).toThrow(RangeError);
  });
});

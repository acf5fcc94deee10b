import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureSizes } from '../../../src/register/addresses/picture-sizes.ts';

const sizes = (width: number, height: number) =>
  pictureSizes({ width, height, asIs: false }).map((each) => `${each.size} ${each.width}×${each.height}`);

describe('pictureSizes', () => {
  test.for<[number, number, string[]]>([
    [4000, 3000, ['large 1440×1080', 'small 720×540']],
    [1440, 900, ['large 1440×900', 'small 720×450']],
    [940, 345, ['large 940×345', 'small 720×264']],
    [900, 300, ['large 900×300']],
    [640, 480, ['large 640×480']],
    [1, 1, ['large 1×1']],
    [5000, 1, ['large 1440×1', 'small 720×1']],
  ])('of %i × %i', ([width, height, expected]) => {
    expect(sizes(width, height)).toEqual(expected);
  });

  test('are never larger than the picture, and keep its form', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const sized of pictureSizes({ width, height, asIs: false })) {
          expect(sized.width).toBeLessThanOrEqual(width);
          expect(sized.height).toBeLessThanOrEqual(Math.max(1, height));
          expect(Math.abs(sized.height - (height * sized.width) / width)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

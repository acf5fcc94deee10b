import { describe, expect, test } from 'vitest';
import { colourOf, contrast, hexOf, lightened, type Colour } from '../../../src/records/values/colour.ts';

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

describe('a colour', () => {
  test.for([
    ['#8c1d18', [140, 29, 24]],
    ['#FFF', [255, 255, 255]],
    ['#12', undefined],
    ['red', undefined],
    ['#12345g', undefined],
  ] as const)('%s is %o', ([text, colour]) => expect(colourOf(text)).toEqual(colour));

  // The usual examples: the lightest grey that passes on white and the next one, pure red and pure blue.
  test.for([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ] as const)('%s on %s stands at %d to 1', ([one, other, expected]) =>
    expect(contrast(colourOf(one) ?? black, colourOf(other) ?? black)).toBeCloseTo(expected, 2),
  );

  test('is made lighter until it can be read, and not further', () => {
    const found = lightened([140, 29, 24], black, 6);
    expect(contrast(found, black)).toBeGreaterThanOrEqual(6);
    expect(contrast(found, black)).toBeLessThan(6.6);
    expect(lightened(white, black, 6)).toEqual(white);
    expect(hexOf([0, 10, 255])).toBe('#000aff');
  });
});

import { describe, expect, test } from 'vitest';
import { accentSheet } from '../../src/exports/accent.ts';
import { readerFiles } from '../../src/exports/reader-files.ts';
import { colourOf, contrast, grounds, type Colour } from '../../src/records/values/colour.ts';
import { addresses } from '../../src/register/addresses/address.ts';
import { notFoundPage } from '../../src/views/site/not-found.ts';
import { aSite, register } from '../register/entries.ts';

const none: Colour = [0, 0, 0];
const coloursOf = (accent: string) =>
  [...(accentSheet(accent) ?? '').matchAll(/--colour-accent:(#\w+)/g)].map(
    ([, colour = '']) => colourOf(colour) ?? none,
  );

describe('the agency’s colour', () => {
  // A dark red, a blue, a green, and the darkest there is.
  test.for(['#8c1d18', '#123c69', '#0a5d36', '#000'])('%s can be read in light and in dark', (accent) => {
    const [light = none, dark = none] = coloursOf(accent);
    expect(light).toEqual(colourOf(accent));
    expect(contrast(light, grounds.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, grounds.dark)).toBeGreaterThanOrEqual(6);
  });

  test('is black on paper', () => expect(coloursOf('#123c69').at(-1)).toEqual(none));

  test('is a file of its own that every page names, and only where site.yaml names a colour', () => {
    const told = [aSite(), aSite({ accent: '#123c69', emblem: 'huibiao.svg' })].map((site) => {
      const found = register([], '2026-01-01', site);
      const { hasAccent, emblem } = notFoundPage(found).view().shell;
      return [[...readerFiles(found)].some(({ address }) => address === addresses.accent), hasAccent, emblem];
    });
    expect(told).toEqual([
      [false, false, undefined],
      [true, true, '/huibiao.svg'],
    ]);
  });
});

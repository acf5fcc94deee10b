import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { darkSurface } from '../../src/exports/accent.ts';
import { colourOf, contrast, type Colour } from '../../src/records/colour.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--colour-([\w-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
const light = colours(lightPart);
const schemes = { light, dark: { ...light, ...colours(darkPart) } };

/** The rows of the table under `## Colours`. */
const pairs = [
  ...readFileSync('src/styles/README.md', 'utf8').matchAll(
    /^\| `([\w-]+)` \| ((?:`[\w-]+`(?:, )?)+) \| ([\d.]+) \|$/gm,
  ),
].flatMap(([, text = '', grounds = '', least = '']) =>
  [...grounds.matchAll(/`([\w-]+)`/g)].map(([, ground = '']) => ({ text, ground, least: Number(least) })),
);

function colour(scheme: keyof typeof schemes, name: string): Colour {
  const found = colourOf(schemes[scheme][name] ?? '');
  if (!found) throw new Error(`tokens.css has no colour ${name}`);
  return found;
}

describe('the colours of the design page', () => {
  test('are all colours of text and signs, and a table of many pairs', () => {
    expect(pairs.length).toBeGreaterThan(25);
    const told = new Set(pairs.flatMap(({ text, ground }) => [text, ground]));
    expect(Object.keys(light).filter((name) => !told.has(name))).toEqual(['rule']);
  });

  test.for(pairs)('$text on $ground stands at $least or more, in light and in dark', ({ text, ground, least }) => {
    for (const scheme of ['light', 'dark'] as const)
      expect(contrast(colour(scheme, text), colour(scheme, ground)), scheme).toBeGreaterThanOrEqual(least);
  });

  test('the dark page for which an agency’s colour is made lighter is this one', () =>
    expect(schemes.dark.surface).toBe(darkSurface));
});

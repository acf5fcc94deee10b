import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourOf, contrast, grounds as pageGrounds, hexOf, type Colour } from '../../src/records/values/colour.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--colour-([\w-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
const light = colours(lightPart);
const schemes = { light, dark: { ...light, ...colours(darkPart) } };

/** The rows of the table under `## Colours`. */
const rows = [
  ...readFileSync('src/styles/README.md', 'utf8').matchAll(
    /^\| `([\w-]+)` \| ((?:`[\w-]+`(?:, )?)+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm,
  ),
].map(([, text = '', grounds = '', least = '', inLight = '', inDark = '']) => ({
  text,
  grounds: [...grounds.matchAll(/`([\w-]+)`/g)].map(([, ground = '']) => ground),
  least: Number(least),
  told: { light: inLight, dark: inDark },
}));

function colour(scheme: keyof typeof schemes, name: string): Colour {
  const found = colourOf(schemes[scheme][name] ?? '');
  if (!found) throw new Error(`tokens.css has no colour ${name}`);
  return found;
}

describe('the colours of the design page', () => {
  test('are all colours of text and signs, in a table of many pairs', () => {
    expect(rows.flatMap(({ grounds }) => grounds).length).toBeGreaterThan(35);
    const told = new Set(rows.flatMap(({ text, grounds }) => [text, ...grounds]));
    expect(Object.keys(light).filter((name) => !told.has(name))).toEqual(['rule']);
  });

  test.for(rows)('$text on $grounds stands at $least or more, and as the page tells', (row) => {
    for (const scheme of ['light', 'dark'] as const) {
      const lowest = Math.min(
        ...row.grounds.map((ground) => contrast(colour(scheme, row.text), colour(scheme, ground))),
      );
      expect(lowest, scheme).toBeGreaterThanOrEqual(row.least);
      expect(lowest.toFixed(1), scheme).toBe(row.told[scheme]);
    }
  });

  test('the grounds on which an agency’s colour must be seen are these', () => {
    expect(hexOf(pageGrounds.light)).toBe(schemes.light['surface-raised']);
    expect(hexOf(pageGrounds.dark)).toBe(schemes.dark['surface-raised']);
  });
});

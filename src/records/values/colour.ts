/** A colour as `#rrggbb`, in parts from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * What an agency's own colour must stand out from, in light and in dark: `surface-raised` of `src/styles/tokens.css`, on which it
 * is hardest to see (a test compares them).
 */
export const grounds = { light: [244, 241, 236], dark: [34, 36, 39] } as const satisfies Record<string, Colour>;

/** Reads `#rgb` or `#rrggbb`; undefined for anything else. */
export function colourOf(text: string): Colour | undefined {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** Contrast from 1 to 21, as WCAG 2.2 counts it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The same colour, made lighter in small steps until it stands out from a dark ground. */
export function lightened(colour: Colour, ground: Colour, wanted: number): Colour {
  for (let step = 0; step < 50; step += 1) {
    const mixed = colour.map((part) => Math.round(part + ((255 - part) * step) / 50)) as unknown as Colour;
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return [255, 255, 255];
}

export function hexOf(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

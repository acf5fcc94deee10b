import { colourOf, hexOf, lightened } from '../records/colour.ts';

/** The page in dark, as `src/styles/tokens.css` has it (a test compares the two). */
export const darkSurface = '#17181a';

/** The agency's own colour as a style sheet, lighter where the page is dark; undefined for what is no colour. */
export function accentSheet(accent: string): string | undefined {
  const colour = colourOf(accent);
  const ground = colourOf(darkSurface);
  if (!colour || !ground) return undefined;
  const dark = hexOf(lightened(colour, ground, 6));
  return `html:root{--colour-accent:${hexOf(colour)}}@media screen and (prefers-color-scheme:dark){html:root{--colour-accent:${dark}}}@media print{html:root{--colour-accent:#000}}\n`;
}

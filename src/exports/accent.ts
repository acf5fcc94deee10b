import { colourOf, grounds, hexOf, lightened } from '../records/values/colour.ts';

/** The agency's own colour as a style sheet, lighter where the page is dark; undefined for what is no colour. */
export function accentSheet(accent: string): string | undefined {
  const colour = colourOf(accent);
  if (!colour) return undefined;
  const dark = hexOf(lightened(colour, grounds.dark, 6));
  return `html:root{--colour-accent:${hexOf(colour)}}@media screen and (prefers-color-scheme:dark){html:root{--colour-accent:${dark}}}@media print{html:root{--colour-accent:#000}}\n`;
}

/** What Chromium learned after version 86 (October 2020), by name. */
const newerProperties =
  /^(?:(?:margin|padding|border|inset)-(?:block|inline)|inset(?:-.+)?|border-(?:start|end)-.+-radius|aspect-ratio|accent-color|text-(?:wrap|autospace|spacing-trim|emphasis|underline-offset|decoration-thickness)(?:-.+)?|container(?:-.+)?|forced-color-adjust|print-color-adjust|hanging-punctuation|scrollbar-.+|translate|rotate|scale|field-sizing|interpolate-size|white-space-collapse|view-transition-.+|animation-timeline|offset-.+)$/;
const newerValues =
  /\b(?:color-mix|oklch|oklab|lch|lab|light-dark|color|round|sin|cos|pow)\(|\d(?:[sld]v[hwib]|cap|ic|r?lh|cq\w+)\b|^clip$/;
const newerSelectors =
  /:(?:is|where|has|dir|modal|popover-open|user-valid|user-invalid|state)\b|:not\([^)]*,|::highlight/;
const newerConditions =
  /^@(?:container|layer|scope|property|starting-style|view-transition|supports selector)|forced-colors|\((?:width|height)[<>=]/;

/**
 * A built style sheet (flat, without comments) as Chromium 86 takes it: without the rules, declarations and conditions that
 * it would not know.
 */
export function asOldBrowserReads(css: string): string {
  let kept = '';
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const close = endOfBlock(css, open);
    const head = css.slice(at, open);
    const body = css.slice(open + 1, close);
    at = close + 1;
    if (newerConditions.test(head) || newerSelectors.test(head)) continue;
    const inner =
      head.startsWith('@media') || head.startsWith('@supports') ? asOldBrowserReads(body) : knownParts(body);
    kept += `${head}{${inner}}`;
  }
  return kept;
}

function knownParts(body: string): string {
  // Margin boxes of `@page` are blocks themselves; browsers of that time pass over them.
  const declarations = body.replaceAll(/@[^{]+\{[^}]*\}/g, '').split(';');
  return declarations.filter((declaration) => !isNewer(declaration)).join(';');
}

function isNewer(declaration: string): boolean {
  const colon = declaration.indexOf(':');
  return (
    newerProperties.test(declaration.slice(0, colon).trim()) || newerValues.test(declaration.slice(colon + 1).trim())
  );
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

/** Run in a page before its own scripts: takes away what scripts could not call in Chromium 86. */
export function forgetNewerThings(): void {
  const newer: readonly (readonly [owner: object, names: readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Uint8Array.prototype, ['toBase64', 'toHex']],
    [Object.getPrototypeOf(Uint8Array.prototype) as object, ['at', 'findLast', 'toSorted', 'toReversed', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Array, ['fromAsync']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [Element.prototype, ['checkVisibility', 'showPopover', 'setHTML', 'setHTMLUnsafe']],
    [Document.prototype, ['startViewTransition']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [Crypto.prototype, ['randomUUID']],
    [Intl, ['Segmenter', 'supportedValuesOf']],
    [CSS, ['highlights']],
    [URL, ['canParse', 'parse']],
    [
      globalThis,
      ['structuredClone', 'CompressionStream', 'DecompressionStream', 'Iterator', 'scheduler', 'navigation'],
    ],
  ];
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';

export type PortablePage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** What the signs of a page are, beyond its running text. */
export interface PageSigns {
  /** Whether there are signs of which nobody but the eye can say what they mean. */
  readonly unknown: boolean;
  /** What stamps, fields and notes show by an appearance of their own. */
  readonly shownByNotes: string;
  /** How many shapes are drawn, and in how many steps all that there is. */
  readonly shapes: number;
  readonly steps: number;
}

/** A sign that is drawn. */
interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly isSpace: boolean;
}

/** A font as the reader gives it; a text where it could not be opened. */
interface Font {
  readonly name?: string;
  readonly composite?: boolean;
  /** By code where the file has a table or an encoding; a span of codes where the reader takes them for characters. */
  readonly toUnicode?: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** Of one font: fewer are bullets and ornaments, of which no number can be made. */
const fewSigns = 4;
const ornaments = /symbol|dings|mtextra|euclid|math|msam|msbm|cmsy|cmmi|cmex|lastresort/i;
/** Controls, private use, and what stands for a character that is not known. */
const meaningless = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u;

/** Looks at how the signs of a page are drawn; pictures are let be. */
export async function signsOf(page: PortablePage): Promise<PageSigns> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const unknownCodes = new Map<string, Set<number>>();
  const shown: string[] = [];
  const saved: string[] = [];
  let font = '';
  let inNote = false;
  let unopened = false;
  const showText = ([drawn]: readonly unknown[]) => {
    const glyphs = (drawn as readonly (Glyph | number | null)[]).filter(isGlyph);
    const opened = fontOf(page, font);
    unopened ||= opened === undefined;
    if (inNote) shown.push(...glyphs.map(({ unicode }) => unicode));
    const codes = unknownCodes.get(font) ?? new Set();
    unknownCodes.set(font, codes);
    for (const glyph of glyphs) if (opened && isUnknown(glyph, opened)) codes.add(glyph.originalCharCode);
  };
  const endNote = () => {
    inNote = false;
    shown.push('\n');
  };
  const steps = new Map<number, (given: readonly unknown[]) => void>([
    [OPS.save, () => saved.push(font)],
    [OPS.restore, () => (font = saved.pop() ?? '')],
    [OPS.setFont, ([name]) => (font = String(name))],
    [OPS.showText, showText],
    [OPS.beginAnnotation, () => (inNote = true)],
    [OPS.endAnnotation, endNote],
  ]);
  fnArray.forEach((operator: number, index: number) => {
    steps.get(operator)?.((argsArray[index] ?? []) as readonly unknown[]);
  });
  const unknown = unopened || [...unknownCodes.values()].some(({ size }) => size >= fewSigns);
  const shapes = fnArray.filter((operator: number) => operator === OPS.constructPath).length;
  return { unknown, shownByNotes: shown.join('').trim(), shapes, steps: fnArray.length };
}

function isGlyph(given: Glyph | number | null): given is Glyph {
  return typeof given === 'object' && given !== null;
}

function fontOf(page: PortablePage, name: string): Font | undefined {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  return typeof found === 'object' && found !== null ? found : undefined;
}

function isUnknown({ originalCharCode, unicode, isSpace }: Glyph, { name = '', composite, toUnicode }: Font): boolean {
  if (isSpace || ornaments.test(name)) return false;
  if (meaningless.test(unicode)) return true;
  const codes = toUnicode?.['_map'];
  // A code of two bytes names a shape of this very font where no table says more.
  return composite === true && codes?.[originalCharCode] === undefined;
}

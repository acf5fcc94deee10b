import { RunLook, runsOf } from './runs.ts';
import { property, type WordStyle, type WordStyles } from './styles.ts';
import { child, element, elements, textIn, valueOf, type XmlElement, type XmlNode } from './xml-tree.ts';

const blank = /[ \t\u00A0\u2000-\u200A\u3000]/;
const onlyBlanks = /^[ \t\u00A0\u2000-\u200A\u3000]+$/;
const blanks = /[ \t\u00A0\u2000-\u200A\u3000]+/g;
/** So wide, in halves of a Chinese character, is a tab, and a gap in underlined text that is meant to be filled in. */
const tabWidth = 8;
const gapWidth = 4;

/**
 * Underlined blanks are places to fill in, and so are tabs that draw a line (leader `underscore`): they become `____`, as
 * long as they were. A single blank between underlined words stays one, and so does the indentation of a paragraph; where
 * such words end in blanks, too, they fill in a line from its beginning.
 */
export function settleBlanks(paragraph: XmlElement, style: WordStyle, styles: WordStyles): void {
  const writer = new LineWriter(tabLeaders(paragraph, style));
  for (const span of underlinedSpans(paragraph, style, styles)) writer.write(span);
}

/** Draws the lines of a paragraph from its beginning to its end. */
class LineWriter {
  readonly #leaders: readonly boolean[];
  /** Tabs since the last line break. */
  #tabs = 0;
  /** Whether anything stands before: blanks at the beginning are indentation. */
  #seen = false;

  constructor(leaders: readonly boolean[]) {
    this.#leaders = leaders;
  }

  write({ runs, isUnderlined, text }: Span): void {
    const isField = isUnderlined && onlyBlanks.test(text) && widthOf(text) > 1;
    const drawn = isUnderlined ? this.#gaps(text, isField ? 1 : gapWidth) : [];
    let at = 0;
    for (const run of runs) {
      run.children = run.children.map((node) => {
        const start = at;
        at += lengthOf(node);
        return this.#node(node, start, drawn);
      });
      // The line is there now; underlined once more it would be drawn twice.
      if (isField) run.children = run.children.filter((node) => typeof node === 'string' || node.name !== 'w:rPr');
    }
    this.#seen ||= isField || text.trim() !== '';
  }

  /** Where the gaps of at least this width are; one at the beginning of a line only where another ends the words. */
  #gaps(text: string, width: number): Gap[] {
    const gaps = [...text.matchAll(blanks)]
      .map(({ 0: gap, index }) => ({ from: index, to: index + gap.length, isWide: widthOf(gap) >= width }))
      .filter(({ isWide }) => isWide);
    const isFilledIn = gaps.at(-1)?.to === text.length;
    return this.#seen || isFilledIn ? gaps : gaps.filter(({ from }) => from > 0);
  }

  #node(node: XmlNode, start: number, drawn: readonly Gap[]): XmlNode {
    if (typeof node === 'string') return node;
    if (node.name === 'w:br' || node.name === 'w:cr') this.#tabs = 0;
    const isDrawn = (at: number) => drawn.some(({ from, to }) => at >= from && at < to);
    if (node.name === 'w:tab') return this.#tab(isDrawn(start)) ? textElement('_'.repeat(tabWidth)) : node;
    if (node.name !== 'w:t') return node;
    const text = textIn(node);
    const written = text.replaceAll(new RegExp(blank, 'g'), (sign, index: number) =>
      isDrawn(start + index) ? '_'.repeat(widthOf(sign)) : sign,
    );
    return written === text ? node : textElement(written);
  }

  #tab(isDrawn: boolean): boolean {
    const isLine = (this.#leaders[this.#tabs] ?? false) || isDrawn;
    this.#tabs += 1;
    return isLine;
  }
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly runs: XmlElement[];
  readonly isUnderlined: boolean;
  text: string;
}

/** Runs that are underlined together, and those that are not, in their order. */
function underlinedSpans(paragraph: XmlElement, style: WordStyle, styles: WordStyles): Span[] {
  const spans: Span[] = [];
  for (const run of runsOf(paragraph)) {
    const text = ownText(run);
    if (text === '') continue;
    const { isUnderlined } = new RunLook(run, style, styles);
    const last = spans.at(-1);
    if (last && last.isUnderlined === isUnderlined) {
      last.runs.push(run);
      last.text += text;
    } else spans.push({ runs: [run], isUnderlined, text });
  }
  return spans;
}

function ownText(run: XmlElement): string {
  return run.children.map(textOf).join('');
}

/** What a part of a run shows. */
function textOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  if (node.name === 'w:t') return textIn(node);
  return node.name === 'w:tab' ? '\t' : node.name === 'w:br' ? '\n' : '';
}

function lengthOf(node: XmlNode): number {
  return textOf(node).length;
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign === '\u3000' ? 2 : sign === '\t' ? tabWidth : 1), 0);
}

/** Whether the first, second … tab of a line draws a line. */
function tabLeaders(paragraph: XmlElement, style: WordStyle): boolean[] {
  const stops = elements(property([child(paragraph, 'w:pPr'), ...style.paragraph], 'w:tabs'), 'w:tab');
  return stops
    .filter((stop) => valueOf(stop) !== 'clear')
    .sort((a, b) => Number(a.attributes['w:pos'] ?? 0) - Number(b.attributes['w:pos'] ?? 0))
    .map(({ attributes }) => /^(?:underscore|heavy)$/.test(attributes['w:leader'] ?? ''));
}

function textElement(text: string): XmlElement {
  return element('w:t', [text], { 'xml:space': 'preserve' });
}

/** Whether a text is nothing but blanks, of whatever width. */
export function isBlank(text: string): boolean {
  return [...text].every((sign) => blank.test(sign));
}

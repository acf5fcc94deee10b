/** What becomes of the text of an element; `before` is the last character in front of it that is no blank, '' for none. */
type Shape = (content: string, before: string) => string;

/**
 * The elements that plain text cannot simply do without. Everything else that a text may be marked with (bold, underlined,
 * a link) says the same without its mark.
 */
const shapes: Readonly<Record<string, Shape>> = {
  sup: raised,
  sub: lowered,
  // A reading is beside its words, not between them; brackets stand in for that where nothing is shown beside.
  rt: () => '',
  rp: () => '',
  // The number of a footnote, and the way back from it, are no part of the sentence.
  note: () => '',
  // Struck words are in force no more, and nothing but a line through them says so.
  del: () => '',
};
/** `Object.hasOwn` is newer than the oldest browser that is served. */
const shapeNames: ReadonlySet<string> = new Set(Object.keys(shapes));

/** Elements that begin a line of their own. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element that is open: its text, and the last character of that which is no blank. */
interface Open {
  readonly name: string;
  text: string;
  end: string;
}

function begin(name: string): Open {
  return { name, text: '', end: '' };
}

/**
 * Takes marked-up text piece by piece and gives it back as plain text: what cannot be said without marks is said with
 * characters (10<sup>5</sup> is 10⁵ or 10^(…), never 105), what stands beside the text is left out, and what begins a line
 * begins one. Elements go by their HTML names; `note` is the mark of a footnote.
 */
export class PlainText {
  #open: Open[] = [begin('')];

  /** How many characters have been taken; within a raised or lowered part it is as if that were none. */
  get length(): number {
    return this.#open.reduce((sum, { text }) => sum + text.length, 0);
  }

  open(name: string): void {
    if (blocks.has(name) || name === 'br') this.write('\n');
    if (shapeNames.has(name)) this.#open.push(begin(name));
  }

  write(text: string): void {
    const last = this.#open[this.#open.length - 1];
    if (!last) return;
    last.text += text;
    const trimmed = text.trimEnd();
    last.end = text.slice(trimmed.length).includes('\n') ? '\n' : trimmed.slice(-1) || last.end;
  }

  /** An end without its beginning says nothing. */
  close(name: string): void {
    const last = this.#open[this.#open.length - 1];
    if (last?.name === name && name !== '') {
      this.#open.pop();
      const before = this.#open[this.#open.length - 1]?.end ?? '';
      this.write(shapes[name]?.(last.text, before) ?? last.text);
    }
    if (blocks.has(name)) this.write('\n');
  }

  /** A piece of HTML: its tags are read, everything else is text. */
  tagged(html: string): void {
    let read = 0;
    for (const match of html.matchAll(tag)) {
      const [whole, end, name = ''] = match;
      this.write(html.slice(read, match.index));
      read = match.index + whole.length;
      if (end === '/') this.close(name.toLowerCase());
      else this.open(name.toLowerCase());
    }
    this.write(html.slice(read));
  }

  /** All of the text so far, what is still open too; then begins anew. */
  take(): string {
    while (this.#open.length > 1) this.close(this.#open[this.#open.length - 1]?.name ?? '');
    const text = this.#open[0]?.text ?? '';
    this.#open = [begin('')];
    return text;
  }
}

const tag = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/gi;
/** The marks that a line of text may have, as `sup` in a source that is not read as Markdown. */
const inLine = /<\/?(?:sup|sub|u|ruby|rt|rp|br)\s*\/?>/i;

/** Text in which tags of a line may stand as they are written, in a source or in the words for a picture. */
export function withoutTags(text: string): string {
  if (!inLine.test(text)) return text;
  const said = new PlainText();
  // What looks like any other tag is what it looks like.
  for (const [index, part] of text.split(new RegExp(`(${inLine.source})`, 'i')).entries())
    if (index % 2 === 1) said.tagged(part);
    else said.write(part);
  return said.take();
}

/** On one line: line breaks are blanks, and there are none at the ends. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank)).trim();
}

/** Characters that have a raised and a lowered form in the fonts that Chinese text is set in; letters hardly have. */
const onTheLine = '0123456789+-=()n';
const raisedForms = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const loweredForms = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** ⁵ for 5, `^(x)` where there is no such character; the mark of a note is no part of the sentence before it. */
function raised(content: string, before: string): string {
  const text = onOneLine(content);
  if (isNoteMark(text, before)) return before === '' || before === '\n' ? text : '';
  return formOf(text, raisedForms) ?? spelt('^', text);
}

/** ₂ for 2, `_(x)` where there is no such character: PM₂.₅, COD_(Mn). */
function lowered(content: string): string {
  const text = onOneLine(content);
  return formOf(text, loweredForms) ?? spelt('_', text);
}

function formOf(text: string, forms: string): string | undefined {
  const done = Array.from(text).filter((character) => (raisedForms + loweredForms).includes(character));
  if (done.length > 0)
    return done.length === text.length && done.every((form) => forms.includes(form)) ? text : undefined;
  const folded = text.normalize('NFKC').replaceAll(/[−–—‐‑]/g, '-');
  // The dot of a lowered number has no form of its own and is read right without: ₂.₅.
  const written = Array.from(folded, (character) =>
    character === '.' && forms === loweredForms ? '.' : (forms[onTheLine.indexOf(character)] ?? ''),
  );
  return folded.charAt(0) !== '.' && written.every((form) => form !== '') ? written.join('') : undefined;
}

/** Signs by themselves (®, °, ′, *) are no less clear on the line. */
function spelt(sign: '^' | '_', text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? `${sign}(${text})` : text;
}

/** A longer part is text, and not looked at further. */
const longestMark = 16;

/** [1], ①, 注1; and a number behind what nothing can be raised above: a quotation, a title. */
function isNoteMark(text: string, before: string): boolean {
  if (text.length > longestMark) return false;
  return (
    /^(?:注?[[［〔【]\s*(?:注\s*)?\d{1,3}\s*[\]］〕】]|注\s*\d{0,3}|注?[\u2460-\u2473\u2776-\u277F\u3251-\u325F])+$/u.test(
      text,
    ) ||
    (/^\d{1,3}$/.test(text) && /[》〉」』”’]/u.test(before))
  );
}

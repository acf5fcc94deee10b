import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { ordinalSigns } from '../../records/values/clause.ts';
import type { Block } from './blocks.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';

const article = new RegExp(`^第[${ordinalSigns}]+条(?:之[一二三四五六七八九十]+)?`);
const levels: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第[${ordinalSigns}]+章`), 2],
  [new RegExp(`^第[${ordinalSigns}]+节`), 3],
  [/^[一二三四五六七八九十百]+、/, 2],
  [/^[（(][一二三四五六七八九十百]+[）)]/, 3],
];
/** Places in `levels`: 一、 and （一）. */
const section = 2;
const subsection = 3;
/** A heading is short and no sentence: 一、检查范围 is one, 一、关于核查。由两人共同进行。 is a paragraph. */
const longestHeading = 60;

/** Paragraphs of the outline become headings, those with bullets lists; the rest stays. No level is skipped. */
export function outlineOf(blocks: readonly Block[]): Element[] {
  const shaped: Element[] = [];
  const reader = new OutlineReader();
  for (const [index, block] of blocks.entries()) {
    if (block.facts?.bullet !== undefined) addBullet(shaped, block.element, block.facts.bullet);
    else shaped.push(reader.shape(block, blocks[index + 1]));
  }
  return shaped;
}

class OutlineReader {
  #depth = 1;
  #inArticle = false;
  /** Whether the last one of each kind was a heading: what stands beside it in the count is what it was. */
  readonly #last = new Map<number, boolean>();

  shape(block: Block, next: Block | undefined): Element {
    const text = block.facts?.text ?? '';
    if (block.element.tagName !== 'p' || text === '') return block.element;
    if (article.test(text)) {
      this.#inArticle = true;
      return setNumberApart(block.element);
    }
    const kind = levels.findIndex(([pattern]) => pattern.test(text));
    const isHeading = this.#isHeading(block, kind, next);
    if (kind >= 0) this.#count(kind, isHeading);
    return isHeading ? this.#heading(block, kind) : closeNumber(block.element);
  }

  #heading({ element, facts }: Block, kind: number): Element {
    if (kind !== subsection) this.#inArticle = false;
    const wanted = levels[kind]?.[1] ?? (facts?.heading ?? 1) + 1;
    this.#depth = Math.min(wanted, this.#depth + 1, 6);
    const heading = { ...element, tagName: `h${this.#depth}`, children: plain(element) };
    return kind >= 0 && kind < section ? setNumberApart(heading) : heading;
  }

  #isHeading({ facts, element }: Block, kind: number, next: Block | undefined): boolean {
    if (!facts || facts.text.length > longestHeading || !isPlainText(element)) return false;
    if (kind < 0) return looksLikeHeading(facts);
    if (kind < section) return !/[。；]/.test(facts.text);
    if (/[。；：，、,;:]$|。/.test(facts.text)) return false;
    if (kind === subsection && (this.#inArticle || this.#depth < 2)) return false;
    return this.#last.get(kind) ?? !startsAlike(kind, next);
  }

  #count(kind: number, isHeading: boolean): void {
    this.#last.set(kind, isHeading);
    for (const lower of levels.keys()) if (lower > kind) this.#last.delete(lower);
  }
}

/** Without a number: by Word's own heading, or centred and bold. */
function looksLikeHeading({ text, heading, centred, bold }: ParagraphFacts): boolean {
  if (/[。；：，]$/.test(text)) return false;
  return heading !== undefined || (centred && bold && !/^[（(]/.test(text));
}

/** Items follow each other directly; a heading has something below it. */
function startsAlike(kind: number, next: Block | undefined): boolean {
  return levels[kind]?.[0].test(next?.facts?.text ?? '') ?? false;
}

function isPlainText(element: Element): boolean {
  return element.children.every(
    (child) => child.type === 'text' || (child.type === 'element' && !['img', 'br'].includes(child.tagName)),
  );
}

/** A heading is bold anyway. */
function plain(element: Element): ElementContent[] {
  return element.children.flatMap((child) =>
    child.type === 'element' && ['strong', 'em', 'u'].includes(child.tagName) ? plain(child) : [child],
  );
}

/** 第三条 为了…: one full-width blank behind the number, which is not bold by itself. */
function setNumberApart(element: Element): Element {
  const children = [...element.children];
  const [first] = children;
  if (
    first?.type === 'element' &&
    first.tagName === 'strong' &&
    toString(first).replace(/[\s\u3000]+$/, '') === number(toString(first))
  )
    children.splice(0, 1, ...first.children);
  const merged = mergeText(children);
  const [text] = merged;
  if (text?.type === 'text') {
    const found = number(text.value);
    const rest = text.value.slice(found.length);
    if (found !== '' && /^[ \u3000]/.test(rest)) text.value = `${found}\u3000${rest.replace(/^[ \u3000]+/, '')}`;
  }
  return { ...element, children: merged };
}

/** `1. 检查` is a line of the outline as it is printed, `1.检查`; with the blank Markdown would make a list of it. */
function closeNumber(element: Element): Element {
  const [first] = element.children;
  if (first?.type === 'text')
    first.value = first.value.replace(/^(\d{1,3}[.．])[ \u3000]+(?=[\p{Script=Han}“《（])/u, '$1');
  return element;
}

function number(text: string): string {
  return (article.exec(text) ?? levels[0]?.[0].exec(text) ?? levels[1]?.[0].exec(text))?.[0] ?? '';
}

export function mergeText(children: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child.type === 'text' ? { ...child } : child);
  }
  return merged;
}

/** Bullets that follow each other are one list, deeper ones a list in its last item. */
function addBullet(shaped: Element[], paragraph: Element, depth: number): void {
  let holder = shaped;
  for (let level = 0; ; level += 1) {
    const last = holder.at(-1);
    const list = last?.tagName === 'ul' ? last : bulletList();
    if (list !== last) holder.push(list);
    const items = list.children.filter((child): child is Element => child.type === 'element');
    const item = items.at(-1);
    if (level >= depth || !item) {
      list.children.push({ type: 'element', tagName: 'li', properties: {}, children: [...paragraph.children] });
      return;
    }
    const inner = item.children.filter((child): child is Element => child.type === 'element');
    const before = inner.length;
    holder = inner;
    if (inner.at(-1)?.tagName !== 'ul') inner.push(bulletList());
    if (inner.length > before) item.children.push(...inner.slice(before));
  }
}

function bulletList(): Element {
  return { type: 'element', tagName: 'ul', properties: {}, children: [] };
}

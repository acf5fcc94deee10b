import { ListCounter } from './numbering.ts';
import { isHiddenRun, readFacts, visibleText, type ParagraphFacts } from './paragraph-facts.ts';
import { property, type WordStyle, type WordStyles } from './styles.ts';
import { innerOf, isChart, standIn, unwrapped } from './wrappers.ts';
import { child, descendants, element, elements, textIn, valueOf, type XmlElement, type XmlNode } from './xml-tree.ts';

export type TraceKind = 'inserted' | 'deleted' | 'hidden' | 'comment' | 'formula' | 'chart' | 'text-box' | 'ruby';

/** Something that the text does not show, or that does not come along as it was. */
export interface Trace {
  readonly kind: TraceKind;
  readonly place: string;
  readonly text: string;
}

/** A part of the document made ready: only text that is published, numbers as text, each paragraph marked by a bookmark. */
export interface PreparedPart {
  readonly root: XmlElement;
  /** By the name of the bookmark. */
  readonly facts: ReadonlyMap<string, ParagraphFacts>;
  readonly traces: readonly Trace[];
}

/** Prepares `word/document.xml`, or one of the parts with notes (`name` says which, for places). */
export function prepareDocument(
  root: XmlElement,
  source: { readonly styles: WordStyles; readonly numbering: XmlElement | undefined; readonly name?: string },
): PreparedPart {
  const preparer = new Preparer(source.styles, new ListCounter(source.numbering), source.name);
  preparer.prepare(root);
  return { root, facts: preparer.facts, traces: preparer.traces };
}

const dropped: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:softHyphen',
  'w:del',
  'w:moveFrom',
  'w:commentReference',
]);
const shownInRun: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen']);

class Preparer {
  readonly facts = new Map<string, ParagraphFacts>();
  readonly traces: Trace[] = [];
  readonly #styles: WordStyles;
  readonly #counter: ListCounter;
  readonly #name: string | undefined;
  #place = '';
  #paragraphs = 0;
  #tables = 0;
  #depth = 0;
  #style: WordStyle;

  constructor(styles: WordStyles, counter: ListCounter, name: string | undefined) {
    this.#styles = styles;
    this.#counter = counter;
    this.#name = name;
    this.#style = styles(undefined);
  }

  /** Goes over blocks in order; a paragraph whose end was deleted goes on in the next one. */
  prepare(parent: XmlElement): void {
    let carried: XmlNode[] = [];
    const kept: XmlNode[] = [];
    for (const block of this.#unwrap(parent)) {
      if (block.name === 'w:p') {
        this.#enter(block);
        block.children = [...elements(block, 'w:pPr'), ...carried, ...this.#content(block)];
        carried = [];
        if (this.#endDeleted(block)) carried = block.children.filter((node) => !isProperties(node));
        else kept.push(this.#finish(block));
      } else if (block.name === 'w:tr' && child(child(block, 'w:trPr'), 'w:del')) {
        this.#trace('deleted', visibleText(block) + deletedText(block));
      } else {
        if (block.name === 'w:tbl' && this.#depth === 0) {
          this.#tables += 1;
          this.#place = this.#name ?? `第 ${this.#tables} 个表格`;
        }
        this.#depth += block.name === 'w:tbl' ? 1 : 0;
        this.prepare(block);
        this.#depth -= block.name === 'w:tbl' ? 1 : 0;
        kept.push(block);
      }
    }
    if (carried.length > 0) kept.push(this.#finish(element('w:p', carried)));
    parent.children = kept;
  }

  #unwrap(parent: XmlElement): XmlElement[] {
    return elements(parent).flatMap((block) => {
      if (block.name === 'w:del' || block.name === 'w:moveFrom') {
        this.#trace('deleted', deletedText(block));
        return [];
      }
      if (block.name === 'w:sdt') return this.#unwrap(child(block, 'w:sdtContent') ?? element('', []));
      if (unwrapped.has(block.name)) return this.#unwrap(block);
      return dropped.has(block.name) ? [] : [block];
    });
  }

  #enter(paragraph: XmlElement): void {
    this.#style = this.#styles(valueOf(child(child(paragraph, 'w:pPr'), 'w:pStyle')));
    if (this.#depth > 0 || (visibleText(paragraph) + deletedText(paragraph)).trim() === '') return;
    this.#paragraphs += 1;
    this.#place = this.#name ?? `第 ${this.#paragraphs} 段`;
  }

  #endDeleted(paragraph: XmlElement): boolean {
    const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
    return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
  }

  /** Its number becomes text, and its facts are kept under the bookmark that it gets. */
  #finish(paragraph: XmlElement): XmlElement {
    const own = child(paragraph, 'w:pPr');
    const numbering = property([own, ...this.#style.paragraph], 'w:numPr');
    const id = valueOf(child(numbering, 'w:numId'));
    const depth = Number(valueOf(child(numbering, 'w:ilvl')) ?? 0);
    const shown = visibleText(paragraph).trim() !== '';
    const label = id === undefined || id === '0' || !shown ? undefined : this.#counter.next(id, depth);
    const text = label?.kind === 'number' ? label.text + gapAfter(label.text, visibleText(paragraph)) : '';
    const name = `p${this.facts.size + 1}`;
    const facts = readFacts(paragraph, this.#style, {
      place: this.#place,
      label: text,
      bullet: label?.kind === 'bullet' ? depth : undefined,
    });
    this.facts.set(name, facts);
    const mark = element('w:bookmarkStart', [], { 'w:id': name.slice(1), 'w:name': name });
    const number = text === '' ? [] : [element('w:r', [element('w:t', [text], { 'xml:space': 'preserve' })])];
    const rest = paragraph.children.filter((node) => !isProperties(node));
    paragraph.children = [...elements(own && element('', [withoutNumbering(own)])), mark, ...number, ...rest];
    return paragraph;
  }

  #content(parent: XmlElement): XmlNode[] {
    return parent.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (isProperties(node)) return parent.name === 'w:p' ? [] : [node];
      this.#note(node);
      if (dropped.has(node.name)) return [];
      const mark = standIn(node);
      if (mark !== undefined) return [run(mark)];
      const inner = innerOf(node);
      if (inner) return this.#content(inner);
      if (node.name === 'w:drawing' && descendants(node, 'w:txbxContent').length > 0) return [this.#textBox(node)];
      if (node.name === 'w:txbxContent') return [this.#boxed(node)];
      node.children = this.#runContent(node);
      return [node];
    });
  }

  #runContent(node: XmlElement): XmlNode[] {
    if (node.name !== 'w:r' || !isHiddenRun(node, this.#style, (id) => this.#styles(id))) return this.#content(node);
    const hidden = visibleText(node);
    if (hidden.trim() !== '') this.#trace('hidden', hidden);
    return this.#content(node).filter((part) => typeof part === 'string' || !shownInRun.has(part.name));
  }

  #note(node: XmlElement): void {
    const text = visibleText(node);
    if ((node.name === 'w:ins' || node.name === 'w:moveTo') && text !== '') this.#trace('inserted', text);
    if (node.name === 'w:del' || node.name === 'w:moveFrom') this.#trace('deleted', deletedText(node));
    if (node.name === 'w:commentReference') this.#trace('comment', '');
    if (node.name === 'm:oMath' || node.name === 'm:oMathPara') this.#trace('formula', textIn(node).trim());
    if (isChart(node)) this.#trace('chart', '图表');
    if (node.name === 'w:txbxContent') this.#trace('text-box', textIn(node).trim());
    if (node.name === 'w:ruby') this.#trace('ruby', descendants(node, 'w:rt').map(visibleText).join(''));
  }

  /** A drawing with text, in the form whose text mammoth reads. */
  #textBox(drawing: XmlElement): XmlElement {
    const boxes = descendants(drawing, 'w:txbxContent').map((box) => {
      this.#note(box);
      return element('v:textbox', [this.#boxed(box)]);
    });
    return element('w:pict', boxes);
  }

  #boxed(box: XmlElement): XmlElement {
    const [place, style] = [this.#place, this.#style];
    this.#depth += 1;
    this.#place = `${place}的文本框`;
    this.prepare(box);
    this.#depth -= 1;
    this.#place = place;
    this.#style = style;
    return box;
  }

  #trace(kind: TraceKind, text: string): void {
    if (kind !== 'comment' && kind !== 'formula' && text.trim() === '') return;
    this.traces.push({ kind, place: this.#place, text });
  }
}

/** 第一条 stands apart from its text; a point before a digit would read as a decimal. */
function gapAfter(label: string, text: string): string {
  if (/[条章节编]$/.test(label)) return '\u3000';
  return /[A-Za-z\d]$/.test(label) || (label.endsWith('.') && /^[A-Za-z\d]/.test(text)) ? ' ' : '';
}

function isProperties(node: XmlNode): boolean {
  return typeof node !== 'string' && node.name === 'w:pPr';
}

function withoutNumbering(properties: XmlElement): XmlElement {
  return { ...properties, children: elements(properties).filter(({ name }) => name !== 'w:numPr') };
}

function run(text: string): XmlElement {
  return element('w:r', [element('w:t', [text])]);
}

function deletedText(parent: XmlElement): string {
  const old = descendants(parent, 'w:delText').map(textIn).join('');
  return old === '' && (parent.name === 'w:del' || parent.name === 'w:moveFrom') ? visibleText(parent) : old;
}

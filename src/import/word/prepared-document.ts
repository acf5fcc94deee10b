import { settleAlternatives } from './alternatives.ts';
import { FieldReader } from './fields.ts';
import { settleBlanks } from './fill-in-blanks.ts';
import { takeInventory, type InventoryText } from './inventory.ts';
import { ListNumbers } from './list-numbers.ts';
import { isHiddenRun, readFacts, visibleText, type ParagraphFacts } from './paragraph-facts.ts';
import { deletedText, notesOn, type Beside, type Trace, type TraceKind } from './trace.ts';
import { settlePositions } from './positions.ts';
import { settleSigns } from './signs.ts';
import type { WordStyle, WordStyles } from './styles.ts';
import { isCovered, settleGrid } from './table-grid.ts';
import { artIn, groupedPictures, innerOf, isStranger, standIn, textBoxes, unwrapped } from './wrappers.ts';
import { child, descendants, element, elements, valueOf, type XmlElement, type XmlNode } from './xml-tree.ts';

/** A part of the document made ready: only text that is published, numbers as text, each paragraph marked by a bookmark. */
export interface PreparedPart {
  readonly root: XmlElement;
  /** By the name of the bookmark. */
  readonly facts: ReadonlyMap<string, ParagraphFacts>;
  readonly traces: readonly Trace[];
  /** What the part said before it was made ready. */
  readonly inventory: readonly InventoryText[];
  /** Texts of the inventory that stand otherwise in the text: letters of symbol fonts, instructions. */
  readonly otherwise: readonly string[];
}

export interface PartSource extends Beside {
  readonly styles: WordStyles;
  readonly numbering: XmlElement | undefined;
  /** Which part this is, for places; the main part needs no name. */
  readonly name?: string;
}

/** Prepares `word/document.xml`, or one of the parts with notes. */
export function prepareDocument(root: XmlElement, source: PartSource): PreparedPart {
  const { texts, places } = takeInventory(root, source.name);
  settleAlternatives(root);
  const preparer = new Preparer(source, places);
  preparer.prepare(root);
  return { root, facts: preparer.facts, traces: preparer.traces, inventory: texts, otherwise: preparer.otherwise };
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
const shownInRun: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:r']);

class Preparer {
  readonly facts = new Map<string, ParagraphFacts>();
  readonly traces: Trace[] = [];
  readonly otherwise: string[] = [];
  readonly #source: PartSource;
  readonly #styles: WordStyles;
  readonly #numbers: ListNumbers;
  readonly #places: ReadonlyMap<XmlElement, string>;
  readonly #fields = new FieldReader();
  #place: string;
  #style: WordStyle;
  /** How many cells are around it that a merged one covers. */
  #covered = 0;

  constructor(source: PartSource, places: ReadonlyMap<XmlElement, string>) {
    this.#source = source;
    this.#styles = source.styles;
    this.#numbers = new ListNumbers(source.numbering);
    this.#places = places;
    this.#place = source.name ?? '';
    this.#style = source.styles(undefined);
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
        for (const drawing of descendants(block, 'w:drawing')) this.#note(drawing);
      } else {
        this.#within(block);
        kept.push(block);
      }
    }
    if (carried.length > 0) kept.push(this.#finish(element('w:p', carried)));
    parent.children = kept;
  }

  #within(block: XmlElement): void {
    const covers = block.name === 'w:tc' && isCovered(block) ? 1 : 0;
    this.#covered += covers;
    this.prepare(block);
    this.#covered -= covers;
    if (block.name === 'w:tbl') for (const text of settleGrid(block)) this.#trace('deleted', text);
  }

  /** The blocks in their order, one by one, so that what is noted on the way stands where the text has come to. */
  *#unwrap(parent: XmlElement): Generator<XmlElement> {
    for (const block of elements(parent)) {
      if (block.name === 'inserted-document') this.#trace('inserted-document', block.attributes['name'] ?? '');
      if (block.name === 'w:altChunk' || block.name === 'w:subDoc') this.#note(block);
      if (block.name === 'w:del' || block.name === 'w:moveFrom') this.#trace('deleted', deletedText(block));
      else if (block.name === 'w:sdt') yield* this.#unwrap(this.#control(block));
      else if (unwrapped.has(block.name) || isStranger(block, 'w:p')) yield* this.#unwrap(block);
      else if (!dropped.has(block.name)) yield block;
    }
  }

  #control(control: XmlElement): XmlElement {
    if (child(child(control, 'w:sdtPr'), 'w:showingPlcHdr')) this.#trace('placeholder', visibleText(control));
    return child(control, 'w:sdtContent') ?? element('', []);
  }

  #enter(paragraph: XmlElement): void {
    this.#style = this.#styles(valueOf(child(child(paragraph, 'w:pPr'), 'w:pStyle')));
    this.#place = this.#places.get(paragraph) ?? this.#place;
    const { doubts, code } = this.#fields.settle(paragraph);
    for (const doubt of doubts) this.#trace('field', doubt);
    const signs = settleSigns(paragraph, this.#style, this.#styles);
    for (const sign of signs.unknown) this.#trace('sign', sign);
    this.otherwise.push(...code, ...signs.letters);
    settleBlanks(paragraph, this.#style, this.#styles);
    settlePositions(paragraph, this.#style, this.#styles);
  }

  #endDeleted(paragraph: XmlElement): boolean {
    const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
    return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
  }

  /** Its number becomes text, and its facts are kept under the bookmark that it gets. */
  #finish(paragraph: XmlElement): XmlElement {
    const own = child(paragraph, 'w:pPr');
    const number = this.#covered > 0 ? undefined : this.#numbers.next(paragraph, this.#style);
    if (number?.unknown !== undefined) this.#trace('number-format', `${number.text}（${number.unknown}）`);
    const name = `p${this.facts.size + 1}`;
    const label = number?.text ?? '';
    const facts = readFacts(paragraph, this.#style, { place: this.#place, label, bullet: number?.bullet });
    this.facts.set(name, facts);
    const mark = element('w:bookmarkStart', [], { 'w:id': name.slice(1), 'w:name': name });
    const rest = paragraph.children.filter((node) => !isProperties(node));
    paragraph.children = [
      ...elements(own && element('', [withoutNumbering(own)])),
      mark,
      ...(label === '' ? [] : [run(label)]),
      ...rest,
    ];
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
      if (node.name === 'w:sdt') return this.#content(this.#control(node));
      const inner = innerOf(node) ?? (isStranger(node, 'w:r') ? node : undefined);
      if (inner) return this.#content(inner);
      if (node.name === 'w:ptab') return [element('w:tab', [])];
      if (node.name === 'w:txbxContent') return [this.#boxed(node)];
      return node.name === 'w:drawing' ? this.#drawing(node) : this.#whole(node);
    });
  }

  #drawing(drawing: XmlElement): XmlNode[] {
    if (descendants(drawing, 'w:txbxContent').length > 0) return this.#boxes(drawing);
    return groupedPictures(drawing) ?? this.#whole(drawing);
  }

  #whole(node: XmlElement): XmlNode[] {
    const art = node.name === 'w:pict' || node.name === 'w:object' ? artIn(node) : [];
    node.children = this.#runContent(node);
    return [...art.map(textElement), node];
  }

  #runContent(node: XmlElement): XmlNode[] {
    if (node.name !== 'w:r' || !isHiddenRun(node, this.#style, (id) => this.#styles(id))) return this.#content(node);
    const hidden = visibleText(node);
    if (hidden.trim() !== '') this.#trace('hidden', hidden);
    return this.#content(node).filter((part) => typeof part === 'string' || !shownInRun.has(part.name));
  }

  #note(node: XmlElement): void {
    for (const { kind, text } of notesOn(node, this.#source)) this.#trace(kind, text);
  }

  /** A drawing with text, in the form whose text mammoth reads, and the pictures in it. */
  #boxes(drawing: XmlElement): XmlElement[] {
    return textBoxes(drawing).map((part) => {
      const boxes = elements(part, 'w:txbxContent');
      return boxes.length === 0
        ? part
        : element(
            'w:pict',
            boxes.map((box) => this.#noted(box)),
          );
    });
  }

  #noted(box: XmlElement): XmlElement {
    this.#note(box);
    return this.#boxed(box);
  }

  #boxed(box: XmlElement): XmlElement {
    const [place, style] = [this.#place, this.#style];
    this.prepare(box);
    [this.#place, this.#style] = [place, style];
    return box;
  }

  #trace(kind: TraceKind, text: string): void {
    if (kind !== 'comment' && kind !== 'formula' && text.trim() === '') return;
    this.traces.push({ kind, place: this.#place, text });
  }
}

function isProperties(node: XmlNode): boolean {
  return typeof node !== 'string' && node.name === 'w:pPr';
}

function withoutNumbering(properties: XmlElement): XmlElement {
  return { ...properties, children: elements(properties).filter(({ name }) => name !== 'w:numPr') };
}

function run(text: string): XmlElement {
  return element('w:r', [textElement(text)]);
}

function textElement(text: string): XmlElement {
  return element('w:t', [text], { 'xml:space': 'preserve' });
}

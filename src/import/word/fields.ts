import { isBlank } from './fill-in-blanks.ts';
import { fieldText, type FieldText } from './field-text.ts';
import { runsOf } from './runs.ts';
import { child, element, elements, textIn, type XmlElement, type XmlNode } from './xml-tree.ts';

interface OpenField {
  readonly form: XmlElement | undefined;
  /** The elements that hold its instruction. */
  readonly code: XmlElement[];
  readonly result: XmlElement[];
  isSeparated: boolean;
}

/** What became of the fields of a paragraph. */
export interface SettledFields {
  /** Instructions of fields that Word computes anew, whose result is not or not surely known. */
  readonly doubts: readonly string[];
  /** Text that belongs to an instruction and is not printed. */
  readonly code: readonly string[];
}

/** Goes through the fields of a part from top to bottom; made anew for each part. A field may reach over paragraphs. */
export class FieldReader {
  readonly #open: OpenField[] = [];
  #doubts: string[] = [];
  #code: string[] = [];
  #damaged: ReadonlySet<XmlElement> = new Set();

  /** Writes what the fields print that keep no result in the file, and takes away text that is part of an instruction. */
  settle(paragraph: XmlElement): SettledFields {
    [this.#doubts, this.#code] = [[], []];
    this.#simple(paragraph);
    this.#damaged = damagedFields(paragraph);
    for (const run of runsOf(paragraph)) run.children = run.children.flatMap((node) => this.#read(node, run));
    return { doubts: this.#doubts, code: this.#code };
  }

  /** `w:fldSimple` holds its result; where it holds none, it is written there. */
  #simple(parent: XmlElement): void {
    for (const node of elements(parent)) {
      if (node.name === 'w:txbxContent') continue;
      this.#simple(node);
      if (node.name !== 'w:fldSimple' || textIn(node).trim() !== '') continue;
      const printed = fieldText(node.attributes['w:instr'] ?? '', child(node, 'w:ffData'));
      node.children = [element('w:r', this.#written(printed, undefined))];
    }
  }

  #read(node: XmlNode, run: XmlElement): XmlNode[] {
    if (typeof node === 'string') return [node];
    const last = this.#open.at(-1);
    if (node.name === 'w:fldChar') return [node, ...this.#border(node, run)];
    if (node.name === 'w:instrText') {
      last?.code.push(node);
      return [node];
    }
    if (node.name !== 'w:t') return [node];
    const outer = this.#open.find(({ isSeparated }) => !isSeparated);
    if (outer) {
      this.#code.push(textIn(node));
      outer.code.push(node);
      return [];
    }
    last?.result.push(node);
    return [node];
  }

  #border(node: XmlElement, run: XmlElement): XmlNode[] {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin' && !this.#damaged.has(node))
      this.#open.push({ form: child(node, 'w:ffData'), code: [], result: [], isSeparated: false });
    const last = this.#open.at(-1);
    if (kind === 'separate' && last) last.isSeparated = true;
    return kind === 'end' && last ? this.#close(last, run) : [];
  }

  #close(field: OpenField, run: XmlElement): XmlNode[] {
    this.#open.pop();
    // A field within an instruction is part of it.
    if (this.#open.some(({ isSeparated }) => !isSeparated)) return [];
    const instruction = field.code.map(textIn).join('');
    const result = field.result.map(textIn).join('');
    if (/^\s*FORMTEXT/i.test(instruction)) drawLine(field.result, result);
    if (result !== '' && !/^\s*FORMCHECKBOX/i.test(instruction)) return [];
    const printed = fieldText(instruction, field.form);
    // What is written here must not be read once more by its instruction.
    if (printed.pieces.length > 0) for (const part of field.code) part.children = [];
    return this.#written(printed, child(run, 'w:rPr'));
  }

  #written({ pieces, doubt }: FieldText, look: XmlElement | undefined): XmlElement[] {
    if (doubt !== undefined) this.#doubts.push(doubt);
    return pieces.map(({ text, position }) => {
      const written = element('w:t', [text], { 'xml:space': 'preserve' });
      if (position === undefined) return written;
      const raised = element('w:vertAlign', [], { 'w:val': position });
      const others = elements(look).filter(({ name }) => name !== 'w:vertAlign');
      return element('w:r', [element('w:rPr', [...others, raised]), written]);
    });
  }
}

/** An instruction ends in its own paragraph; a field whose does not is damaged and must not swallow what follows. */
function damagedFields(paragraph: XmlElement): ReadonlySet<XmlElement> {
  const damaged = new Set<XmlElement>();
  const open: XmlElement[] = [];
  for (const node of runsOf(paragraph).flatMap((run) => elements(run, 'w:fldChar'))) {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin') {
      open.push(node);
      damaged.add(node);
    }
    const last = kind === 'end' ? open.pop() : open.at(-1);
    if (kind !== 'begin' && last) damaged.delete(last);
  }
  return damaged;
}

/** A field to fill in holds blanks until it is filled in. */
function drawLine([first, ...others]: readonly XmlElement[], result: string): void {
  if (!first || result === '' || !isBlank(result)) return;
  first.children = ['_'.repeat(Math.max(4, result.length))];
  for (const other of others) other.children = [];
}

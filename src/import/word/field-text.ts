import { readEquation, wordsOfEquation, type Piece } from './equation.ts';
import { signOf } from './symbol-fonts.ts';
import { child, elements, switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** What a field prints that keeps no result in the file; `doubt` names what an editor must look at. */
export interface FieldText {
  readonly pieces: readonly Piece[];
  readonly doubt?: string;
}

/** Fields that print nothing, or nothing that belongs into a text on a website: marks for indexes, page numbers. */
const silent: ReadonlySet<string> = new Set(
  (
    'TC XE RD TA SET PRIVATE ASK ADVANCE PRINT TOC INDEX TOA BIDIOUTLINE NEXT NEXTIF SKIPIF ' +
    'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF HYPERLINK FORMTEXT'
  ).split(' '),
);
/** Fields whose numbers Word counts anew each time it shows them. */
const counted: ReadonlySet<string> = new Set(['AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT', 'LISTNUM']);

/** What a field without a result in the file prints, by its instruction and what its form says (`w:ffData`). */
export function fieldText(instruction: string, form: XmlElement | undefined): FieldText {
  const [, name = '', rest = ''] = /^\s*(\S+)([^]*)$/.exec(instruction) ?? [];
  const kind = name.toUpperCase();
  const doubt = instruction.replaceAll(/\s+/g, ' ').trim();
  if (kind === 'EQ' || kind.startsWith('EQ\\')) {
    const { pieces, isExact } = readEquation((name.slice(2) + rest).trim());
    return isExact ? { pieces } : { pieces, doubt };
  }
  const text = printed(kind, rest, form);
  if (text !== undefined) return { pieces: [{ text }] };
  if (counted.has(kind)) return { pieces: [{ text: '【编号待补】' }], doubt };
  return silent.has(kind) || kind === '' ? { pieces: [] } : { pieces: [], doubt };
}

function printed(kind: string, rest: string, form: XmlElement | undefined): string | undefined {
  switch (kind) {
    case 'FORMCHECKBOX':
      return isChecked(child(form, 'w:checkBox')) ? '☑' : '□';
    case 'FORMDROPDOWN':
      return chosen(child(form, 'w:ddList'));
    case 'SYMBOL':
      return symbol(rest);
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return /^\s*\S+\s*([^]*)$/.exec(rest)?.[1]?.trim();
    case 'QUOTE':
      return /^\s*"([^"]*)"/.exec(rest)?.[1];
    default:
      return undefined;
  }
}

function isChecked(box: XmlElement | undefined): boolean {
  return switchOf(child(box, 'w:checked')) ?? switchOf(child(box, 'w:default')) ?? false;
}

/** Undefined where the file does not hold the list, or not so many entries. */
function chosen(list: XmlElement | undefined): string | undefined {
  const index = Number(valueOf(child(list, 'w:result')) ?? valueOf(child(list, 'w:default')) ?? 0);
  return valueOf(elements(list, 'w:listEntry')[index]);
}

/** `SYMBOL 254 \f "Wingdings"`; a code of more than one byte is one of Unicode (`\u`). */
function symbol(rest: string): string | undefined {
  const code = Number(/^\s*(0x[\da-f]+|\d+)/i.exec(rest)?.[1] ?? Number.NaN);
  const font = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(rest);
  return Number.isInteger(code) && code <= 0x10ffff ? signOf(font?.[1] ?? font?.[2] ?? '', code) : undefined;
}

/** The words that a field without a result prints by its instruction, as they stand there: a check of what was read. */
export function wordsOfField(instruction: string): string[] {
  const [, name = '', rest = ''] = /^\s*(\S+)([^]*)$/.exec(instruction) ?? [];
  if (/^EQ(?:\\|$)/i.test(name)) return wordsOfEquation(name.slice(2) + rest);
  return /^(?:MACRO|GOTO)BUTTON$/i.test(name) ? rest.trim().split(/\s+/).slice(1) : [];
}

import type { FoundText } from './found-text.ts';
import { textsOf, walkXml } from './packed.ts';

/** All texts of an .xlsx: cells of every sheet, hidden ones too, names of sheets, comments, drawings and properties. */
export function workbookTexts(parts: ReadonlyMap<string, string>): FoundText[] {
  const shared = textsOf(parts.get('xl/sharedStrings.xml') ?? '', new Set(['si']));
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const names = sheetNames(parts.get('xl/workbook.xml') ?? '');
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const cells = sheets.flatMap(([, xml], index) =>
    cellTexts(xml, strings, names.length === 1 ? '' : ` 表${index + 1}`),
  );
  const titles = names.map((text): FoundText => ({ text, kind: 'name', where: '工作表的名称' }));
  const others = [...parts].flatMap(([name, xml]): FoundText[] => {
    const where = otherPlaces.find(([pattern]) => pattern.test(name))?.[1];
    return where === undefined ? [] : textsOf(xml, paragraphsOf(name)).map((text) => ({ text, kind: 'line', where }));
  });
  // Strings that no cell shows any more stay in the file.
  const shown = new Set(cells.map(({ text }) => text));
  const left = shared
    .filter((text) => !shown.has(text))
    .map((text): FoundText => ({ text, kind: 'cell', where: '残留的文字' }));
  return [...titles, ...cells, ...left, ...others];
}

const otherPlaces: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(?:comments|threadedComments)/, '批注'],
  [/^xl\/drawings\/[^/]+\.xml$/, '文本框'],
  [/^docProps\//, '文档属性'],
];

function paragraphsOf(name: string): ReadonlySet<string> | undefined {
  return name.startsWith('docProps/') ? undefined : new Set(['comment', 'text', 'p']);
}

/** By their number: an empty one counts, too. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, phonetic] = [false, false];
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (value) => {
      if (inText) strings[strings.length - 1] += value;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      inText = false;
    },
  });
  return strings;
}

function sheetNames(xml: string): string[] {
  const names: string[] = [];
  walkXml(xml, {
    open: (name, { name: called = '' }) => {
      if (name === 'sheet') names.push(called);
    },
  });
  return names;
}

/** Each cell with the text that stands at the top of its column. */
function cellTexts(xml: string, strings: readonly string[], sheet: string): FoundText[] {
  const found: FoundText[] = [];
  const headers = new Map<string, string>();
  let cell = { address: '', type: '' };
  let held = '';
  let holding = false;
  walkXml(xml, {
    open: (name, { r: address = '', t: type = '' }) => {
      if (name === 'c') [cell, held] = [{ address, type }, ''];
      holding = name === 'v' || name === 't';
    },
    text: (value) => {
      if (holding) held += value;
    },
    close: (name) => {
      holding = false;
      if (name !== 'c' || held.trim() === '') return;
      const text = cell.type === 's' ? (strings[Number(held)] ?? '') : plainNumber(held);
      const column = cell.address.replace(/\d+$/, '');
      const label = headers.get(column);
      found.push({
        text,
        kind: 'cell',
        where: `单元格 ${cell.address}${sheet}`,
        ...(label === undefined ? {} : { label }),
      });
      // A heading over the whole sheet gives way to the header of its own column below.
      if (!/\d{5}/.test(text) && text.length <= 20 && (label === undefined || found.length < 40))
        headers.set(column, text);
    },
  });
  return found;
}

/** 1.3800138E10 is how a workbook keeps 13800138000. */
function plainNumber(text: string): string {
  return /^-?\d(?:\.\d+)?E\+?\d+$/i.test(text) ? String(Number(text)) : text;
}

import { acrossCells, type FoundText } from './found-text.ts';
import { textsOf, walkXml } from './packed.ts';
import { partTexts } from './parts.ts';

/** All texts of an .xlsx: cells of every sheet, hidden ones too, names of sheets, comments, drawings, properties, and what lists, links and other tables keep. */
export function workbookTexts(parts: ReadonlyMap<string, string>): FoundText[] {
  const shared = textsOf(parts.get('xl/sharedStrings.xml') ?? '', new Set(['si']));
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const names = sheetNames(parts.get('xl/workbook.xml') ?? '');
  const sheets = [...parts].filter(([name]) => sheetPart.test(name));
  const cells = sheets.flatMap(([, xml], index) =>
    cellTexts(xml, strings, names.length === 1 ? '' : ` 表${index + 1}`),
  );
  const titles = names.map((text): FoundText => ({ text, kind: 'name', where: '工作表的名称' }));
  const others = [...parts].flatMap(([name, xml]): FoundText[] => {
    if (notText.test(name)) return [];
    const where = otherPlaces.find(([pattern]) => pattern.test(name))?.[1] ?? '工作簿的其他部分';
    // Cells have been read one by one.
    return partTexts(sheetPart.test(name) ? withoutCells(xml) : xml, where);
  });
  // Strings that no cell shows any more stay in the file.
  const shown = new Set(cells.map(({ text }) => text));
  const left = shared
    .filter((text) => !shown.has(text))
    .map((text): FoundText => ({ text, kind: 'cell', where: '残留的文字' }));
  return [...titles, ...cells, ...left, ...others];
}

const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/;
const notText = /^xl\/(?:sharedStrings|styles|calcChain|theme\/.*)\.xml$|^\[Content_Types\]/;
const otherPlaces: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(?:comments|threadedComments)/, '批注'],
  [/^xl\/drawings\//, '文本框'],
  [/^xl\/worksheets\/_rels\//, '链接'],
  [/^xl\/worksheets\//, '页眉、数据验证或链接'],
  [/^xl\/workbook\.xml/, '定义的名称'],
  [/^xl\/pivotCache\//, '数据透视表留存的数据'],
  [/^xl\/externalLinks\//, '其他工作簿留存的数据'],
  [/^xl\/charts\//, '图表'],
  [/^docProps\//, '文档属性'],
];

function withoutCells(xml: string): string {
  const end = '</sheetData>';
  const [start, last] = [xml.search(/<sheetData[\s>]/), xml.lastIndexOf(end)];
  return start < 0 || last < start ? xml : xml.slice(0, start) + xml.slice(last + end.length);
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
  let row: FoundText[] = [];
  let held = '';
  let formula = '';
  let holding: 'value' | 'formula' | undefined;
  walkXml(xml, {
    open: (name, { r: address = '', t: type = '' }) => {
      if (name === 'row') row = [];
      if (name === 'c') [cell, held, formula] = [{ address, type }, '', ''];
      holding = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : undefined;
    },
    text: (value) => {
      if (holding === 'value') held += value;
      if (holding === 'formula') formula += value;
    },
    close: (name) => {
      holding = undefined;
      if (name === 'row') found.push(...acrossCells(row));
      if (name !== 'c') return;
      const where = `单元格 ${cell.address}${sheet}`;
      // Only what is written in it; cells that it names are read themselves.
      const written = (formula.match(/"[^"]*"/g) ?? []).map((text) => text.slice(1, -1)).join('');
      if (/\d{5}|\p{Script=Han}/u.test(written)) found.push({ text: written, kind: 'cell', where: `${where} 的公式` });
      if (held.trim() === '') return;
      const text = cell.type === 's' ? (strings[Number(held)] ?? '') : plainNumber(held);
      const column = cell.address.replace(/\d+$/, '');
      const label = headers.get(column);
      const told: FoundText = { text, kind: 'cell', where, ...(label === undefined ? {} : { label }) };
      found.push(told);
      row.push(told);
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

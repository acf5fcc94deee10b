import { acrossCells, type FoundText } from './found-text.ts';
import { textsOf, walkXml } from './packed.ts';
import { partTexts } from './parts.ts';
import { saysAnything } from './wordless.ts';

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/document/, '正文'],
  [/^word\/comments/, '批注'],
  [/^word\/header/, '页眉'],
  [/^word\/footer/, '页脚'],
  [/^word\/(?:foot|end)notes/, '脚注'],
  [/^word\/glossary\//, '自动图文集'],
  [/^word\/charts\//, '图表'],
  [/^word\/diagrams\//, '图形'],
  [/^docProps\//, '文档属性'],
];

/** All texts of a .docx: paragraphs, headers, comments and properties, with what tracked changes have put in or struck out. */
export function documentTexts(parts: ReadonlyMap<string, string>): FoundText[] {
  return [...parts].flatMap(([name, xml]): FoundText[] => {
    if (notText.test(name)) return [];
    const where = places.find(([pattern]) => pattern.test(name))?.[1];
    return /^word\/[^/]+\.xml$/.test(name) && !/settings/.test(name)
      ? paragraphs(xml, where ?? '正文')
      : partTexts(xml, where ?? '文档的其他部分');
  });
}

/** Whether the pages of a .docx show pictures and say nothing. */
export function isOfPictures(parts: ReadonlyMap<string, string>): boolean {
  const body = parts.get('word/document.xml') ?? '';
  const isShown = /<(?:pic:pic|v:imagedata)[\s/>]/.test(body);
  return isShown && !saysAnything(textsOf(body, new Set(['t', 'delText', 'sym'])).join('\n'));
}

const notText =
  /^word\/(?:styles|stylesWithEffects|fontTable|numbering|webSettings|theme\/.*)\.xml$|^\[Content_Types\]/;

/** Attributes of a drawing or a field that say something. */
const spoken = ['descr', 'title', 'string', 'instr'];
/** What stands for a sign that is no letter. */
const signs: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: ' ', noBreakHyphen: '-' };
const holders: Readonly<Record<string, 'shown' | 'struck'>> = { t: 'shown', delText: 'struck', instrText: 'struck' };

/** A paragraph as it is shown, what was struck out of it or is hidden in it, and both as they stood together. */
interface Paragraph {
  shown: string;
  struck: string;
  before: string;
}

/** Each paragraph as it is shown, and apart from it what was struck out of it; numbers across the cells of a row. */
function paragraphs(xml: string, where: string): FoundText[] {
  const found: FoundText[] = [];
  const stack: Paragraph[] = [];
  const rows: FoundText[][] = [];
  let holding: 'shown' | 'struck' | undefined;
  let cells = 0;
  let count = 0;
  const add = (text: string, note = '') => {
    const told: FoundText = { text, kind: cells > 0 ? 'cell' : 'line', where: `${where}第 ${count} 段${note}` };
    if (text.trim() !== '') found.push(told);
    return told;
  };
  const closeParagraph = ({ shown, struck, before }: Paragraph) => {
    count += 1;
    const told = add(shown);
    if (shown !== '') rows.at(-1)?.push(told);
    add(struck, '（修订中删去的文字）');
    // A number of which only a part was struck out.
    if (/\d/.test(shown) && /\d/.test(struck)) add(before, '（修订前的文字）');
  };
  walkXml(xml, {
    open: (name, attributes) => {
      const open = stack.at(-1);
      if (name === 'p') stack.push({ shown: '', struck: '', before: '' });
      if (name === 'tr') rows.push([]);
      if (name === 'tc') cells += 1;
      holding = holders[name] ?? holding;
      if (open) open.shown += signs[name] ?? '';
      for (const key of spoken)
        if (attributes[key]) found.push({ text: attributes[key], kind: 'cell', where: `${where}里的图形或域` });
    },
    text: (value) => {
      const open = stack.at(-1);
      if (!open || !holding) return;
      open[holding] += value;
      open.before += value;
    },
    close: (name) => {
      if (name in holders) holding = undefined;
      if (name === 'tc') cells -= 1;
      if (name === 'tr') found.push(...acrossCells(rows.pop() ?? []));
      const closed = name === 'p' ? stack.pop() : undefined;
      if (closed) closeParagraph(closed);
    },
  });
  return found;
}

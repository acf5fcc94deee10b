import type { FoundText } from './found-text.ts';
import { textsOf, walkXml } from './packed.ts';

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/comments/, '批注'],
  [/^word\/header/, '页眉'],
  [/^word\/footer/, '页脚'],
  [/^word\/(?:foot|end)notes/, '脚注'],
  [/^docProps\//, '文档属性'],
];

/** All texts of a .docx: paragraphs, headers, comments and properties, with what tracked changes have put in or struck out. */
export function documentTexts(parts: ReadonlyMap<string, string>): FoundText[] {
  return [...parts].flatMap(([name, xml]): FoundText[] => {
    const where = places.find(([pattern]) => pattern.test(name))?.[1] ?? '正文';
    if (name.startsWith('docProps/')) return textsOf(xml).map((text) => ({ text, kind: 'line', where }));
    return /^word\/[^/]+\.xml$/.test(name) && !notText.test(name) ? paragraphs(xml, where) : [];
  });
}

const notText = /^word\/(?:styles|settings|fontTable|numbering|webSettings|theme)/;

/** Each paragraph as it is shown, and apart from it what was struck out of it. */
function paragraphs(xml: string, where: string): FoundText[] {
  const found: FoundText[] = [];
  const stack: { shown: string; struck: string }[] = [];
  let holding: 'shown' | 'struck' | undefined;
  let cells = 0;
  let count = 0;
  walkXml(xml, {
    open: (name) => {
      const open = stack.at(-1);
      if (name === 'p') stack.push({ shown: '', struck: '' });
      if (name === 't') holding = 'shown';
      if (name === 'delText') holding = 'struck';
      if (name === 'tc') cells += 1;
      if (open && name === 'br') open.shown += '\n';
      if (open && name === 'tab') open.shown += ' ';
    },
    text: (value) => {
      const open = stack.at(-1);
      if (open && holding) open[holding] += value;
    },
    close: (name) => {
      if (name === 't' || name === 'delText') holding = undefined;
      if (name === 'tc') cells -= 1;
      const closed = name === 'p' ? stack.pop() : undefined;
      if (!closed) return;
      count += 1;
      const kind = cells > 0 ? 'cell' : 'line';
      found.push({ text: closed.shown, kind, where: `${where}第 ${count} 段` });
      found.push({ text: closed.struck, kind, where: `${where}第 ${count} 段（修订中删去的文字）` });
    },
  });
  return found.filter(({ text }) => text.trim() !== '');
}

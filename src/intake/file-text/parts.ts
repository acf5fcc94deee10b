import type { FoundText } from './found-text.ts';
import { walkXml } from './packed.ts';

/** Elements that hold a text in pieces: paragraphs and headings of all kinds, strings, comments, objects of a page. */
const paragraphs: ReadonlySet<string> = new Set(['p', 'h', 'si', 'text', 'comment', 'TextObject']);

/** Attributes in which people write: descriptions, tips, list entries, where a link leads. */
const spoken: ReadonlySet<string> = new Set([
  'descr',
  'title',
  'string',
  'name',
  'prompt',
  'promptTitle',
  'error',
  'errorTitle',
  'tooltip',
  'display',
  'alt',
  'val',
  'v',
  'value',
  'string-value',
  'caption',
  'Target',
  'href',
  'connectionString',
  'command',
  'description',
  'instr',
  'content',
  'aria-label',
]);
const saying = /\d{5}|\p{Script=Han}/u;

/** What the attributes of an element say. */
export function spokenTexts(attributes: Readonly<Record<string, string>>, where: string): FoundText[] {
  const found: FoundText[] = [];
  for (const key in attributes) {
    const text = attributes[key] ?? '';
    if (text.length > 5 && saying.test(text) && spoken.has(key.slice(key.indexOf(':') + 1)))
      found.push({ text: text.trim(), kind: 'cell', where });
  }
  return found;
}

/** An element that is open, and the paragraph in which it stands; its own text where it stands in none. */
interface Open {
  text: string;
  readonly paragraph?: Open;
}

/** Every text of an XML part whatever its kind: paragraph by paragraph, and what its attributes say. */
export function partTexts(xml: string, where: string): FoundText[] {
  const found: FoundText[] = [];
  const stack: Open[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      const around = stack.at(-1)?.paragraph;
      const opened: { text: string; paragraph?: Open } = { text: '' };
      if (paragraphs.has(name)) opened.paragraph = opened;
      else if (around) opened.paragraph = around;
      stack.push(opened);
      found.push(...spokenTexts(attributes, where));
    },
    text: (value) => {
      const last = stack.at(-1);
      const holder = last?.paragraph ?? last;
      if (holder) holder.text += value;
    },
    close: () => {
      const text = stack.pop()?.text.trim() ?? '';
      if (text !== '') found.push({ text, kind: 'line', where });
    },
  });
  return found;
}

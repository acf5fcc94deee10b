import { writeNumeral } from '../../src/records/values/clause.ts';
import { chapters, headings, item, sentence, taskRow } from './phrases.ts';
import type { Random } from './random.ts';

/** A body and the names under which its clauses can be cited. */
export interface Written {
  readonly body: string;
  readonly clauses: readonly string[];
}

/** Gives a sentence that cites another document, or nothing; asked once per clause. */
export type Cite = () => string;

/** A normative document: chapters, articles, items and second paragraphs. */
export function measures(random: Random, subject: string, articles: number, cite: Cite): Written {
  const clauses: string[] = [];
  const parts: string[] = [];
  const chapterCount = articles < 12 ? 0 : Math.min(chapters.length, Math.ceil(articles / 6));
  for (let number = 1; number <= articles; number += 1) {
    const chapter = Math.floor(((number - 1) * chapterCount) / articles);
    if (chapterCount > 0 && (number === 1 || Math.floor(((number - 2) * chapterCount) / articles) !== chapter)) {
      const name = chapter === chapterCount - 1 ? chapters.at(-1) : chapters[chapter];
      parts.push(`## 第${writeNumeral(chapter + 1)}章　${name}`);
    }
    parts.push(...article(random, subject, number, cite, clauses));
  }
  return { body: parts.join('\n\n'), clauses };
}

function article(random: Random, subject: string, number: number, cite: Cite, clauses: string[]): string[] {
  const name = `第${writeNumeral(number)}条`;
  clauses.push(name);
  const parts = [
    `${name}　${sentence(random, subject)}${random.chance(0.4) ? sentence(random, subject) : ''}${cite()}`,
  ];
  if (random.chance(0.25)) {
    parts.push(sentence(random, subject));
    clauses.push(`${name}第二款`);
  } else if (random.chance(0.2)) {
    parts[0] = `${name}　从事${subject}活动，应当符合下列要求：`;
    const count = random.between(3, 7);
    for (let index = 1; index <= count; index += 1)
      parts.push(`（${writeNumeral(index)}）${item(random, subject)}${index === count ? '。' : '；'}`);
    clauses.push(`${name}第（一）项`);
  }
  return parts;
}

/** A document of the official outline: 一、 （一） 1., with a table where wanted. */
export function outline(random: Random, subject: string, sections: number, cite: Cite, table: boolean): Written {
  const clauses: string[] = [];
  const parts: string[] = [];
  const names = random.some(headings, sections);
  const tableAt = table ? random.between(1, names.length) : 0;
  for (const [index, name] of names.entries()) {
    const numeral = writeNumeral(index + 1);
    clauses.push(`${numeral}、`);
    parts.push(`## ${numeral}、${name}`);
    const count = random.between(0, 4);
    if (count === 0) parts.push(sentence(random, subject) + cite());
    for (let point = 1; point <= count; point += 1) {
      const step = `（${writeNumeral(point)}）`;
      clauses.push(`${numeral}、${step}`);
      parts.push(`${step}${sentence(random, subject)}${random.chance(0.6) ? sentence(random, subject) : ''}${cite()}`);
    }
    if (random.chance(0.15)) parts.push(numbered(random, subject));
    if (tableAt === index + 1) parts.push(taskTable(random, subject, random.between(5, 30)));
  }
  return { body: parts.join('\n\n'), clauses };
}

function numbered(random: Random, subject: string): string {
  return Array.from({ length: random.between(2, 5) }, (_, index) => `${index + 1}. ${item(random, subject)}。`).join(
    '\n',
  );
}

/** A GFM table of tasks. */
function taskTable(random: Random, subject: string, rows: number): string {
  return gfmTable(
    ['序号', '任务', '措施', '责任单位', '期限'],
    Array.from({ length: rows }, (_, index) => taskRow(random, subject, index + 1)),
  );
}

export function gfmTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A short announcement or reply: numbered points without headings. */
export function points(random: Random, subject: string, count: number, cite: Cite): Written {
  const clauses: string[] = [];
  const parts: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    clauses.push(`${writeNumeral(number)}、`);
    parts.push(`${writeNumeral(number)}、${sentence(random, subject)}${sentence(random, subject)}${cite()}`);
  }
  return { body: parts.join('\n\n'), clauses };
}

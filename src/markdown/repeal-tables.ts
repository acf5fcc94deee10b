import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { tabledEffects, type ListedEffect, type TextCell } from '../records/language/repeal-table.ts';
import type { BodyStatements, Stated } from '../records/language/statements.ts';
import { plainLine } from './plain-text.ts';

/** What the body says, with the documents that its tables strike, amend or leave in force. `html` is the body as it will be shown. */
export function withTables(said: BodyStatements, html: Root): BodyStatements {
  const effects = effectsIn(html);
  if (effects.length === 0) return said;
  const cited = effects.flatMap(({ title, docNumber, line, words }) =>
    docNumber === undefined ? [] : [{ value: { title, docNumber }, line, words }],
  );
  const repeals = effects.flatMap(({ kind, ...found }) => (kind === '继续有效' ? [] : [{ kind, ...found }]));
  const kept = effects.flatMap(({ kind, ...found }) => (kind === '继续有效' ? [found] : []));
  return {
    ...said,
    repeals: [...said.repeals, ...repeals],
    kept: [...said.kept, ...kept],
    cited: [...said.cited, ...cited],
  };
}

function effectsIn(html: Root): (ListedEffect & Stated)[] {
  const found: (ListedEffect & Stated)[] = [];
  let above = '';
  visit(html, 'element', (element) => {
    if (/^(?:p|h[2-6])$/.test(element.tagName)) above = plainLine(element);
    if (element.tagName !== 'table') return undefined;
    const rows = rowsOf(element);
    for (const { row, ...effect } of tabledEffects(rows.map(cellsOf), captionOf(element) ?? above)) {
      const line = rows[row]?.position?.start.line ?? element.position?.start.line ?? 1;
      found.push({ ...effect, line, words: (rows[row] ? plainLine(rows[row]) : '').slice(0, 60) });
    }
    above = '';
    return 'skip' as const;
  });
  return found;
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption?.type === 'element' ? plainLine(caption) : undefined;
}

function rowsOf(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): TextCell[] {
  return row.children.flatMap((cell) =>
    cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th')
      ? [
          {
            text: plainLine(cell),
            rows: Number(cell.properties['rowSpan'] ?? 1),
            columns: Number(cell.properties['colSpan'] ?? 1),
          },
        ]
      : [],
  );
}

import { Parser } from 'htmlparser2';
import { partText } from '../../intake/part-text.ts';
import { kindOf, relationshipsOf, type Parts } from '../../intake/relationships.ts';

/** What a sheet prints above and below its pages, as the library reads it: texts with codes such as `&C` and `&P`. */
type HeaderFooter = Readonly<Record<string, unknown>> | undefined;

/** Parts that show something of their own: drawings with all that they hold, and those of old programs. */
const drawnKinds = /^(?:drawing|vmlDrawing|chart\w*|diagramData)$/;
const drawnPart = /^xl\/(?:drawings|charts|diagrams)\/[^/]*\.(?:xml|vml)$/i;

/** What is written in the drawings of a workbook, by the part of the sheet that shows it; '' where none does. */
export function drawnTexts(parts: Parts, sheets: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const seen = new Set<string>();
  const textsBelow = (part: string): string[] =>
    relationshipsOf(parts, part).flatMap((relationship) => {
      const { target, isExternal } = relationship;
      if (isExternal || seen.has(target) || !drawnKinds.test(kindOf(relationship))) return [];
      seen.add(target);
      return [...textsOf(parts, target), ...textsBelow(target)];
    });
  const shown = sheets.map((sheet) => [sheet, [...new Set(textsBelow(sheet))]] as const);
  const others = [...parts.keys()].filter((name) => drawnPart.test(name) && !seen.has(name));
  return new Map([...shown, ['', [...new Set(others.flatMap((name) => textsOf(parts, name)))]]]);
}

function textsOf(parts: Parts, name: string): string[] {
  const bytes = parts.get(name);
  return bytes ? paragraphsOf(partText(bytes)) : [];
}

/** The paragraphs in shapes, text boxes, titles of charts and diagrams, grouped ones too; each once. */
function paragraphsOf(xml: string): string[] {
  const paragraphs = new Set<string>();
  let text = '';
  let boxes = 0;
  let isText = false;
  const end = () => {
    if (text.trim() !== '') paragraphs.add(text.trim());
    text = '';
  };
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'v:textbox') boxes += 1;
        isText = name.endsWith(':t');
      },
      ontext: (piece) => {
        if (isText || boxes > 0) text += piece;
      },
      onclosetag: (name) => {
        isText = false;
        if (name === 'v:textbox') boxes -= 1;
        if (/^(?:\w+:p|v:textbox|div)$/.test(name)) end();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return [...paragraphs];
}

/** The words of a header or footer (ECMA-376, part 1, 18.3.1.46) without the codes of places, fonts, pages and times. */
export function printedTexts(headerFooter: HeaderFooter): string[] {
  const texts = Object.values(headerFooter ?? {}).flatMap((text) =>
    typeof text === 'string'
      ? text.split(/&[LCR]/).map((piece) =>
          piece
            .replaceAll(/&"[^"]*"|&K[0-9A-F]{6}|&K\d{2}[+-]\d{3}|&\d+|&[A-Z](?![a-z])/gi, '')
            .replaceAll('&&', '&')
            .trim(),
        )
      : [],
  );
  // 第 1 页，共 2 页 says nothing of the table.
  return [...new Set(texts.filter((text) => text.replaceAll(/[第页共/\s,，\d\-—]/gu, '') !== ''))];
}

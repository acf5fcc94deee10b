import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { partText } from '../part-text.ts';

/** What a sheet prints above and below its pages, as the library reads it: texts with codes such as `&C` and `&P`. */
type HeaderFooter = Readonly<Record<string, unknown>> | undefined;

/** The paragraphs that stand in shapes and text boxes of the drawings of a workbook, grouped ones too, each once. */
export function drawnTexts(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/drawings\/[^/]*\.xml$/i.test(name) });
  const found = new Set<string>();
  for (const part of Object.values(parts)) for (const text of paragraphsOf(partText(part))) found.add(text);
  return [...found];
}

function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let isText = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        isText = name.endsWith(':t');
      },
      ontext: (piece) => {
        if (isText) text += piece;
      },
      onclosetag: (name) => {
        isText = false;
        if (!name.endsWith(':p')) return;
        if (text.trim() !== '') paragraphs.push(text.trim());
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return paragraphs;
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

import type { SearchDocument } from '../../src/search/documents.ts';
import type { Fold } from '../../src/search/fold.ts';
import type { TextBlock } from '../../src/search/page-text.ts';
import { Random } from './random.ts';

export interface BenchPage {
  readonly document: SearchDocument;
  readonly blocks: readonly TextBlock[];
}

export interface Query {
  readonly kind: string;
  readonly text: string;
  /** Addresses of the pages that hold it: every page of which one block, folded, holds the folded query. */
  readonly answers: ReadonlySet<string>;
  /** Pages one of which should come first: those with this very title or number. */
  readonly first?: ReadonlySet<string>;
}

/** Queries of every kind, drawn from the pages themselves; what holds them is found by reading every page. */
export function drawQueries(
  pages: readonly BenchPage[],
  fold: Fold,
  traditional: (text: string) => string,
  each: number,
): Query[] {
  const random = new Random(7);
  const streams = pages.map(({ document, blocks }) => ({
    url: document.url,
    streams: blocks.map(({ text }) => fold(text).stream),
  }));
  const holding = (text: string) => {
    const phrase = fold(text).stream;
    return new Set(
      streams.filter((page) => page.streams.some((stream) => stream.includes(phrase))).map(({ url }) => url),
    );
  };
  const named = (text: string) =>
    new Set(
      pages
        .filter(({ document }) => document.names.some((name) => fold(name).stream === fold(text).stream))
        .map(({ document }) => document.url),
    );
  const part = (least: number, most: number) => {
    for (;;) {
      const { blocks } = random.pick(pages);
      const text = blocks.length > 0 ? random.pick(blocks).text : '';
      const length = random.between(least, most);
      if (text.length < length) continue;
      const start = random.between(0, text.length - length);
      const drawn = text.slice(start, start + length);
      // A blank would make several words of it.
      if (fold(drawn).stream !== '' && !/\s/.test(drawn)) return drawn;
    }
  };
  const numbered = pages.filter(({ document }) => document.docNumber !== undefined);
  const number = () => random.pick(numbered).document;
  const styles: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace('〔', '[').replace('〕', ']'),
    (text) => text.replace('〔', '（').replace('〕', '）'),
    (text) => text.replace('〔', ' ').replace('〕', ' '),
    (text) => text.replace(/[〔〕]/g, ''),
    (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    (text) => text.replace('号', '號'),
    (text) => text.replace('〕', '〕第'),
  ];
  const kinds: Readonly<
    Record<string, () => Omit<Query, 'kind' | 'answers'> & { readonly answers?: ReadonlySet<string> }>
  > = {
    'single character': () => ({ text: part(1, 1) }),
    'two characters': () => ({ text: part(2, 2) }),
    'phrase 3-10': () => ({ text: part(3, 10) }),
    'phrase 11-20': () => ({ text: part(11, 20) }),
    title: () => {
      const { document } = random.pick(pages);
      return { text: document.title, first: named(document.title) };
    },
    'part of a title': () => {
      const { title } = random.pick(pages).document;
      return { text: title.slice(Math.floor(title.length / 3), Math.floor(title.length / 3) + 8) };
    },
    'number, any style': () => {
      const document = number();
      const text = random.pick(styles)(document.docNumber ?? '');
      return { text, first: named(document.docNumber ?? ''), answers: holding(document.docNumber ?? '') };
    },
    'part of a number': () => ({ text: number().docNumber?.slice(-6) ?? '' }),
    'traditional script': () => {
      const text = part(4, 8);
      return { text: traditional(text), answers: holding(text) };
    },
    'nothing holds it': () => ({
      text: `${part(2, 3)}${random.pick(['麒麟', '星际', '葡萄干', '乌托邦'])}${part(2, 3)}`,
    }),
  };
  return Object.entries(kinds).flatMap(([kind, draw]) =>
    Array.from({ length: each }, () => {
      const { answers, ...query } = draw();
      return { kind, ...query, answers: answers ?? holding(query.text) };
    }),
  );
}

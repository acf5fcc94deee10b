import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialText, unlikeMarks } from './official-text.ts';
import { pageOf, parsed } from './parsed.ts';
import { wordsOfPage } from './source-words.ts';

/**
 * Enough to meet every mark beside every neighbour, and the same texts in every run, so that a fault shows with the change that
 * made it. Other texts, and many more, are run by hand: MINGSHI_SEED, MINGSHI_TEXTS.
 */
const chosen = {
  numRuns: Number(process.env['MINGSHI_TEXTS'] ?? 600),
  seed: Number(process.env['MINGSHI_SEED'] ?? 1),
};

describe('letters, digits and punctuation of a source', () => {
  test('stand on the page in order, or there is a finding with the place and the mend', () => {
    fc.assert(
      fc.property(officialText, ({ source, text }) => {
        const { findings } = parsed(source);
        for (const { line, column, mend } of findings) {
          expect(line * column).toBeGreaterThan(0);
          expect(mend).not.toBe('');
        }
        if (findings.length === 0) expect(wordsOfPage(pageOf(source))).toBe(text.replaceAll(/[\s\u3000]/g, ''));
      }),
      chosen,
    );
  });

  test('stand beside marks that are emphasis, or may be, and only those go, two by two', () => {
    fc.assert(
      fc.property(unlikeMarks, (source) => {
        if (parsed(source).findings.length > 0) return;
        const page = pageOf(source);
        const words = wordsOfPage(page);
        const text = source.replaceAll(/\s/g, '');
        expect(words.replaceAll(/[*_~]/g, '')).toBe(text.replaceAll(/[*_~]/g, ''));
        const [single, double] = [/<em>/g, /<strong>|<del>/g].map((tags) => page.match(tags)?.length ?? 0);
        expect(text.length - words.length).toBe(2 * (single ?? 0) + 4 * (double ?? 0));
      }),
      chosen,
    );
  });
});

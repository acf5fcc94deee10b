import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';

/**
 * The files outside `src/kinds` that may name a kind, each with its reason. Validity and interpretations are nouns of the
 * engine; Word files and workbooks are imported as the kinds that they can be.
 */
const exceptions: Readonly<Record<string, string>> = {
  'src/records/policy-entry.ts': 'defines the two nouns of the engine',
  'src/register/record-maker.ts': 'puts documents and interpretations together',
  'src/register/validity/standings.ts': 'the address of a document',
  'src/register/build.ts': 'the doors to documents and interpretations',
  'src/register/holdings.ts': 'the doors to documents and interpretations',
  'src/views/lists/lists.ts': 'lists of documents by number, agency and theme',
  'src/views/lists/status-lists.ts': 'lists of documents by status',
  'src/views/site/home-figures.ts': 'how many documents are in force',
  'src/views/record/policy.ts': 'the page of a document',
  'src/drafting/known.ts': 'the document that an interpretation explains',
  'src/release/history.ts': 'earlier texts are kept of documents',
  'src/wording/home.ts': 'how many documents are in force',
  'src/wording/wording.ts': 'headings of pages of documents',
  'src/wording/accessibility.ts': 'names of the pages that were tested',
};
const importing = /^src\/import\//;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('src/kinds/') && !file.startsWith('src/browser/'));

/** Comments explain; a word of another meaning (the pages of a list) is no kind. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^import .*$/gm, '');
}

/** Where code compares with, branches on, or keeps something under the name of a kind. */
function namings(code: string, id: string): string[] {
  const quoted = new RegExp(`(?:===|!==|case|\\[|\\(|, )\\s*'${id}'|'${id}'\\s*(?:===|!==|\\]|\\))`, 'g');
  const key = new RegExp(`^\\s*${id}: (?!readonly|number|pages\\b|read\\b|\\[|release\\b|document\\b|Object)`, 'gm');
  return [...(code.match(quoted) ?? []), ...(code.match(key) ?? [])];
}

describe('the rooms of the engine', () => {
  test.for(kinds.map(({ id }) => id))('know no kind %s by its name', (id) => {
    const found = files
      .filter((file) => !(file in exceptions) && !importing.test(file))
      .flatMap((file) => namings(codeOf(file), id).map((naming) => `${file}: ${naming.trim()}`));
    expect(found).toEqual([]);
  });

  test('that may name one do so', () => {
    const idle = Object.keys(exceptions).filter((file) =>
      kinds.every(({ id }) => namings(codeOf(file), id).length === 0 && !codeOf(file).includes(`'${id}'`)),
    );
    expect(idle).toEqual([]);
  });
});

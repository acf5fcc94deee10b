import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWordPackage } from '../../../src/import/word/word-package.ts';
import { makeWord, paragraph } from '../../fixtures/word/ooxml.ts';

function ruleOf(bytes: Uint8Array): string | undefined {
  const opened = openWordPackage('a.docx', bytes);
  return 'finding' in opened ? opened.finding.rule : undefined;
}

/** The same archive, whose directory claims that each part is `size` bytes long. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}

describe('openWordPackage', () => {
  const word = makeWord({ body: [paragraph('文')] });

  test('gives the parts of a .docx by name', () => {
    const opened = openWordPackage('a.docx', word);
    expect('parts' in opened && opened.parts.has('word/document.xml')).toBe(true);
  });

  test('does not unpack what claims to be larger than any document', () => {
    expect(ruleOf(claiming(word, 0x7fffffff))).toBe('word/too-large');
  });

  test('does not unpack thousands of parts', () => {
    const parts = Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()] as const);
    expect(ruleOf(zipSync(Object.fromEntries(parts), { level: 0 }))).toBe('word/too-large');
  });

  test('a zip that is no Word document is named as such', () => {
    expect(ruleOf(zipSync({ 'xl/workbook.xml': new Uint8Array() }))).toBe('word/not-word');
  });
});

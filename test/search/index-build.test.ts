import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build, written, type Written } from './built-index.ts';

const documents = Array.from({ length: 500 }, (_, at) =>
  written(`/policies/d${at}/`, [`第${at}号文件，规定食品第${at * 7}项。`], { title: `关于第${at}件事的通知` }),
);

/** The documents with one of them changed, dropped or new. */
function after(at: number, change: 'changed' | 'dropped' | 'new'): Written[] {
  if (change === 'dropped') return documents.filter((_, other) => other !== at);
  const fresh = written(change === 'new' ? `/policies/new-${at}/` : `/policies/d${at}/`, ['另有規定的，从其规定。']);
  return change === 'new' ? [...documents, fresh] : documents.map((old, other) => (other === at ? fresh : old));
}

describe('an index', () => {
  test('has the same bytes whatever order its documents are given in', () => {
    const files = build(documents).files;
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(build(shuffled).files).toEqual(files);
      }),
      { numRuns: 3 },
    );
  });

  const before = build(documents);
  test.for([
    { at: 17, change: 'changed' },
    { at: 333, change: 'dropped' },
    { at: 5, change: 'new' },
  ] as const)('built upon an earlier one has the bytes of one built alone: a document $change', ({ at, change }) => {
    const alone = build(after(at, change));
    const upon = build(after(at, change), before);
    expect(upon.files).toEqual(alone.files);
    expect(alone.takenOver).toEqual([]);
    const texts = upon.takenOver.filter((path) => path.includes('text-'));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.length).toBeLessThan(documents.length);
  });

  test('keeps what the next one needs, though what it builds upon is gone', () => {
    const forgotten = { ...before, kept: new Map<string, Uint8Array>() };
    expect(build(after(17, 'changed'), forgotten).files).toEqual(build(after(17, 'changed')).files);
    const torn = { ...before, files: new Map([...before.files].filter(([path]) => !path.endsWith('shards.json'))) };
    expect(build(after(17, 'changed'), torn).files).toEqual(build(after(17, 'changed')).files);
  });

  test('is built of no documents too', () => {
    const empty = build([]);
    expect([...empty.files.keys()].filter((path) => path.endsWith('.bin'))).toEqual([]);
    expect(build(documents, empty).files).toEqual(before.files);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  errorAt,
  hasErrors,
  printable,
  sortFindings,
  warningAt,
  type Finding,
} from '../../src/records/finding.ts';

const place = { file: 'a.md', line: 2, column: 3, field: 'title' };

test('a finding keeps its place and says how bad it is', () => {
  expect(errorAt(place, 'x/y', '不对。', '请改。')).toEqual({
    ...place,
    rule: 'x/y',
    severity: 'error',
    message: '不对。',
    mend: '请改。',
  });
  expect(hasErrors([warningAt(place, 'x/y', '', '')])).toBe(false);
  expect(hasErrors([warningAt(place, 'x/y', '', ''), errorAt(place, 'x/y', '', '')])).toBe(true);
});

test('findings read the same whatever order they were found in, by file, line, column and rule', () => {
  const finding = fc.record({
    file: fc.constantFrom('a.md', 'b.md', '乙.md'),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    rule: fc.constantFrom('a/b', 'b/a'),
    message: fc.constantFrom('一', '二'),
  });
  const all = fc.array(finding.map((found): Finding => ({ ...found, severity: 'error', field: '', mend: '' })));
  fc.assert(
    fc.property(all, all, (left, right) => {
      const sorted = sortFindings([...left, ...right]);
      expect(sorted).toEqual(sortFindings([...right, ...left]));
      const keys = sorted.map(({ file, line, column, rule }) => `${file}|${line}|${column}|${rule}`);
      expect(keys).toEqual([...keys].sort(compare));
    }),
  );
});

test('what an editor’s file holds does nothing to a terminal', () => {
  const finding = errorAt({ ...place, file: 'a\u202eb.md' }, 'x/y', '“\u0000\u001b[31m红\uD800𠀀”不对。', '请改。\n');
  expect(printable(finding)).toEqual({
    ...finding,
    file: 'aU+202Eb.md',
    message: '“U+0000U+001B[31m红U+D800𠀀”不对。',
    mend: '请改。U+000A',
  });
});

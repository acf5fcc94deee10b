import { describe, expect, test } from 'vitest';
import { hiddenFaults, isInvisible } from '../../../src/records/language/text-faults.ts';

describe('isInvisible', () => {
  test.for(['', ' \n\u3000', '\u200B\uFEFF', '\u2800', '\uFFA0\u3164'])('sees nothing in %j', (text) => {
    expect(isInvisible(text)).toBe(true);
  });

  test.for(['字', '\u200B1', '—', '𠮷'])('sees something in %j', (text) => {
    expect(isInvisible(text)).toBe(false);
  });
});

test('what stands in the text as written is no hidden fault', () => {
  const rules = (value: string, written: string) => hiddenFaults(value, written).map(({ check }) => check.rule);
  expect(rules('甲\u202E乙', '"甲\\u202E乙"')).toEqual(['text/bidi-override']);
  expect(rules('甲\uD800', '"甲\\uD800"')).toEqual(['text/control-character']);
  expect(rules('甲\u202E乙', '甲\u202E乙')).toEqual([]);
  expect(rules('甲', '"\\u7532"')).toEqual([]);
});

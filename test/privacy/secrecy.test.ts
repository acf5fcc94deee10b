import { expect, test } from 'vitest';
import { secrecyMarks } from '../../src/privacy/secrecy.ts';

test.for([
  { name: 'short', length: 10, found: true },
  { name: 'as long as a paragraph', length: 390, found: true },
  { name: 'longer than any that ends in a mark', length: 401, found: false },
])('a mark behind a line that is $name is found: $found', ({ length, found }) => {
  expect(secrecyMarks(`${'示'.repeat(length)}（秘密）`, 'line').length > 0).toBe(found);
});

import { expect, test } from 'vitest';
import { encodingOf, partText } from '../../src/intake/part-text.ts';

const text = '<?xml version="1.0"?><a>示例</a>';
const little = Buffer.from(text, 'utf16le');

test.for([
  { name: 'UTF-8', bytes: Buffer.from(text), encoding: 'utf-8' },
  { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${text}`), encoding: 'utf-8' },
  { name: 'UTF-16 with a mark', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), encoding: 'utf-16le' },
  { name: 'UTF-16 without a mark', bytes: little, encoding: 'utf-16le' },
  { name: 'UTF-16, the other way round', bytes: Buffer.from(little).swap16(), encoding: 'utf-16be' },
  { name: 'nothing at all', bytes: new Uint8Array(), encoding: 'utf-8' },
])('$name is read', ({ bytes, encoding }) => {
  expect(encodingOf(bytes)).toBe(encoding);
  expect(partText(bytes)).toBe(bytes.length === 0 ? '' : text);
});

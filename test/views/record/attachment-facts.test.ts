import { describe, expect, test } from 'vitest';
import { fileFactsView, typeOf } from '../../../src/views/record/attachment-facts.ts';

const attached = { file: '表.CSV', title: '表', bytes: 1, sha256: 'ab', type: 'text' } as const;

describe('fileFactsView', () => {
  test.for([
    [0, '0 字节'],
    [1023, '1023 字节'],
    [1024, '1 KB'],
    [1_048_575, '1024 KB'],
    [1_572_864, '1.5 MB'],
  ] as const)('says that %i bytes are %s', ([bytes, size]) => {
    expect(fileFactsView({ ...attached, bytes }).size).toBe(size);
  });

  test('says how long a file is only where it tells', () => {
    expect(fileFactsView(attached).extent).toBeUndefined();
    expect(fileFactsView({ ...attached, extent: { count: 12, unit: '页' } }).extent).toBe('12 页');
  });

  test('calls a file by its content, and text by its name', () => {
    expect(fileFactsView(attached).type).toBe('CSV');
    expect(fileFactsView({ ...attached, file: 'a.jpeg', type: 'jpg' }).type).toBe('JPG');
    expect(typeOf({ ...attached, file: 'a.TXT' })).toBe('txt');
  });
});

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/intake/file-facts/inspection.ts';
import { warningAt } from '../../src/records/finding.ts';
import { filesBelow } from '../../src/release/digest.ts';
import { keptFindings, keptInspections } from '../../src/release/inspections.ts';

const found: Inspection = { content: 'pdf', traits: [], persons: [], dangers: [], extent: { count: 3, unit: '页' } };
const finding = warningAt({ file: 'a.docx', line: 1, column: 1, field: '' }, 'privacy/mobile', '甲', '乙');

function folder(): string {
  return join(mkdtempSync(join(tmpdir(), 'mingshi-inspections-')), 'kept');
}

describe('keptInspections', () => {
  test('gives back what the same code found in the same file, in a later build too', () => {
    const place = folder();
    expect(keptInspections(place, 'code').find('abc')).toBeUndefined();
    keptInspections(place, 'code').keep('abc', found);
    expect(keptInspections(place, 'code').find('abc')).toEqual(found);
    expect(keptInspections(place, 'code').find('abd')).toBeUndefined();
    expect(keptInspections(place, 'other code').find('abc')).toBeUndefined();
  });

  test('looks anew where what was kept is damaged', () => {
    const place = folder();
    keptInspections(place, 'code').keep('abc', found);
    for (const file of filesBelow(place)) writeFileSync(join(place, file), '{"content":');
    expect(keptInspections(place, 'code').find('abc')).toBeUndefined();
  });

  test('keeps what this reading used, and makes room among the rest', () => {
    const place = folder();
    for (let file = 0; file < 10; file += 1) keptInspections(place, 'code').keep(`old ${file}`, found);
    const now = keptInspections(place, 'code');
    now.keep('abc', found);
    now.sweep();
    expect(filesBelow(place)).toHaveLength(4);
    expect(now.find('abc')).toEqual(found);
    expect(readdirSync(place).length).toBeGreaterThan(0);
  });
});

describe('keptFindings', () => {
  test('looks once into a file that does not change, and again with other code', async () => {
    const place = folder();
    let looks = 0;
    const look = () => Promise.resolve([{ ...finding, line: (looks += 1) }]);
    const first = await keptFindings(place, 'code').keep('a.docx\nabc', look);
    expect(await keptFindings(place, 'code').keep('a.docx\nabc', look)).toEqual(first);
    expect(looks).toBe(1);
    await keptFindings(place, 'code').keep('a.docx\nabd', look);
    await keptFindings(place, 'other code').keep('a.docx\nabc', look);
    expect(looks).toBe(3);
  });
});

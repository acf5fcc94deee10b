import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestOf } from '../../src/release/manifest.ts';
import { acting, anOldPolicy, aPage, register } from '../register/entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingshi-manifest-'));

describe('manifestOf', () => {
  test('describes the release: day, records, next change, and every file', () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/index.html'), '网页');
    writeFileSync(join(folder, 'empty.txt'), '');
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPage()], '2024-03-31');
    expect(manifestOf(found, folder, ['a/index.html', 'empty.txt'])).toEqual({
      site: 'https://www.example.gov.cn',
      asOf: '2024-03-31',
      builtAt: '2024-03-31T00:00:00+08:00',
      records: { policies: 2, interpretations: 0, sampling: 0, budgets: 0, pages: 1 },
      nextTransition: '2024-05-01',
      files: [
        { path: 'a/index.html', bytes: 6, sha256: createHash('sha256').update('网页').digest('hex') },
        { path: 'empty.txt', bytes: 0, sha256: createHash('sha256').update('').digest('hex') },
      ],
    });
  });

  test.for([
    { name: 'the day on which a status changes', asOf: '2024-03-31', next: '2024-05-01' },
    { name: 'the day on which a scheduled record appears', asOf: '2024-02-29', next: '2024-03-01' },
    { name: 'nothing once all has happened', asOf: '2024-05-01', next: null },
  ])('names as the next change $name', ({ asOf, next }) => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], asOf);
    expect(manifestOf(found, folder, []).nextTransition).toBe(next);
  });

  test('counts no scheduled record', () => {
    const found = register([aPage({ publishedAt: '2024-03-02' }), aPage({ id: 'b' })], '2024-03-01');
    expect(manifestOf(found, folder, []).records).toMatchObject({ pages: 1 });
  });
});

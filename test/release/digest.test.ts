import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { codeDigest, filesBelow, projectFolder, sha256 } from '../../src/release/digest.ts';

describe('sha256', () => {
  // The examples of FIPS 180-4.
  test.for([
    { content: '', digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    { content: 'abc', digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  ])('of “$content” is the standard’s', ({ content, digest }) => {
    expect(sha256(content)).toBe(digest);
    expect(sha256(new TextEncoder().encode(content))).toBe(digest);
  });
});

describe('filesBelow', () => {
  test('lists files of all depths in an order that depends on no language, and no folders', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-digest-'));
    for (const name of ['b', 'b/c', 'empty', '中']) mkdirSync(join(folder, name));
    for (const name of ['b/c/1', 'b/2', 'B', 'a', 'z', '中/文.html', 'é']) writeFileSync(join(folder, name), '');
    symlinkSync(join(folder, 'a'), join(folder, 'link'));
    // Two links that lead up are a loop of forty levels with two ways at each.
    for (const name of ['up', 'again']) symlinkSync('.', join(folder, name));
    const sorted = ['B', 'a', 'b/2', 'b/c/1', 'z', 'é', '中/文.html'];
    expect(filesBelow(folder)).toEqual(sorted);
    expect(filesBelow(`${folder}/`)).toEqual(sorted);
  });
});

describe('filesBelow while another process writes', () => {
  test('leaves out the folders that are gone before they are read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-digest-'));
    writeFileSync(join(folder, 'stays'), '');
    const writer = new Worker(
      `const { mkdirSync, rmdirSync } = require('node:fs');
       for (;;) { mkdirSync(process.argv[2]); rmdirSync(process.argv[2]); }`,
      { eval: true, argv: [join(folder, 'passing')] },
    );
    await once(writer, 'online');
    try {
      // Without care several of these throw.
      for (let walked = 0; walked < 3000; walked += 1) expect(filesBelow(folder)).toEqual(['stays']);
    } finally {
      await writer.terminate();
    }
  });

  test('throws where the folder itself is missing', () => {
    expect(() => filesBelow(join(tmpdir(), 'mingshi-no-such-folder'))).toThrow('ENOENT');
  });
});

describe('codeDigest', () => {
  test('is the same as long as the code is', () => {
    expect(codeDigest()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeDigest()).toBe(codeDigest());
  });

  test('is of this project', () => {
    expect(existsSync(join(projectFolder, 'src/release/digest.ts'))).toBe(true);
    expect(existsSync(join(projectFolder, 'package-lock.json'))).toBe(true);
  });
});

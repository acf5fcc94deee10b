import { chmodSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/release/digest.ts';
import { readSecret, secretFile } from '../../src/release/machine-secret.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'mingshi-secret-'));

describe('readSecret', () => {
  test('makes a secret once, for this user alone', () => {
    const file = join(folder(), 'cache/mingshi/secret');
    const secret = readSecret(file);
    expect(secret).toHaveLength(32);
    expect(readSecret(file)).toEqual(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readSecret(join(folder(), 'secret'))).not.toEqual(secret);
  });

  test.for<{ name: string; spoil: (file: string) => void }>([
    { name: 'others can read', spoil: (file) => chmodSync(file, 0o644) },
    { name: 'others can write', spoil: (file) => chmodSync(file, 0o620) },
    { name: 'is too short', spoil: (file) => writeFileSync(file, 'x') },
  ])('trusts none that $name', ({ spoil }) => {
    const file = join(folder(), 'secret');
    const secret = readSecret(file);
    spoil(file);
    expect(readSecret(file)).not.toEqual(secret);
    expect(readSecret(file)).not.toEqual(readSecret(file));
  });

  test('follows no link to one, and stops at no disk', () => {
    const [there, here] = [join(folder(), 'secret'), join(folder(), 'secret')];
    const secret = readSecret(there);
    symlinkSync(there, here);
    expect(readSecret(here)).not.toEqual(secret);
    expect(readSecret('/dev/null/secret')).toHaveLength(32);
    expect(readFileSync(there)).toEqual(secret);
  });

  test('keeps none in the project, which is handed on', () => {
    const file = join(projectFolder, '.mingshi/secret');
    expect(readSecret(file)).not.toEqual(readSecret(file));
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
});

test('the secret lies where the system keeps what programs keep', () => {
  expect(secretFile({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/mingshi/secret');
  expect(secretFile({})).toMatch(/\/\.cache\/mingshi\/secret$/);
});

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isRunning, removeStale, takeLock, type Lock } from '../../src/release/lock.ts';

function lockFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'mingshi-lock-')), 'lock');
}

function taken(file: string): Lock {
  const lock = takeLock(file);
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy}`);
  return lock;
}

describe('takeLock', () => {
  test('refuses while a living process holds the lock, and names it', () => {
    const file = lockFile();
    taken(file);
    expect(takeLock(file)).toEqual({ heldBy: process.pid });
  });

  test('can be taken again once it was released', () => {
    const file = lockFile();
    taken(file).release();
    expect(takeLock(file)).not.toHaveProperty('heldBy');
  });

  test('takes over the lock of a process that was killed', async () => {
    const file = lockFile();
    const script = `const { takeLock } = await import(${JSON.stringify(new URL('../../src/release/lock.ts', import.meta.url).href)}); takeLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(takeLock(file)).toEqual({ heldBy: child.pid });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(takeLock(file)).not.toHaveProperty('heldBy');
  });

  test('of a process that belongs to somebody else is held', () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(isRunning(12_345)).toBe(true);
    kill.mockRestore();
  });

  test('that another process took over meanwhile stays', () => {
    const file = lockFile();
    writeFileSync(file, 'another');
    removeStale(file, 'stale');
    expect(readFileSync(file, 'utf8')).toBe('another');
    removeStale(file, 'another');
    expect(existsSync(file)).toBe(false);
  });

  test.for([
    { name: 'an empty lock file', content: '' },
    { name: 'a lock of another kind', content: 'not a process' },
    { name: 'a lock whose number now belongs to a later process', content: `${process.pid} 1` },
  ])('takes over $name', ({ content }) => {
    const file = lockFile();
    writeFileSync(file, content);
    taken(file);
    expect(readFileSync(file, 'utf8')).toContain(String(process.pid));
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top folder of the git repository in which a folder lies; undefined where it lies in none. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

const mostBytes = 1 << 30;

/**
 * Runs git in a folder and gives what it printed; throws where git is not there or ends with a fault. Nothing that git itself
 * would read from the environment is handed on: a hook of another repository sets `GIT_DIR`, which wins over the folder.
 */
export function runGit(folder: string, args: readonly string[], input = ''): Buffer {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)));
  return execFileSync('git', ['-C', folder, ...args], {
    env,
    input,
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top folder of the git repository in which a folder lies; undefined where it lies in none. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Set by `npm run accessibility`, to write down what is found instead of comparing it. */
export const writing = 'MINGSHI_WRITE_ACCESSIBILITY';

/**
 * What the page on accessibility tells of a test: what was written down of its last run, or, where that is asked for, of
 * this one.
 */
export function proved(test: 'axe' | 'keyboard' | 'without-script', found: object): unknown {
  const file = fileURLToPath(new URL(`../../src/reference/accessibility/${test}.json`, import.meta.url));
  if (process.env[writing] !== undefined) {
    const day = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
    writeFileSync(file, `${JSON.stringify({ day, ...found }, undefined, 2)}\n`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

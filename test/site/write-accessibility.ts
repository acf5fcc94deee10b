import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { ensureBrowser } from './browser.ts';
import { writing } from './proved.ts';

/** `npm run accessibility`: runs the tests of accessibility and writes down what they found, for the page that tells it. */
process.env[writing] = '';
ensureBrowser(console.error);
const root = fileURLToPath(new URL('../..', import.meta.url));
const tests = ['accessibility', 'keyboard', 'policy'].map((name) => `test/site/${name}.test.ts`);
const run = await startVitest('test', tests, {
  root,
  config: 'test/vitest.config.ts',
  project: ['site'],
  watch: false,
});
await run.close();

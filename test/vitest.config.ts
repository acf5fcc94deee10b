import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { closingLine } from './closing-line.ts';

const pure =
  'records,privacy,reference,intake,import,drafting,register,markdown,views,search,exports,release,scripts,styles,wording,kinds,fire';
const common = {
  // Only a test that hangs takes so long: a machine that is shared may be slow, and that is no fault.
  testTimeout: 300_000,
  hookTimeout: 600_000,
  // A loop over nothing holds nothing: each test must ask something.
  expect: { requireAssertions: true },
  // Modules keep nothing that a test changes, so that loading all of them anew for each file would only cost time.
  isolate: false,
};
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    // Vitest would leave one core to its own main thread, which has next to nothing to do.
    maxWorkers: '100%',
    reporters: ['default', closingLine],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    projects: [
      { test: { name: 'pure', root, include: [`test/{${pure}}/**/*.test.ts`], ...common } },
      {
        test: {
          name: 'site',
          root,
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/setup.ts'],
          ...common,
        },
      },
    ],
  },
});

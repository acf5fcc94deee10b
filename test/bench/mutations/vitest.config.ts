import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The tests of a room, and of those that are made of what it says; MUTATED_ROOM names it. */
const asked: Readonly<Record<string, string>> = {
  records: 'records,register,intake',
  register: 'register,views',
  markdown: 'markdown,register,views',
  search: 'search',
  exports: 'exports',
  release: 'release',
};
const room = process.env['MUTATED_ROOM'] ?? 'records';

/** Tests that build whole sites are left out: a mutation would take a minute, and they ask for more than a room. */
export default defineConfig({
  test: {
    root,
    include: [`test/{${asked[room] ?? room},${room}}/**/*.test.ts`],
    exclude: ['test/release/{build,faults,fault-trees,broken-records,repeatable,rendering,supply}.test.ts'],
    isolate: false,
    testTimeout: 300_000,
  },
});
